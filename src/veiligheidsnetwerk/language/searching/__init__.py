"""Finding in Dutch: an index of documents, and the answer to what someone types."""

from veiligheidsnetwerk.language.searching.document import Document
from veiligheidsnetwerk.language.searching.index import Index
from veiligheidsnetwerk.language.searching.meaning import all_terms
from veiligheidsnetwerk.language.searching.question import Question, read_question
from veiligheidsnetwerk.language.searching.ranking import Finder, Found
from veiligheidsnetwerk.language.searching.segment import Chosen
from veiligheidsnetwerk.language.searching.snippets import Piece, marked, snippet
from veiligheidsnetwerk.language.searching.synonyms import Synonyms

__all__ = [
    "Chosen",
    "Document",
    "Finder",
    "Found",
    "Index",
    "Piece",
    "Question",
    "Synonyms",
    "all_terms",
    "marked",
    "read_question",
    "snippet",
]

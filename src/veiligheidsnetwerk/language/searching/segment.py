"""Documents with, for each term, in which of them it stands and how much that says. Never changed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

import numpy as np
import numpy.typing as npt

from veiligheidsnetwerk.language.searching.analysis import terms_of
from veiligheidsnetwerk.language.searching.document import Document

type Places = npt.NDArray[np.int32]
type Weights = npt.NDArray[np.float32]
type Chosen = npt.NDArray[np.bool_]

_FIELDS = ((4.0, 6), (2.5, 10), (1.0, 120))
"""How much a word says in the title, the other words and the text; and how long these usually are."""
_LENGTH_COUNTS = 0.5


class Segment:
    """A number of documents, indexed together."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.documents = documents
        self.places = {document.key: place for place, document in enumerate(documents)}
        self.forms: dict[str, str] = {}
        gathered: dict[str, tuple[list[int], list[float]]] = defaultdict(lambda: ([], []))
        for place, document in enumerate(documents):
            for term, weight in self._weighed(document).items():
                at, weights = gathered[term]
                at.append(place)
                weights.append(weight)
        self.postings: Mapping[str, tuple[Places, Weights]] = {
            term: (np.array(at, np.int32), np.array(weights, np.float32))
            for term, (at, weights) in gathered.items()
        }
        self.weights = np.array([each.weight for each in documents], np.float32)

    @cached_property
    def written(self) -> Mapping[str, str]:
        """A word as it is written for each term: the shortest."""
        return {term: word for word, term in sorted(self.forms.items(), key=lambda each: -len(each[0]))}

    @cached_property
    def readers(self) -> tuple[Sequence[str], Places]:
        """Who may find which: the different answers, and for each document which of them holds."""
        codes: dict[str, int] = {}
        of_each = [codes.setdefault(each.readers, len(codes)) for each in self.documents]
        return tuple(codes), np.array(of_each, np.int32)

    @cached_property
    def facets(self) -> Mapping[str, Mapping[str, Chosen]]:
        """For each facet and each value of it which documents have it."""
        found: dict[str, dict[str, Chosen]] = defaultdict(lambda: defaultdict(self._none))
        for place, document in enumerate(self.documents):
            for name, values in document.facets.items():
                for value in values:
                    found[name][value][place] = True
        return {name: dict(values) for name, values in found.items()}

    @cached_property
    def firsts(self) -> Mapping[str, Sequence[int]]:
        """For which questions which documents come first."""
        found: dict[str, list[int]] = defaultdict(list)
        for place, document in enumerate(self.documents):
            for question in document.firsts:
                found[question].append(place)
        return found

    def _none(self) -> Chosen:
        return np.zeros(len(self.documents), np.bool_)

    def _weighed(self, document: Document) -> Mapping[str, float]:
        """How much each term says of a document: by where it stands, how often, and among how many."""
        found: dict[str, float] = defaultdict(float)
        for (worth, usual), field in zip(
            _FIELDS, (document.title, document.words, document.text), strict=True
        ):
            words = field.split()
            share = worth / (1 - _LENGTH_COUNTS + _LENGTH_COUNTS * len(words) / usual)
            for word in words:
                for term in terms_of(word):
                    found[term] += share
                self.forms.setdefault(word, terms_of(word)[0])
        return found

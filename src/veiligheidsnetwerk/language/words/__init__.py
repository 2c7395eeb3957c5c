"""Dutch words: what is one word, what is one word in another form, and what was left out with a hyphen."""

from veiligheidsnetwerk.language.words.folding import fold
from veiligheidsnetwerk.language.words.splitting import WORD, Word, words_of
from veiligheidsnetwerk.language.words.stems import stem

__all__ = ["WORD", "Word", "fold", "stem", "words_of"]

"""Dutch words: what is one word, what is one word in another form, and what was left out with a hyphen."""

from veiligheidsnetwerk.language.words.folding import fold
from veiligheidsnetwerk.language.words.splitting import Word, places_of, words_of
from veiligheidsnetwerk.language.words.stems import stem

__all__ = ["Word", "fold", "places_of", "stem", "words_of"]

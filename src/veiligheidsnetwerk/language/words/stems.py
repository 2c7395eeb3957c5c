"""One form for all forms of a word."""

from functools import lru_cache

import snowballstemmer

_STEMMER = snowballstemmer.stemmer("dutch")
_MOST = 50_000


@lru_cache(_MOST)
def stem(word: str) -> str:
    """The stem of a folded word: ‘inbraken’ and ‘inbraak’ have the same."""
    return str(_STEMMER.stemWord(word))

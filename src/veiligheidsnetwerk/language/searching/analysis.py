"""A text as the words by which it is found, the same for what is looked in and what is looked for."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from veiligheidsnetwerk.language.words import WORD, fold, stem

STOP = frozenset(
    [
        "aan",
        "al",
        "alle",
        "als",
        "art",
        "artikel",
        "artikelen",
        "bij",
        "daar",
        "dan",
        "dat",
        "de",
        "der",
        "deze",
        "die",
        "dit",
        "doen",
        "door",
        "dus",
        "een",
        "eens",
        "en",
        "er",
        "ga",
        "gaat",
        "geen",
        "had",
        "heb",
        "hebben",
        "heeft",
        "het",
        "hier",
        "hij",
        "hoe",
        "ik",
        "in",
        "is",
        "je",
        "kan",
        "kun",
        "kunnen",
        "kunt",
        "maar",
        "mag",
        "me",
        "meer",
        "met",
        "mij",
        "mijn",
        "moet",
        "moeten",
        "na",
        "naar",
        "niet",
        "nog",
        "nu",
        "of",
        "om",
        "omdat",
        "onder",
        "ons",
        "onze",
        "ook",
        "op",
        "over",
        "te",
        "tegen",
        "ten",
        "ter",
        "toch",
        "toe",
        "tot",
        "u",
        "uit",
        "uw",
        "van",
        "vanuit",
        "vanwege",
        "veel",
        "voor",
        "waar",
        "waarom",
        "wanneer",
        "want",
        "waren",
        "was",
        "wat",
        "we",
        "wel",
        "welk",
        "welke",
        "werd",
        "wie",
        "wij",
        "wil",
        "word",
        "worden",
        "wordt",
        "zal",
        "ze",
        "zich",
        "zij",
        "zijn",
        "zo",
        "zonder",
        "zou",
        "zijn",
        "bent",
        "doe",
        "doet",
        "via",
        "tussen",
    ]
)
"""Words that stand everywhere, and parts of words that only look like one."""
MOST_LETTERS = 60
_MOST = 200_000
_LATIN = re.compile(r"([a-z]{3,})ia$")
_ARTICLE = r"-?\d+ [^\W\d_]-?(?!['’‐‑–-]?[^\W_])"
"""A number and the letter of an article behind it are one word: ‘13 b’ is 13b."""
_WORD = re.compile(f"{_ARTICLE}|{WORD}")


class Token(NamedTuple):
    """A word that can be looked for, and where it stands in the text."""

    folded: str
    begin: int
    end: int


def folded_words(text: str) -> Sequence[str]:
    """The words of a text as they are compared."""
    return list(filter(None, map(_folded, _WORD.findall(text))))


def tokens_with(terms: AbstractSet[str], text: str) -> Iterator[Token]:
    """The words of a text that have one of these terms. Most words return: each is looked at once."""
    is_meant: dict[str, bool] = {}
    for match in _WORD.finditer(text):
        word = match[0]
        if word not in is_meant:
            is_meant[word] = not terms.isdisjoint(terms_of(_folded(word)))
        if is_meant[word]:
            yield Token(_folded(word), *match.span())


@lru_cache(_MOST)
def terms_of(folded: str) -> tuple[str, ...]:
    """The terms of a word: its stem, and those of its parts when it is written with a hyphen."""
    parts = [part for part in folded.split("-") if part] if "-" in folded else []
    return tuple(dict.fromkeys(_term(each) for each in (folded.replace("-", ""), *parts)))


def plain(text: str) -> str:
    """The words of a text with a space between them, as they are kept to look in."""
    return " ".join(folded_words(text))


@lru_cache(_MOST)
def _folded(word: str) -> str:
    return fold(word).strip("-").removesuffix("'s").replace("'", "").replace(" ", "")[:MOST_LETTERS]


def _term(word: str) -> str:
    # The stemmer knows no Latin plurals: laboratoria, criteria.
    return stem(_LATIN.sub(r"\1ium", word))

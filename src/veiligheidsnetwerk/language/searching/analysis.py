"""A text as the words by which it is found, the same for what is looked in and what is looked for."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from veiligheidsnetwerk.language.words import fold, places_of, stem

STOP = frozenset(
    [
        "aan",
        "al",
        "alle",
        "als",
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
_LETTER = re.compile(r"[a-z]$")
_NUMBER = re.compile(r"\d+$")


class Token(NamedTuple):
    """A word that can be looked for, and where it stands in the text."""

    folded: str
    begin: int
    end: int


def tokens_of(text: str) -> Sequence[Token]:
    """The words of a text; a number and the letter of an article behind it are one: ‘13 b’ is 13b."""
    found: list[Token] = []
    for word, begin, end in places_of(text):
        token = Token(_folded(word), begin, end)
        last = found[-1] if found else None
        if last and len(token.folded) == 1 and _is_article(last, token, text):
            found[-1] = Token(last.folded + token.folded, last.begin, token.end)
        elif token.folded:
            found.append(token)
    return found


@lru_cache(_MOST)
def terms_of(folded: str) -> tuple[str, ...]:
    """The terms of a word: its stem, and those of its parts when it is written with a hyphen."""
    parts = [part for part in folded.split("-") if part] if "-" in folded else []
    return tuple(dict.fromkeys(_term(each) for each in (folded.replace("-", ""), *parts)))


def plain(text: str) -> str:
    """The words of a text with a space between them, as they are kept to look in."""
    return " ".join(token.folded for token in tokens_of(text))


@lru_cache(_MOST)
def _folded(word: str) -> str:
    return fold(word).strip("-").removesuffix("'s").replace("'", "")[:MOST_LETTERS]


def _is_article(last: Token, token: Token, text: str) -> bool:
    return (
        text[last.end : token.begin] == " "
        and _NUMBER.match(last.folded) is not None
        and _LETTER.match(token.folded) is not None
    )


def _term(word: str) -> str:
    # The stemmer knows no Latin plurals: laboratoria, criteria.
    return stem(_LATIN.sub(r"\1ium", word))

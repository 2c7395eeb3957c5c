"""A sentence as its words, each with where it stands and what it stands for.

‘Jeugd- en drugsoverlast’ says *jeugdoverlast*; ‘jeugdoverlast en -criminaliteit’ *jeugdcriminaliteit*. Which
part was left out cannot be seen, so all that it may be are given; only real words will match a term.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.language.words.folding import fold

WORD = r"-?[^\W_]+(?:['’‐‑–-](?=[^\W_])[^\W_]+)*-?"
"""The pattern of a word, with the hyphens that say that a part of it was left out."""
_WORD = re.compile(WORD)
_AND = frozenset({"en", "of", "als", "tot"})
_SHORTEST = 4
_FURTHEST = 4


@dataclass(frozen=True, slots=True)
class Word:
    """A word as written, folded, and from where to where; `fuller` are the whole words it may stand for."""

    written: str
    folded: str
    begin: int
    end: int
    fuller: Sequence[str] = ()


def words_of(text: str) -> Sequence[Word]:
    """The words of a text in order."""
    found = [Word(each[0], fold(each[0]).strip("-"), *each.span()) for each in _WORD.finditer(text)]
    return [_filled(found, place) for place in range(len(found))]


def _filled(words: Sequence[Word], place: int) -> Word:
    word = words[place]
    if word.written.endswith("-"):
        fuller = tuple(_with_end(word, words[place + 1 : place + 1 + _FURTHEST]))
    elif word.written.startswith("-"):
        fuller = tuple(_with_begin(word, words[max(0, place - _FURTHEST) : place]))
    else:
        return word
    return Word(word.written, word.folded, word.begin, word.end, fuller)


def _with_end(word: Word, after: Sequence[Word]) -> Iterator[str]:
    whole = (other.folded for other in after if not other.written.endswith("-") and other.folded not in _AND)
    other = next(whole, "")
    for cut in range(2, len(other) - _SHORTEST + 1):
        yield word.folded + other[cut:]


def _with_begin(word: Word, before: Sequence[Word]) -> Iterator[str]:
    if len(before) > 1 and before[-1].folded in _AND:
        other = before[-2].folded
        for cut in range(_SHORTEST, len(other) - 1):
            yield other[:cut] + word.folded

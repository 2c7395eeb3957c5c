"""What became what, word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORDS = re.compile(r"\s+|\S+")


class Change(StrEnum):
    """What happened to a piece of text."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text that stayed, went or came."""

    change: Change
    text: str


def word_changes(before: str, after: str) -> Sequence[Piece]:
    """The pieces in order: without the new ones they are `before`, without the gone ones `after`."""
    return [piece for piece in _pieces(_WORDS.findall(before), _WORDS.findall(after)) if piece.text]


def _pieces(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    for tag, begin, end, other_begin, other_end in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        gone, came = "".join(old[begin:end]), "".join(new[other_begin:other_end])
        if tag == "equal":
            yield Piece(Change.SAME, gone)
        else:
            yield Piece(Change.GONE, gone)
            yield Piece(Change.NEW, came)

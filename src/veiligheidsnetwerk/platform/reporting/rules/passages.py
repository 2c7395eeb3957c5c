"""A letter in passages: what each says, and on which record it rests."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Ground(StrEnum):
    """On what a passage rests. The value is what a reader sees."""

    RECORD = "uit de gegevens"
    CHANGED = "aangepast door de schrijver"
    NOTHING = "zonder bron"


@dataclass(frozen=True, slots=True)
class Record:
    """Something that is kept, and where it is found."""

    title: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One or a few sentences. `composed`: as the record says it, "" where there is none and people write."""

    key: str
    label: str
    composed: str = ""
    record: Record | None = None
    points: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Passages under one head; no head for what stands above and below the letter."""

    title: str
    passages: Sequence[Passage]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """A passage as it reads, with its ground."""

    text: str
    ground: Ground
    record: Record | None
    composed: str


def said(passage: Passage, texts: Mapping[str, str]) -> str:
    """What it reads: as people wrote it, else as the record says it."""
    return texts.get(passage.key, passage.composed).strip()


def traces(sections: Iterable[Section], texts: Mapping[str, str]) -> Iterator[Trace]:
    """Every passage that is in the letter, and on what it rests."""
    for passage in (each for section in sections for each in section.passages):
        text = said(passage, texts)
        if text:
            yield Trace(
                text=text, ground=_ground(passage, text), record=passage.record, composed=passage.composed
            )


def _ground(passage: Passage, text: str) -> Ground:
    if passage.record is None:
        return Ground.NOTHING
    return Ground.RECORD if text == passage.composed else Ground.CHANGED


@dataclass(frozen=True, slots=True)
class Box:
    """Where people may write: what it is called, what it says when they write nothing, and what to know."""

    key: str
    label: str
    composed: str = ""
    note: str = ""


def boxes(sections: Iterable[Section]) -> list[Box]:
    """A box for each passage, with what it rests on."""
    return [_box(each) for section in sections for each in section.passages]


def _box(passage: Passage) -> Box:
    ground = f"Bron: {passage.record.title}." if passage.record else "Zonder bron: dit schrijft u zelf."
    return Box(passage.key, passage.label, passage.composed, ground)

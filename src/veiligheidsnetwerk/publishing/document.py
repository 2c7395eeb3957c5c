"""A text with figures, before it is a PDF, a Word file or a page: what is said, not how it looks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from veiligheidsnetwerk.publishing.grid import Grid, GridRow, Heading
from veiligheidsnetwerk.publishing.pictures.render import render_svg
from veiligheidsnetwerk.publishing.pictures.vega import Spec

UPRIGHT, SIDEWAYS = 92, 142
"""As many signs of a table as fit beside each other on a sheet."""
_ROOM_AROUND = 3
_LONGEST_HEAD = 34


@dataclass(frozen=True, slots=True)
class Title:
    """The head of a part. Levels follow each other: under 1 comes 2, never 3."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; `aside` is for notes, which are smaller."""

    text: str
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """What stands under each other, each with a dot before it."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with the text that says the same as what is in it; a `wide` one asks for the long side."""

    svg: str
    alt: str
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Figures:
    """A table of figures, whatever its width; `caption` says what it holds."""

    caption: str
    grid: Grid


@dataclass(frozen=True, slots=True)
class Listing:
    """A table of words: a head above each column, and in every row the first text is its head."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


type Paper = Literal["a4", "a3"]
type Block = Title | Paragraph | Points | Picture | Figures | Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The whole text. `subject` says in a line what it is about, `made` is the day it was made.

    `watermark` stands across every page: whose copy it is.
    """

    title: str
    subject: str
    blocks: tuple[Block, ...]
    made: date
    paper: Paper = "a4"
    watermark: str = ""

    @property
    def sideways(self) -> bool:
        """Whether a table or picture in it asks for the long side of the paper."""
        return any(_is_wide(block) for block in self.blocks)


def _is_wide(block: Block) -> bool:
    match block:
        case Picture():
            return block.wide
        case Figures():
            return sum(widths(block.grid)) > UPRIGHT
        case _:
            return False


def picture_of(spec: Spec) -> Picture:
    """The drawn picture; its text says what the figures say."""
    texts = spec["usermeta"]
    return Picture(render_svg(spec), f"{texts['title']}. {' '.join(texts['description'].splitlines())}")


def fitting(figures: Figures, *, room: int) -> Iterator[Figures]:
    """The table in parts that are no wider than the paper, each with all its rows and heads.

    A group of columns under one head stays together.
    """
    grid, begin = figures.grid, 0
    ends = _ends(grid, room=room)
    for number, end in enumerate(ends, start=1):
        part = f" (deel {number} van {len(ends)})" if len(ends) > 1 else ""
        yield Figures(f"{figures.caption}{part}", _columns_of(grid, begin, end))
        begin = end


def _ends(grid: Grid, *, room: int) -> list[int]:
    """Where each part of the columns ends."""
    ends: list[int] = []
    free = room - sum(_head_widths(grid))
    used, place = 0, 0
    for group in grid.header_rows[0]:
        width = sum(_column_width(grid, place + each) for each in range(group.colspan))
        if used and used + width > free:
            ends.append(place)
            used = 0
        used, place = used + width, place + group.colspan
    return [*ends, place]


def _columns_of(grid: Grid, begin: int, end: int) -> Grid:
    return replace(
        grid,
        header_rows=tuple(tuple(_clipped(line, begin, end)) for line in grid.header_rows),
        keys=grid.keys[begin:end],
        rows=tuple(GridRow(row.headings, row.cells[begin:end]) for row in grid.rows),
    )


def _clipped(line: Sequence[Heading], begin: int, end: int) -> Iterator[Heading]:
    place = 0
    for heading in line:
        first, last = max(place, begin), min(place + heading.colspan, end)
        if first < last:
            yield replace(heading, colspan=last - first)
        place += heading.colspan


def widths(grid: Grid) -> list[int]:
    """The width of every column in signs, those of the heads of rows first."""
    return [*_head_widths(grid), *(_column_width(grid, place) for place in range(len(grid.keys)))]


def _head_widths(grid: Grid) -> Iterator[int]:
    for place, corner in enumerate(grid.corners):
        longest = max(map(len, [corner, *(row.headings[place].text for row in grid.rows)]))
        yield min(longest, _LONGEST_HEAD) + _ROOM_AROUND


def _column_width(grid: Grid, place: int) -> int:
    """A head is broken between its words, so only its longest word counts."""
    words = grid.header_rows[-1][place].text.split() or [""]
    return max(map(len, [*words, *(row.cells[place].text for row in grid.rows)])) + _ROOM_AROUND

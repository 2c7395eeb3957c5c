"""Names at the ends of lines, moved apart where they would overlap."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Self

from veiligheidsnetwerk.figures.query.table import TablePeriod
from veiligheidsnetwerk.publishing.pictures.places import dodge
from veiligheidsnetwerk.publishing.pictures.series import Series
from veiligheidsnetwerk.publishing.pictures.text import text_width, wrap
from veiligheidsnetwerk.publishing.pictures.vega import TEXT_SIZE, Row, text_row

GAP = 10
MOST_ROOM = 0.36
LINE_HEIGHT = 14


@dataclass(frozen=True, slots=True)
class EndLabel:
    """A label of one or more lines of text; `wanted` is the height of the line's end, `middle` its own."""

    series: Series
    lines: tuple[str, ...]
    wanted: float
    middle: float

    def rows(self, *, x: float, colour: str) -> list[Row]:
        """The lines of text at their places in pixels."""
        top = self.middle - (len(self.lines) - 1) * LINE_HEIGHT / 2
        return [
            text_row(text, x=x, y=top + place * LINE_HEIGHT, colour=colour)
            for place, text in enumerate(self.lines)
        ]


@dataclass(frozen=True, slots=True)
class Labels:
    """The texts of the labels, each with the figure at that end of its line, and the room that they take."""

    texts: tuple[tuple[Series, tuple[str, ...], float], ...]
    room: float

    @classmethod
    def of(cls, named: Sequence[tuple[Series, str, float]], *, width: float) -> Self:
        """Labels with these texts, in at most a part of the width of the picture."""
        most = width * MOST_ROOM - GAP
        texts = tuple(
            (each, wrap(text, width=most, size=TEXT_SIZE, bold=each.row == 0), number)
            for each, text, number in named
        )
        widest = max((_width(each, text) for each, lines, _ in texts for text in lines), default=0.0)
        return cls(texts, min(widest, most) + GAP)

    def placed(self, pixel: Callable[[float], float], *, height: float) -> list[EndLabel]:
        """The labels at the height of their lines, or as near as goes."""
        wanted = [pixel(number) for _, _, number in self.texts]
        heights = [len(lines) * LINE_HEIGHT + 1 for _, lines, _ in self.texts]
        middles = dodge(wanted, heights, low=-LINE_HEIGHT / 2, high=height + LINE_HEIGHT / 2)
        return [
            EndLabel(each, lines, end, middle)
            for (each, lines, _), end, middle in zip(self.texts, wanted, middles, strict=True)
        ]


def last_figures(series: Sequence[Series], periods: Sequence[TablePeriod]) -> list[tuple[Series, str, float]]:
    """The names of what is told apart with their last figures, and from when those are if not the newest."""
    found = []
    for each in series:
        place = each.last_place
        if each.told_apart and place is not None:
            text = f"{each.name} {each.cells[place].text}"
            when = "" if place == len(periods) - 1 else f" ({periods[place].label})"
            found.append((each, text + when, each.cells[place].number or 0.0))
    return found


def _width(series: Series, text: str) -> float:
    return text_width(text, size=TEXT_SIZE, bold=series.row == 0)

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
    """The texts of the labels and the room they take to the right of the plot."""

    texts: tuple[tuple[Series, tuple[str, ...]], ...]
    room: float

    @classmethod
    def of(cls, series: Sequence[Series], periods: Sequence[TablePeriod], *, width: float) -> Self:
        """Labels for the series that have one, in at most a part of the width of the picture."""
        most = width * MOST_ROOM - GAP
        texts = tuple(
            (each, wrap(_text(each, periods), width=most, size=TEXT_SIZE, bold=each.row == 0))
            for each in series
            if each.told_apart and each.last_place is not None
        )
        widest = max((_width(each, text) for each, lines in texts for text in lines), default=0.0)
        return cls(texts, min(widest, most) + GAP)

    def placed(self, pixel: Callable[[float], float], *, height: float) -> list[EndLabel]:
        """The labels at the height of their lines, or as near as goes."""
        wanted = [pixel(_last_number(each)) for each, _ in self.texts]
        heights = [len(lines) * LINE_HEIGHT + 1 for _, lines in self.texts]
        middles = dodge(wanted, heights, low=-LINE_HEIGHT / 2, high=height + LINE_HEIGHT / 2)
        return [
            EndLabel(each, lines, end, middle)
            for (each, lines), end, middle in zip(self.texts, wanted, middles, strict=True)
        ]


def _text(series: Series, periods: Sequence[TablePeriod]) -> str:
    place = series.last_place or 0
    figure = f"{series.name} {series.cells[place].text}"
    return figure if place == len(periods) - 1 else f"{figure} ({periods[place].label})"


def _last_number(series: Series) -> float:
    return series.cells[series.last_place or 0].number or 0.0


def _width(series: Series, text: str) -> float:
    return text_width(text, size=TEXT_SIZE, bold=series.row == 0)

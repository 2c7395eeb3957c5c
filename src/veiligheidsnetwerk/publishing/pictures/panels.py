"""Panels in rows on one scale: where each begins, what it is about, and where its figures stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from veiligheidsnetwerk.figures.query.table import Table
from veiligheidsnetwerk.publishing.pictures.palette import FIRST_BAR, OTHER_LINE
from veiligheidsnetwerk.publishing.pictures.places import nice_ticks
from veiligheidsnetwerk.publishing.pictures.series import Series, cells_of
from veiligheidsnetwerk.publishing.pictures.text import wrap
from veiligheidsnetwerk.publishing.pictures.vega import TEXT_SIZE

LEAST_WIDTH, HEIGHT = 96, 52
GAP, UNDER, LINE_HEIGHT, BREAKS_HEIGHT, ABOVE = 14, 22, 14, 15, 4
INSET = 3


@dataclass(frozen=True, slots=True)
class Panel:
    """One small chart: where its plot begins, its series, and its name with the newest figure in lines."""

    series: Series
    title: tuple[str, ...]
    x: float
    y: float
    lowest: bool
    """Whether there is none under it, so that it bears the periods."""

    @property
    def colour(self) -> str:
        return FIRST_BAR if self.series.row == 0 else OTHER_LINE


@dataclass(frozen=True, slots=True)
class Sheet:
    """All panels, which share their size, periods and ticks; `above` is the room between name and plot."""

    table: Table
    panels: tuple[Panel, ...]
    ticks: tuple[float, ...]
    width: float
    height: float
    above: float

    def across(self, panel: Panel, place: float) -> float:
        step = (self.width - 2 * INSET) / max(len(self.table.periods) - 1, 1)
        return round(panel.x + INSET + place * step, 1)

    def upward(self, panel: Panel, value: float) -> float:
        low, high = self.ticks[0], self.ticks[-1]
        return round(panel.y + (high - value) / (high - low) * HEIGHT, 1)


def series_in(table: Table) -> tuple[Series, ...]:
    """A series for each area; about one area, one for each figure."""
    about_figures = len(table.figures) > 1
    return tuple(
        Series(
            place,
            table.figures[place].name if about_figures else table.areas[place].name,
            cells_of(table, row=0, figure=place) if about_figures else cells_of(table, row=place),
            told_apart=True,
        )
        for place in range(len(table.figures) if about_figures else len(table.areas))
    )


def ticks_of(table: Table, series: Sequence[Series]) -> tuple[float, ...]:
    numbers = [cell.number for each in series for cell in each.cells if cell.number is not None]
    decimals = table.quantities[0].decimals
    return tuple(nice_ticks(min([0.0, *numbers]), max([0.0, *numbers]), most=3, decimals=decimals))


def sheet_of(table: Table, series: Sequence[Series], ticks: tuple[float, ...], *, width: float) -> Sheet:
    columns = min(max(int((width + GAP) // (LEAST_WIDTH + GAP)), 1), len(series))
    each = (width - (columns - 1) * GAP) / columns
    titles = [_title(one, width=each) for one in series]
    above = BREAKS_HEIGHT if any(one.period for one in table.breaks) else ABOVE
    panels, top = [], 0.0
    for begin in range(0, len(series), columns):
        row = range(begin, min(begin + columns, len(series)))
        top += max(len(titles[place]) for place in row) * LINE_HEIGHT + above
        panels += [
            Panel(
                series[place],
                titles[place],
                x=(place - begin) * (each + GAP),
                y=top,
                lowest=place + columns >= len(series),
            )
            for place in row
        ]
        top += HEIGHT + (UNDER + LINE_HEIGHT if row[-1] + 1 + columns > len(series) else GAP)
    return Sheet(table, tuple(panels), ticks, each, ceil(top), above)


def _title(series: Series, *, width: float) -> tuple[str, ...]:
    """The name with the figure of the last period, or the mark that stands in its place."""
    text = f"{series.name} {series.cells[-1].text}"
    return wrap(text, width=width, size=TEXT_SIZE, bold=series.row == 0)

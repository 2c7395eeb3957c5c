"""An answer as pictures: lines, bars, slopes or small multiples, as asked or as suits it."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

import numpy as np

from veiligheidsnetwerk.figures.query.table import Table
from veiligheidsnetwerk.publishing.dutch import format_number
from veiligheidsnetwerk.publishing.errors import PublishingError
from veiligheidsnetwerk.publishing.layout import Chart
from veiligheidsnetwerk.publishing.parts import parts_of
from veiligheidsnetwerk.publishing.pictures.bars import bar_spec
from veiligheidsnetwerk.publishing.pictures.frame import lines_spec
from veiligheidsnetwerk.publishing.pictures.lines import line_spec
from veiligheidsnetwerk.publishing.pictures.multiples import multiples_spec, multiples_words, panels_in
from veiligheidsnetwerk.publishing.pictures.render import render_png, render_svg, warm_up
from veiligheidsnetwerk.publishing.pictures.slope import ends_of, slope_spec, slope_words
from veiligheidsnetwerk.publishing.pictures.vega import Spec

__all__ = [
    "LONG_SIDE",
    "MOST_CHARTS",
    "WIDTH",
    "NothingToDrawError",
    "chart_notes",
    "chart_parts",
    "chart_spec",
    "chart_words",
    "charts_spec",
    "drawable",
    "is_wide",
    "render_png",
    "render_svg",
    "warm_up",
]

WIDTH = 720
"""The width in pixels of a picture on a page; on a phone it is asked for with less."""
LONG_SIDE = 1_120
"""The same on the long side of a sheet of paper."""
MOST_CHARTS, MANY_PANELS = 6, 24
_DRAWN: Final[Mapping[Chart, Callable[..., Spec]]] = {
    Chart.LINES: line_spec,
    Chart.BARS: bar_spec,
    Chart.SLOPE: slope_spec,
    Chart.MULTIPLES: multiples_spec,
}


class NothingToDrawError(PublishingError):
    """The table has no area or no period."""


def chart_parts(table: Table, chart: Chart | None = None) -> tuple[Table, ...]:
    """What of an answer each chart is about: one figure in one measure.

    Small multiples of one area have all its figures, where those are counted in the same.
    """
    parts = parts_of(table)
    if chart is Chart.MULTIPLES and len(parts[0].areas) == 1:
        together = parts_of(table, figures_together=True)
        return together if all(_counts_alike(part) for part in together) else parts
    return parts


def chart_spec(table: Table, chart: Chart | None = None, *, part: int = 0, width: float = WIDTH) -> Spec:
    """The Vega-Lite specification of a chart of exactly `width` pixels, of one of the `chart_parts`."""
    if not table.areas or not table.periods:
        raise NothingToDrawError("Er is niets om te tekenen: kies een gebied en een periode.")
    drawn = chart_parts(table, chart)[part]
    return _DRAWN[_fitting(drawn, chart)](drawn, width=width)


def drawable(table: Table, chart: Chart | None = None) -> list[tuple[int, Table]]:
    """The parts that have a figure to draw, with their places; no more than a page holds."""
    return _with_figures(table, chart)[:MOST_CHARTS]


def charts_spec(table: Table, chart: Chart | None = None, *, width: float = WIDTH) -> list[Spec]:
    """All that a page draws of an answer, to stand one under the other, and in words what it leaves out."""
    places = [place for place, _ in drawable(table, chart)] or [0]
    specs = [chart_spec(table, chart, part=place, width=width) for place in places]
    left_out = list(_left_out(table, chart))
    return [*specs, lines_spec(left_out, width=width)] if left_out else specs


def is_wide(part: Table, chart: Chart | None) -> bool:
    """Whether a chart asks for the long side of a sheet, so that its letters can be read."""
    return _fitting(part, chart) is Chart.MULTIPLES and panels_in(part) > MANY_PANELS


def chart_words(part: Table, chart: Chart | None) -> str:
    """What a chart of this part shows beside what the sentences say; "" for lines and bars."""
    match _fitting(part, chart):
        case Chart.SLOPE:
            return slope_words(part)
        case Chart.MULTIPLES:
            return multiples_words(part)
        case _:
            return ""


def chart_notes(table: Table, chart: Chart | None) -> tuple[str, ...]:
    """Why another chart is shown than was asked, or what of the answer it leaves out."""
    notes = (line for part in chart_parts(table, chart) for line in _notes(part, chart))
    return (*dict.fromkeys(notes), *_left_out(table, chart))


def _with_figures(table: Table, chart: Chart | None) -> list[tuple[int, Table]]:
    parts = enumerate(chart_parts(table, chart))
    return [(place, part) for place, part in parts if np.isfinite(part.values[..., 0]).any()]


def _left_out(table: Table, chart: Chart | None) -> Iterator[str]:
    if (many := len(_with_figures(table, chart))) > MOST_CHARTS:
        yield (
            f"Dit zijn de eerste {format_number(MOST_CHARTS)} van {format_number(many)} grafieken. "
            "De tabel heeft alle cijfers."
        )


def _fitting(part: Table, chart: Chart | None) -> Chart:
    """The chart that was asked where it can be drawn: only bars need no course of time."""
    if len(part.periods) == 1:
        return Chart.BARS
    if chart is None or (chart is Chart.MULTIPLES and panels_in(part) == 1):
        return Chart.LINES
    return chart


def _notes(part: Table, chart: Chart | None) -> Iterator[str]:
    if chart is None:
        return
    drawn, last = _fitting(part, chart), part.periods[-1]
    if drawn is Chart.BARS and chart is not Chart.BARS:
        yield f"Voor {chart.words} zijn twee perioden of meer nodig. Er is er één; daarom ziet u staven."
    elif drawn is not chart:
        yield (
            "Voor kleine veelvouden zijn twee gebieden nodig, of twee cijfers die hetzelfde tellen. "
            "Daarom ziet u een gewone lijn."
        )
    elif chart is Chart.BARS and len(part.periods) > 1:
        yield f"De staven gaan over de laatste periode, {last.covers}. De tabel heeft ze alle."
    elif chart is Chart.SLOPE and len(part.periods) > len((ends := ends_of(part)).periods):
        first, last = ends.periods
        yield (
            "De helling gaat van de eerste naar de laatste periode met cijfers: "
            f"van {first.covers} naar {last.covers}. De andere perioden staan in de tabel."
        )


def _counts_alike(part: Table) -> bool:
    return len({part.unit(part.quantities[0], figure=place) for place in range(len(part.figures))}) == 1

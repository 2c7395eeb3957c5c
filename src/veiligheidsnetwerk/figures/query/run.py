"""A Comparison in, a Table out."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from veiligheidsnetwerk.figures.areas import Area
from veiligheidsnetwerk.figures.cubes import Cube, Frame
from veiligheidsnetwerk.figures.periods import Period, Span, period_range, span_of
from veiligheidsnetwerk.figures.query.areas_asked import MANY, areas_of
from veiligheidsnetwerk.figures.query.asked import (
    border_day,
    cubes_of,
    pinned,
    sources_behind,
)
from veiligheidsnetwerk.figures.query.border_notes import border_notes
from veiligheidsnetwerk.figures.query.comparison import Comparison
from veiligheidsnetwerk.figures.query.counting import TOTAL
from veiligheidsnetwerk.figures.query.describing import (
    figures_of,
    footnotes_of,
    quantities_of,
    readings_of,
    source_notes,
    title_of,
)
from veiligheidsnetwerk.figures.query.framing import Framer
from veiligheidsnetwerk.figures.query.library import Library
from veiligheidsnetwerk.figures.query.scope import Scope
from veiligheidsnetwerk.figures.query.series_breaks import breaks_of, mark_of
from veiligheidsnetwerk.figures.query.size import MOST_CELLS, require_size
from veiligheidsnetwerk.figures.query.table import Table, TableArea, TableBreak, TablePeriod
from veiligheidsnetwerk.figures.query.validation import require_answerable


def run(
    comparison: Comparison,
    library: Library,
    *,
    scope: Scope,
    with_total: bool = False,
    most_cells: int = MOST_CELLS,
) -> Table:
    """Answer a question within what the asker may see, if that is no more than `most_cells` numbers.

    `with_total` adds a row for the gemeenten asked together (or the districts, where no two gemeenten were
    asked), worked out from their counts; there is none when there is nothing to add up.
    `InvalidComparisonError` when the question cannot be answered, `NotPermittedError` when it may not.
    """
    _require_permitted(comparison, library, scope)
    require_answerable(comparison, library)
    held = pinned(comparison, library)
    areas = areas_of(held, library)
    summed = _summed(areas) if with_total else ()
    table = _answered(held, library, areas, summed, most_cells=most_cells)
    return replace(table, comparison=comparison)


def _answered(
    held: Comparison, library: Library, areas: Sequence[Area], summed: Sequence[Area], *, most_cells: int
) -> Table:
    """The answer to a question that can be answered and has a pin for each of its sources."""
    shown = tuple([TableArea(area.code, area.full_name, area.kind) for area in areas] + _totals(summed))
    breaks = breaks_of(held, library, codes=_codes(shown))
    periods, figures = _periods(held, library, breaks), figures_of(held, library)
    quantities = quantities_of(held, figures, library)
    require_size(figures, shown, periods, quantities, most=most_cells)
    framer = Framer(library, held, _codes(shown), _codes(summed), border_day(held, library))
    cells = _stacked([framer.frames(figure, quantities) for figure in held.figures])
    return Table(
        held,
        title_of(held, figures, library),
        figures,
        shown,
        periods,
        quantities,
        cells.values,
        cells.statuses,
        cells.reasons,
        sources=source_notes(held, library),
        footnotes=footnotes_of(held, library, _borders(held, library, areas)),
        breaks=breaks,
        readings=readings_of(held, figures, library),
    )


def _codes(areas: Sequence[Area | TableArea]) -> tuple[str, ...]:
    return tuple(area.code for area in areas)


def _require_permitted(comparison: Comparison, library: Library, scope: Scope) -> None:
    """Comes first: what is wrong with a question may already tell something about the figures."""
    for source in sources_behind(comparison, library):
        scope.require(source)


def _stacked(by_figure: Sequence[Sequence[Frame]]) -> Frame:
    """Frames (areas, periods), by figure and quantity, as one: (figures, areas, periods, quantities)."""
    shape = (len(by_figure), *by_figure[0][0].shape, len(by_figure[0]))
    whole = Frame(np.empty(shape), np.empty(shape, np.uint8), np.empty(shape, np.uint8))
    for figure, frames in enumerate(by_figure):
        for quantity, frame in enumerate(frames):
            whole.values[figure, ..., quantity] = frame.values
            whole.statuses[figure, ..., quantity] = frame.statuses
            whole.reasons[figure, ..., quantity] = frame.reasons
    return whole


def _summed(areas: Sequence[Area]) -> tuple[Area, ...]:
    """The areas of the lowest level of which there are two: those never overlap."""
    for kind in MANY:
        same = tuple(area for area in areas if area.kind is kind)
        if len(same) > 1:
            return same
    return ()


def _totals(summed: Sequence[Area]) -> list[TableArea]:
    if not summed:
        return []
    kind = summed[0].kind
    return [TableArea(TOTAL, f"Totaal van {len(summed)} {MANY[kind]}", kind, is_total=True)]


def _borders(comparison: Comparison, library: Library, areas: Sequence[Area]) -> Sequence[str]:
    codes = [area.code for area in areas]
    return border_notes(library.areas, codes, first=comparison.first, last=comparison.last)


def _periods(
    comparison: Comparison, library: Library, breaks: Sequence[TableBreak]
) -> tuple[TablePeriod, ...]:
    """The periods asked. One that a source has only in part is not complete."""
    cubes = list(cubes_of(comparison, library))
    asked = period_range(comparison.first, comparison.last)
    return tuple(_period(comparison, cubes, period, breaks) for period in asked)


def _period(
    comparison: Comparison, cubes: Sequence[Cube], period: Period, breaks: Sequence[TableBreak]
) -> TablePeriod:
    span = Span(period, period)
    complete = not any(cube.holds_unfinished(span) for cube in cubes)
    covers = span_of(comparison.window, period).label
    mark = mark_of(breaks, period)
    return TablePeriod(period.code, period.short_label, covers, complete=complete, mark=mark)

"""A Comparison in, a Table out."""

from collections.abc import Sequence

import numpy as np

from veiligheidsnetwerk.figures.areas import Area
from veiligheidsnetwerk.figures.compute import difference, percent_change
from veiligheidsnetwerk.figures.cubes import Cube, Frame, Reason
from veiligheidsnetwerk.figures.periods import Period, Span, period_range, span_of
from veiligheidsnetwerk.figures.query.border_notes import border_notes
from veiligheidsnetwerk.figures.query.choices import ALL_IN, Choices
from veiligheidsnetwerk.figures.query.comparison import Against, Comparison, Division
from veiligheidsnetwerk.figures.query.describing import (
    counted_name,
    footnotes_of,
    measure_title,
    offence_title,
    quantities_of,
    source_notes,
    title_of,
)
from veiligheidsnetwerk.figures.query.library import Library
from veiligheidsnetwerk.figures.query.measuring import Measurer
from veiligheidsnetwerk.figures.query.problems import InvalidComparisonError, Problem
from veiligheidsnetwerk.figures.query.scope import Scope
from veiligheidsnetwerk.figures.query.table import Role, Table, TableArea, TablePeriod
from veiligheidsnetwerk.figures.query.validation import require_answerable

MOST_CELLS = 40_000


def run(comparison: Comparison, library: Library, *, scope: Scope) -> Table:
    """Answer a question within what the asker may see.

    `InvalidComparisonError` when the question cannot be answered, `NotPermittedError` when it may not.
    """
    _require_permitted(comparison, library, scope)
    choices = require_answerable(comparison, library)
    cube = library.cube(comparison.source, comparison.vintage)
    areas = _areas(comparison, library, choices)
    periods = list(period_range(comparison.first, comparison.last))
    measurer = Measurer(library, comparison, cube, tuple(area.code for area in areas))
    borders = border_notes(library.areas, measurer.codes, first=comparison.first, last=comparison.last)
    quantities = quantities_of(comparison, choices, measurer.measure)
    _require_size(len(areas) * len(periods) * len(quantities))
    frames = _frames(measurer, [span_of(comparison.window, period) for period in periods])
    shown = [frames[quantity.role] for quantity in quantities]
    return Table(
        comparison=comparison,
        title=title_of(comparison, choices, measurer.measure),
        offence=offence_title(comparison, choices),
        counted=counted_name(comparison, choices),
        measure=measure_title(comparison, measurer.measure),
        areas=tuple(TableArea(area.code, area.full_name, area.kind) for area in areas),
        periods=tuple(_period(comparison, cube, period) for period in periods),
        quantities=quantities,
        values=np.stack([frame.values for frame in shown], axis=2),
        statuses=np.stack([frame.statuses for frame in shown], axis=2),
        reasons=np.stack([frame.reasons for frame in shown], axis=2),
        direction=choices.subject(comparison.offence).direction,
        sources=source_notes(comparison, library, cube, measurer.measure),
        footnotes=footnotes_of(comparison, choices, measurer.measure, borders),
    )


def _require_permitted(comparison: Comparison, library: Library, scope: Scope) -> None:
    """Comes first: what is wrong with a question may already tell something about the figures."""
    sources, measure = library.catalogue.sources, library.catalogue.measures.get(comparison.measure)
    denominator = (measure.of or "") if measure else ""
    for code in (comparison.source, denominator):
        if code in sources:
            scope.require(sources[code])


def _areas(comparison: Comparison, library: Library, choices: Choices) -> tuple[Area, ...]:
    """The areas asked, groups spelled out, each once and in the order asked."""
    found: dict[str, Area] = {}
    for token in comparison.areas:
        code = token.removeprefix(ALL_IN)
        if code == token:
            found.setdefault(code, library.areas.find(code))
        else:
            found |= {a.code: a for a in _members(code, comparison, library, choices) if a.code not in found}
    return tuple(found.values())


def _members(code: str, comparison: Comparison, library: Library, choices: Choices) -> Sequence[Area]:
    """The gemeenten in a district or the region: those of now, or all that were there in the time asked."""
    now = library.cube(comparison.source, comparison.vintage).manifest.data_until
    own = choices.source.own_division and comparison.division is Division.THEN
    days = [p.begin for p in period_range(comparison.first, comparison.last)] if own else [now]
    members = {g.code: g.area for day in days for g in library.areas.gemeenten_on(day, within=code)}
    return sorted(members.values(), key=lambda area: area.name.removeprefix("'"))


def _frames(measurer: Measurer, spans: Sequence[Span]) -> dict[Role, Frame]:
    now = measurer.measured(spans)
    if measurer.comparison.against is Against.NOTHING:
        return {Role.VALUE: now}
    earlier = [span.a_year_earlier() for span in spans]
    then = measurer.measured(earlier)
    unequal = np.array([_are_unequal(measurer.cube, *pair) for pair in zip(spans, earlier, strict=True)])
    comparable = now.without(unequal, Reason.UNFINISHED_PERIOD)
    return {
        Role.VALUE: now,
        Role.EARLIER: then,
        Role.DIFFERENCE: difference(comparable, then),
        Role.PERCENT: percent_change(comparable, then, base=measurer.counts(earlier)),
    }


def _are_unequal(cube: Cube, now: Span, then: Span) -> bool:
    """Part of a month set beside a whole one reads as a fall."""
    return cube.holds_unfinished(now) or cube.holds_unfinished(then)


def _require_size(cells: int) -> None:
    if cells > MOST_CELLS:
        said = f"{cells:,}".replace(",", ".")
        message = f"Dit zijn {said} cijfers tegelijk. Kies minder gebieden of een kortere periode."
        raise InvalidComparisonError([Problem("gebied", message)])


def _period(comparison: Comparison, cube: Cube, period: Period) -> TablePeriod:
    unfinished = cube.holds_unfinished(Span(period, period))
    covers = span_of(comparison.window, period).label
    return TablePeriod(period.code, period.short_label, covers, complete=not unfinished)

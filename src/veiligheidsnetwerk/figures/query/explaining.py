"""From an answer to the same answer with what an analyst says of the figures in it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from veiligheidsnetwerk.figures.periods import Period, Span, span_of
from veiligheidsnetwerk.figures.query.duiding import TableDuiding
from veiligheidsnetwerk.figures.query.table import Table


def explained(table: Table, duidingen: Iterable[TableDuiding]) -> Table:
    """The answer with those of the duidingen that are about a number in it, in the order of time."""
    figures, areas = {figure.code for figure in table.figures}, {area.code for area in table.areas}
    spans = list(_spans(table))
    found = [each for each in duidingen if each.is_about(figures, areas, spans)]
    found.sort(key=lambda each: (each.first.ordinal, each.last.ordinal, each.written))
    return replace(table, duidingen=tuple(found))


def _spans(table: Table) -> Iterator[Span]:
    """Every stretch that a number covers, those of earlier years that it is set beside too."""
    asked = table.comparison
    for period in table.periods:
        span = span_of(asked.window, Period.parse(period.code))
        yield span
        yield from (span.years_earlier(years) for years in asked.against.years)

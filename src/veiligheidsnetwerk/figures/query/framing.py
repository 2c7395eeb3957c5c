"""The numbers of one figure: every measure in every role, for all areas and periods."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from veiligheidsnetwerk.figures.catalogue import Measure
from veiligheidsnetwerk.figures.compute import difference, percent_change
from veiligheidsnetwerk.figures.cubes import Cube, Frame, Reason, Status
from veiligheidsnetwerk.figures.periods import Span, period_range, span_of
from veiligheidsnetwerk.figures.query.asked import cube_of
from veiligheidsnetwerk.figures.query.choices import measures_had
from veiligheidsnetwerk.figures.query.comparison import Against, Comparison, Figure
from veiligheidsnetwerk.figures.query.library import Library
from veiligheidsnetwerk.figures.query.measuring import Measurer
from veiligheidsnetwerk.figures.query.table import Quantity, Role


@dataclass(frozen=True, slots=True)
class Framer:
    """Works out one question, figure by figure, for the areas `codes` (see `Measurer`)."""

    library: Library
    comparison: Comparison
    codes: tuple[str, ...]
    summed: tuple[str, ...]
    day: date
    spans: tuple[Span, ...] = field(init=False)

    def __post_init__(self) -> None:
        asked = self.comparison
        periods = period_range(asked.first, asked.last)
        object.__setattr__(self, "spans", tuple(span_of(asked.window, period) for period in periods))

    def frames(self, figure: Figure, quantities: Sequence[Quantity]) -> Sequence[Frame]:
        """A frame (areas, periods) per quantity. A measure that the figure cannot have is not available."""
        measures = self.library.catalogue.measures
        had = measures_had(self.library.catalogue.sources[figure.source], self.comparison, self.library)
        by_measure = {
            code: self._by_role(figure, measures[code]) if code in had else {}
            for code in self.comparison.measures
        }
        return [by_measure[each.measure].get(each.role) or self._none() for each in quantities]

    def _by_role(self, figure: Figure, measure: Measure) -> Mapping[Role, Frame]:
        cube = cube_of(figure.source, self.comparison, self.library)
        measurer = Measurer(
            self.library, self.comparison, figure, measure, cube, self.codes, self.day, self.summed
        )
        now, against = measurer.measured([[span] for span in self.spans]), self.comparison.against
        if against is Against.NOTHING:
            return {Role.VALUE: now}
        earlier = [[span.years_earlier(years) for years in against.years] for span in self.spans]
        then = measurer.measured(earlier)
        unequal = [_are_unequal(cube, *pair) for pair in zip(self.spans, earlier, strict=True)]
        comparable = now.without(np.array(unequal), Reason.UNFINISHED_PERIOD)
        return {
            Role.VALUE: now,
            Role.EARLIER: then,
            Role.DIFFERENCE: difference(comparable, then),
            Role.PERCENT: percent_change(comparable, then, base=measurer.counts(earlier)),
        }

    def _none(self) -> Frame:
        shape = len(self.codes), len(self.spans)
        statuses = np.full(shape, Status.NOT_AVAILABLE, dtype=np.uint8)
        reasons = np.full(shape, Reason.NOT_FOR_THIS_FIGURE, dtype=np.uint8)
        return Frame(np.full(shape, np.nan), statuses, reasons)


def _are_unequal(cube: Cube, now: Span, then: Sequence[Span]) -> bool:
    """Part of a month set beside a whole one reads as a fall."""
    return any(cube.holds_unfinished(span) for span in (now, *then))

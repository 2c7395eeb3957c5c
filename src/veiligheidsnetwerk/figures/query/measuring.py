"""From counts to what the measure asks for."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from veiligheidsnetwerk.figures.areas import COUNTRY
from veiligheidsnetwerk.figures.catalogue import Formula, Measure
from veiligheidsnetwerk.figures.compute import mean_per_year, rank, ratio
from veiligheidsnetwerk.figures.cubes import Cube, Frame, Reason
from veiligheidsnetwerk.figures.periods import Span
from veiligheidsnetwerk.figures.query.comparison import Comparison
from veiligheidsnetwerk.figures.query.counting import Counter
from veiligheidsnetwerk.figures.query.library import Library


@dataclass(frozen=True, slots=True)
class Measurer:
    """Answers one comparison for the areas `codes`, stretch by stretch."""

    library: Library
    comparison: Comparison
    cube: Cube
    codes: tuple[str, ...]

    @property
    def measure(self) -> Measure:
        return self.library.catalogue.measures[self.comparison.measure]

    def counts(self, spans: Sequence[Span]) -> Frame:
        """The counts behind the measure: (areas, spans)."""
        return self._counter().count(self.comparison.offence, self.codes, spans)

    def measured(self, spans: Sequence[Span]) -> Frame:
        """The measure itself: (areas, spans)."""
        match self.measure.formula:
            case Formula.COUNT:
                return self.counts(spans)
            case Formula.RATE:
                return self._rates(self.codes, spans)
            case Formula.SHARE_OF_REGION:
                return self._share_of_region(spans)
            case Formula.SHARE_OF_TOTAL:
                return self._share_of_total(spans)
            case Formula.RANK:
                return self._ranks(spans)

    def _counter(self) -> Counter:
        source = self.library.catalogue.sources[self.comparison.source]
        return Counter(self.cube, self.library.areas, source.own_division, self.comparison.division)

    def _rates(self, codes: Sequence[str], spans: Sequence[Span]) -> Frame:
        counts = self._counter().count(self.comparison.offence, codes, spans)
        return ratio(counts, self._people(codes, spans), per=self.measure.per)

    def _people(self, codes: Sequence[str], spans: Sequence[Span]) -> Frame:
        """Inhabitants on 1 January of the year(s) of each stretch, by the same borders as the counts."""
        source = self.library.catalogue.sources[str(self.measure.of)]
        cube = self.library.cube(source.code)
        first = cube.manifest.first_period
        years = [first.shift(place) for place in range(cube.manifest.periods)]
        counter = Counter(cube, self.library.areas, source.own_division, self.comparison.division)
        total = self.library.catalogue.classification_of(source).total
        yearly = counter.count(total, codes, [Span(year, year) for year in years])
        people = mean_per_year(yearly, first_year=first, spans=spans)
        return people.explained(np.ones(people.shape, dtype=bool), Reason.NO_POPULATION)

    def _share_of_region(self, spans: Sequence[Span]) -> Frame:
        region = self._counter().count(self.comparison.offence, [self.library.areas.region.code], spans)
        share = ratio(self.counts(spans), region, per=self.measure.per)
        outside = np.array([code == COUNTRY.code for code in self.codes])
        return share.without(_rows(outside, share), Reason.NOT_FOR_THIS_AREA)

    def _share_of_total(self, spans: Sequence[Span]) -> Frame:
        source = self.library.catalogue.sources[self.comparison.source]
        total = self.library.catalogue.classification_of(source).total
        whole = self._counter().count(total, self.codes, spans)
        return ratio(self.counts(spans), whole, per=self.measure.per)

    def _ranks(self, spans: Sequence[Span]) -> Frame:
        """Places among the gemeenten that exist at the end of the last stretch."""
        day = spans[-1].last.begin
        peers = [g.code for g in self.library.areas.gemeenten_on(day) if self.cube.has_area(g.code)]
        ranks = rank(self._rates(peers, spans))
        place = {code: row for row, code in enumerate(peers)}
        asked = ranks[[place.get(code, 0) for code in self.codes]]
        others = np.array([code not in place for code in self.codes])
        return asked.without(_rows(others, asked), Reason.NOT_FOR_THIS_AREA)


def _rows(flags: np.typing.NDArray[np.bool_], frame: Frame) -> np.typing.NDArray[np.bool_]:
    return np.broadcast_to(flags[:, None], frame.shape)

"""From counts to what the measure asks for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from veiligheidsnetwerk.figures.areas import COUNTRY
from veiligheidsnetwerk.figures.catalogue import Formula, Measure, Source
from veiligheidsnetwerk.figures.compute import mean_per_year, rank, ratio
from veiligheidsnetwerk.figures.cubes import Cube, Frame, Reason, Status
from veiligheidsnetwerk.figures.periods import Span
from veiligheidsnetwerk.figures.query.asked import cube_of
from veiligheidsnetwerk.figures.query.comparison import Comparison, Division, Figure
from veiligheidsnetwerk.figures.query.counting import Counter
from veiligheidsnetwerk.figures.query.library import Library


@dataclass(frozen=True, slots=True)
class Measurer:
    """Answers for one figure in one measure, for the areas `codes`, stretch by stretch.

    `day` is the one whose borders are those of now. `summed` are the areas that `TOTAL` stands for.
    """

    library: Library
    comparison: Comparison
    figure: Figure
    measure: Measure
    cube: Cube
    codes: tuple[str, ...]
    day: date
    summed: tuple[str, ...] = ()

    def counts(self, spans: Sequence[Span]) -> Frame:
        """The counts behind the measure: (areas, spans)."""
        return self._count(self.figure.offence, self.codes, spans)

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

    @property
    def _source(self) -> Source:
        return self.library.catalogue.sources[self.figure.source]

    @property
    def _borders(self) -> date | None:
        """The day whose borders hold; None for the borders of each period itself."""
        by_then = self._source.own_division and self.comparison.division is Division.THEN
        return None if by_then else self.day

    def _count(self, offence: str, codes: Sequence[str], spans: Sequence[Span]) -> Frame:
        members = self.library.catalogue.subject(self._source, offence).members
        counter = self._counter(self.cube, self._source)
        counts = counter.count([member.code for member in members], codes, spans)
        withheld = counts.statuses == np.uint8(Status.WITHHELD)
        return counts.explained(withheld, Reason.MEMBER_NOT_PUBLISHED) if len(members) > 1 else counts

    def _counter(self, cube: Cube, source: Source) -> Counter:
        return Counter(cube, self.library.areas, source.own_division, self._borders, self.summed)

    def _rates(self, codes: Sequence[str], spans: Sequence[Span]) -> Frame:
        counts = self._count(self.figure.offence, codes, spans)
        return ratio(counts, self._people(codes, spans), per=self.measure.per)

    def _people(self, codes: Sequence[str], spans: Sequence[Span]) -> Frame:
        """Inhabitants on 1 January of the year(s) of each stretch, by the same borders as the counts."""
        source = self.library.catalogue.sources[str(self.measure.of)]
        cube = cube_of(source.code, self.comparison, self.library)
        first = cube.manifest.first_period
        years = [first.shift(place) for place in range(cube.manifest.periods)]
        total = self.library.catalogue.classification_of(source).total
        yearly = self._counter(cube, source).count([total], codes, [Span(year, year) for year in years])
        people = mean_per_year(yearly, first_year=first, spans=spans)
        return people.explained(np.ones(people.shape, dtype=bool), Reason.NO_POPULATION)

    def _share_of_region(self, spans: Sequence[Span]) -> Frame:
        region = self._count(self.figure.offence, [self.library.areas.region.code], spans)
        share = ratio(self.counts(spans), region, per=self.measure.per)
        outside = np.array([code == COUNTRY.code for code in self.codes])
        return share.blank(outside[:, None], Reason.NOT_FOR_THIS_AREA)

    def _share_of_total(self, spans: Sequence[Span]) -> Frame:
        total = self.library.catalogue.classification_of(self._source).total
        whole = self._count(total, self.codes, spans)
        return ratio(self.counts(spans), whole, per=self.measure.per)

    def _ranks(self, spans: Sequence[Span]) -> Frame:
        """Places among the gemeenten by the borders that hold: of one day, or of each stretch itself."""
        gemeenten = self.library.areas.gemeenten
        day = self._borders
        peers = [code for code, gemeente in gemeenten.items() if day is None or gemeente.exists_on(day)]
        ranks = rank(self._rates(peers, spans))
        place = {code: row for row, code in enumerate(peers)}
        asked = ranks[[place.get(code, 0) for code in self.codes]]
        others = np.array([code not in place for code in self.codes])
        return asked.blank(others[:, None], Reason.NOT_FOR_THIS_AREA)

"""From counts to what the measure asks for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from veiligheidsnetwerk.figures.areas import COUNTRY
from veiligheidsnetwerk.figures.catalogue import Formula, Measure, Source
from veiligheidsnetwerk.figures.compute import index, mean_over, mean_per_year, rank, ratio, tenth
from veiligheidsnetwerk.figures.cubes import Cube, Frame, Reason, Status
from veiligheidsnetwerk.figures.periods import Span, span_of
from veiligheidsnetwerk.figures.query.asked import cube_of, cubes_of
from veiligheidsnetwerk.figures.query.comparison import Comparison, Division, Figure
from veiligheidsnetwerk.figures.query.counting import TOTAL, Counter
from veiligheidsnetwerk.figures.query.groups import is_local
from veiligheidsnetwerk.figures.query.library import Library

type Moments = Sequence[Sequence[Span]]
"""Per column of the answer its stretch, or the same stretch of several years that are taken together."""
type Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Measurer:
    """Answers for one figure in one measure, for the areas `codes`, moment by moment.

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

    def counts(self, moments: Moments) -> Frame:
        """The counts behind the measure: (areas, moments)."""
        return self._count(self.figure.offence, self.codes, moments)

    def measured(self, moments: Moments) -> Frame:
        """The measure itself: (areas, moments)."""
        ways = {
            Formula.COUNT: self.counts,
            Formula.RATE: self._own_rates,
            Formula.SHARE_OF_REGION: self._share_of_region,
            Formula.SHARE_OF_TOTAL: self._share_of_total,
            Formula.RANK: self._places,
            Formula.TENTH: self._places,
            Formula.INDEX_OF_AREA: self._index_of_area,
            Formula.INDEX_OF_PERIOD: self._index_of_period,
        }
        return ways[self.measure.formula](moments)

    @property
    def _source(self) -> Source:
        return self.library.catalogue.sources[self.figure.source]

    @property
    def _borders(self) -> date | None:
        """The day whose borders hold; None for the borders of each period itself."""
        by_then = self._source.own_division and self.comparison.division is Division.THEN
        return None if by_then else self.day

    def _count(self, offence: str, codes: Sequence[str], moments: Moments) -> Frame:
        members = self.library.catalogue.subject(self._source, offence).members
        counter = self._counter(self.cube, self._source)
        counts = counter.count([member.code for member in members], codes, _flat(moments))
        withheld = counts.statuses == np.uint8(Status.WITHHELD)
        said = counts.explained(withheld, Reason.MEMBER_NOT_PUBLISHED) if len(members) > 1 else counts
        return mean_over(said, len(moments[0]))

    def _counter(self, cube: Cube, source: Source) -> Counter:
        return Counter(cube, self.library.areas, source.own_division, self._borders, self.summed)

    def _own_rates(self, moments: Moments) -> Frame:
        return self._rates(self.codes, moments)

    def _rates(self, codes: Sequence[str], moments: Moments) -> Frame:
        """Of several years: what was counted in all of them by the mean of what it is divided by."""
        counts = self._count(self.figure.offence, codes, moments)
        return ratio(counts, self._divisor(codes, moments), per=self.measure.per)

    def _divisor(self, codes: Sequence[str], moments: Moments) -> Frame:
        """What is divided by, in the same areas by the same borders: in the years of a moment, or for all."""
        source = self.library.catalogue.sources[str(self.measure.of)]
        finer = self.library.finer(source)
        local = np.array([self._is_local(code) for code in codes], dtype=bool)
        found = self._divided_by(source, codes, moments)
        if finer and local.any():
            found = _either(found, self._divided_by(finer, codes, moments), local)
        known = found.explained(np.ones(found.shape, dtype=bool), Reason.NO_DENOMINATOR)
        return mean_over(known, len(moments[0]))

    def _is_local(self, code: str) -> bool:
        """Whether an area is a wijk or buurt, or the sum of some."""
        return is_local(self.summed[0] if code == TOTAL and self.summed else code)

    def _divided_by(self, source: Source, codes: Sequence[str], moments: Moments) -> Frame:
        cube = cube_of(source.code, self.comparison, self.library)
        first, spans = cube.manifest.first_period, _flat(moments)
        years = [first.shift(place) for place in range(cube.manifest.periods)]
        total = self.library.catalogue.classification_of(source).total
        counter = self._counter(cube, source)
        yearly = counter.count([total], codes, [Span(year, year) for year in years])
        if source.standing:
            found = yearly[:, [-1] * len(spans)]
            return found.blank(~self._kept_land(cube, codes, spans), Reason.NO_DENOMINATOR)
        return mean_per_year(yearly, first_year=first, spans=spans)

    def _kept_land(self, cube: Cube, codes: Sequence[str], spans: Sequence[Span]) -> Flags:
        """Where an area (by the borders that hold) is the one that a standing figure was measured of."""
        measured, kept = cube.manifest.data_until, self.library.areas.kept_its_land
        days = [self._borders or span.last.begin for span in spans]
        parts = [self.summed if code == TOTAL else (code,) for code in codes]
        return np.array([[all(kept(part, measured, day) for part in each) for day in days] for each in parts])

    def _share_of_region(self, moments: Moments) -> Frame:
        region = self._count(self.figure.offence, [self.library.areas.region.code], moments)
        share = ratio(self.counts(moments), region, per=self.measure.per)
        outside = np.array([code == COUNTRY.code for code in self.codes])
        return share.blank(outside[:, None], Reason.NOT_FOR_THIS_AREA)

    def _share_of_total(self, moments: Moments) -> Frame:
        total = self.library.catalogue.classification_of(self._source).total
        whole = self._count(total, self.codes, moments)
        return ratio(self.counts(moments), whole, per=self.measure.per)

    def _places(self, moments: Moments) -> Frame:
        """Places or tenths among the gemeenten by the borders that hold: of one day, or of each stretch."""
        gemeenten = self.library.areas.gemeenten
        day = self._borders
        peers = [code for code, gemeente in gemeenten.items() if day is None or gemeente.exists_on(day)]
        order = rank if self.measure.formula is Formula.RANK else tenth
        places = order(self._rates(peers, moments))
        place = {code: row for row, code in enumerate(peers)}
        asked = places[[place.get(code, 0) for code in self.codes]]
        others = np.array([code not in place for code in self.codes])
        return asked.blank(others[:, None], Reason.NOT_FOR_THIS_AREA)

    def _index_of_area(self, moments: Moments) -> Frame:
        hundred = [hundred_area(self.comparison, self.library)]
        base = self._count(self.figure.offence, hundred, moments)
        return index(self._own_rates(moments), self._rates(hundred, moments), base=base)

    def _index_of_period(self, moments: Moments) -> Frame:
        """Only what is as long as the base and whole as well; beside an unfinished base there is nothing."""
        hundred = span_of(self.comparison.window, self.comparison.base_period or self.comparison.first)
        base = self.counts([[hundred]])
        unequal = np.array([[span.length != hundred.length for span in moment] for moment in moments])
        partly = np.array([[self.cube.holds_unfinished(span) for span in moment] for moment in moments])
        partly |= self.cube.holds_unfinished(hundred)
        found = index(self.counts(moments), base, base=base)
        found = found.without(unequal.any(axis=1)[None, :], Reason.UNEQUAL_PERIODS)
        return found.without(partly.any(axis=1)[None, :], Reason.UNFINISHED_PERIOD)


def hundred_area(comparison: Comparison, library: Library) -> str:
    """The area that is 100: the one chosen, else the region, or the country where there is no region."""
    region = library.areas.region.code
    has_region = any(cube.has_area(region) for cube in cubes_of(comparison, library))
    return comparison.base_area or (region if has_region else COUNTRY.code)


def _either(usual: Frame, other: Frame, rows: Flags) -> Frame:
    """The rows of `usual`, or of `other` where `rows` says so."""
    at = rows[:, None]
    return Frame(
        np.where(at, other.values, usual.values),
        np.where(at, other.statuses, usual.statuses),
        np.where(at, other.reasons, usual.reasons),
    )


def _flat(moments: Moments) -> list[Span]:
    return [span for moment in moments for span in moment]

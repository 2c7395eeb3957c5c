"""The engine once more, slowly: plain loops over plain dicts, to be read and believed.

It knows nothing of how `figures.compute` and `figures.query` work, only of the same plain values.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from tests.reference.following import followed
from veiligheidsnetwerk.figures.areas import AreaChange, Gemeente
from veiligheidsnetwerk.figures.cubes import Reason, Status
from veiligheidsnetwerk.figures.periods import Frequency, Period, Window
from veiligheidsnetwerk.figures.query.comparison import Division

type Stretch = Sequence[Period]


@dataclass(frozen=True)
class Figure:
    """One number, or none, with its status and reason."""

    value: Fraction | None
    status: Status
    reason: Reason


NOT_IN_SOURCE = Figure(None, Status.NOT_AVAILABLE, Reason.NOT_IN_SOURCE)
NOT_THERE = Figure(None, Status.NOT_AVAILABLE, Reason.NO_SUCH_AREA_THEN)
NOT_FOR_THIS = Figure(None, Status.NOT_AVAILABLE, Reason.NOT_FOR_THIS_AREA)


@dataclass(frozen=True)
class Counts:
    """A source: a count with its status for every (offence, area, period), and what it says of itself."""

    cells: Mapping[tuple[str, str, Period], tuple[int, Status]]
    periods: Stretch
    unfinished: frozenset[Period]
    own_division: bool
    until: date

    def __repr__(self) -> str:
        return f"Counts({self.periods[0]}..{self.periods[-1]}, own={self.own_division}, until={self.until})"

    def cell(self, offences: str, area: str, period: Period) -> Figure:
        """What was counted of one offence, or of several with commas between them, each once."""
        return added([self._cell(offence, area, period) for offence in set(offences.split(","))])

    def _cell(self, offence: str, area: str, period: Period) -> Figure:
        if (offence, area, period) not in self.cells:
            return NOT_IN_SOURCE
        count, status = self.cells[offence, area, period]
        match status:
            case Status.NOT_AVAILABLE:
                return NOT_IN_SOURCE
            case Status.WITHHELD:
                return Figure(None, status, Reason.NOT_PUBLISHED)
            case Status.ESTIMATED:
                return Figure(Fraction(count), status, Reason.SPLIT_ESTIMATE)
            case _:
                return Figure(Fraction(count), status, Reason.NONE)


@dataclass(frozen=True)
class Land:
    """The gemeenten that ever were, and what happened to them."""

    gemeenten: Mapping[str, Gemeente]
    changes: Sequence[AreaChange]

    def existing(self, day: date) -> list[str]:
        return [code for code, gemeente in self.gemeenten.items() if gemeente.exists_on(day)]

    def became(self, code: str, since: date, until: date) -> dict[str, Fraction]:
        """Where an area that existed on one day has gone by another, followed change by change."""
        return followed(code, [change for change in self.changes if change.day > since], until=until)


@dataclass(frozen=True)
class Slow:
    """Counts by some borders: of then, or of the day `borders`."""

    land: Land
    counts: Counts
    division: Division
    borders: date

    def count(self, offence: str, area: str, stretch: Stretch) -> Figure:
        """What was counted in all of the stretch."""
        is_gemeente = area in self.land.gemeenten and self.counts.own_division
        if is_gemeente and self.division is Division.NOW:
            total = added([self._by_borders(offence, area, period) for period in stretch])
        else:
            if is_gemeente and not self.existed(area, stretch):
                return NOT_THERE
            total = added([self.counts.cell(offence, area, period) for period in stretch])
        if total.value is not None and len(stretch) > 1 and self.is_unfinished(stretch):
            return Figure(None, Status.NOT_AVAILABLE, Reason.UNFINISHED_PERIOD)
        is_group = len(set(offence.split(","))) > 1
        if total.status is Status.WITHHELD and is_group:
            return replace(total, reason=Reason.MEMBER_NOT_PUBLISHED)
        return total

    def existed(self, area: str, stretch: Stretch) -> bool:
        return all(self.land.gemeenten[area].exists_on(period.begin) for period in stretch)

    def is_unfinished(self, stretch: Stretch) -> bool:
        return any(period in self.counts.unfinished for period in stretch)

    def _by_borders(self, offence: str, area: str, period: Period) -> Figure:
        if period not in self.counts.periods:
            return NOT_IN_SOURCE
        parts = []
        for old in self.land.existing(period.begin):
            weight = self.land.became(old, period.begin, self.borders).get(area)
            if weight is not None:
                parts.append(weighed(self.counts.cell(offence, old, period), weight))
        return added(parts) if parts else NOT_THERE


def stretch_of(window: Window, last: Period) -> list[Period]:
    """The periods of a window: counted back, or from January on."""
    if window is Window.OWN or last.frequency is Frequency.YEAR:
        return [last]
    back = {Window.ROLLING_QUARTER: 3, Window.ROLLING_YEAR: 12}.get(window, last.number)
    return [last.shift(-months) for months in reversed(range(back))]


def years_before(stretch: Stretch, years: int) -> list[Period]:
    """The same periods of so many years before."""
    return [
        Period.year(period.calendar_year - years)
        if period.frequency is Frequency.YEAR
        else Period.month(period.calendar_year - years, period.number)
        for period in stretch
    ]


def weighed(figure: Figure, weight: Fraction) -> Figure:
    """Part of a figure: an estimate, unless it is all of it."""
    if weight == 1 or figure.value is None:
        return figure
    part = replace(figure, value=figure.value * weight)
    return replace(part, status=Status.ESTIMATED, reason=Reason.SPLIT_ESTIMATE)


def added(figures: Sequence[Figure]) -> Figure:
    """The sum; the heaviest status (and its reason) wins, and from withheld on there is no sum."""
    heaviest = max(figures, key=lambda figure: (figure.status, figure.reason))
    values = [figure.value for figure in figures if figure.value is not None]
    return replace(heaviest, value=sum(values, Fraction(0)) if len(values) == len(figures) else None)


def mean(figures: Sequence[Figure]) -> Figure:
    """The sum by how many there are."""
    total = added(figures)
    return total if total.value is None else replace(total, value=total.value / len(figures))


def of_both(one: Figure, other: Figure, value: Fraction | None) -> Figure:
    """A figure made of two: the heavier status, of equals the first."""
    heavier = other if other.status > one.status else one
    return replace(heavier, value=value if heavier.value is not None else None)


def ratio(part: Figure, whole: Figure, per: int) -> Figure:
    """`part / whole * per`."""
    if part.value is None or whole.value is None:
        return of_both(part, whole, None)
    if whole.value == 0:
        return Figure(None, Status.NOT_AVAILABLE, Reason.ZERO_BASE)
    return of_both(part, whole, part.value / whole.value * per)


def difference(now: Figure, then: Figure) -> Figure:
    """`now - then`."""
    both = now.value is not None and then.value is not None
    return of_both(now, then, (now.value or Fraction(0)) - (then.value or Fraction(0)) if both else None)


def percent(now: Figure, then: Figure, base: Figure) -> Figure:
    """`(now - then) / then * 100`, unless fewer than 20 were counted then."""
    if now.value is None or then.value is None:
        return of_both(now, then, None)
    if base.value is None or base.value < 20:
        return Figure(None, Status.NOT_AVAILABLE, Reason.SMALL_BASE)
    return of_both(now, then, (now.value - then.value) / then.value * 100)


def index(figure: Figure, hundred: Figure, base: Figure) -> Figure:
    """`figure / hundred * 100`, unless fewer than 20 were counted in what is 100."""
    if figure.value is None or hundred.value is None:
        return of_both(figure, hundred, None)
    if base.value is None or base.value < 20:
        return Figure(None, Status.NOT_AVAILABLE, Reason.SMALL_INDEX_BASE)
    return of_both(figure, hundred, figure.value / hundred.value * 100)


def tenth_among(own: Figure, all_of_them: Sequence[Figure]) -> Figure:
    """The tenth of one among all: how many tenths of them lie wholly before its place."""
    place = place_among(own, all_of_them)
    if place.value is None:
        return place
    among = len([figure for figure in all_of_them if figure.reason is not Reason.NO_SUCH_AREA_THEN])
    if among < 10:
        return Figure(None, Status.NOT_AVAILABLE, Reason.TOO_FEW_AREAS)
    before = place.value - 1
    tenths = max(tenth for tenth in range(10) if Fraction(tenth * among, 10) <= before)
    return replace(place, value=Fraction(1 + tenths))


def place_among(own: Figure, all_of_them: Sequence[Figure]) -> Figure:
    """The place of one among all (itself included); one unknown rival makes it unknown."""
    if own.value is None:
        return own
    rivals = [figure for figure in all_of_them if figure.reason is not Reason.NO_SUCH_AREA_THEN]
    if any(figure.value is None for figure in rivals):
        return Figure(None, Status.NOT_AVAILABLE, Reason.RIVAL_UNKNOWN)
    higher = [figure for figure in rivals if figure.value is not None and figure.value > own.value]
    heaviest = max(rivals, key=lambda figure: (figure.status, figure.reason))
    return replace(heaviest, value=Fraction(1 + len(higher)))

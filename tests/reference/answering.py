"""A whole comparison answered slowly: which areas, which stretches, which measure, beside what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tests.reference.slow import (
    NOT_FOR_THIS,
    NOT_THERE,
    Counts,
    Figure,
    Land,
    Slow,
    Stretch,
    added,
    difference,
    index,
    mean,
    percent,
    place_among,
    ratio,
    stretch_of,
    tenth_among,
    years_before,
)
from veiligheidsnetwerk.figures.areas import ChangeKind
from veiligheidsnetwerk.figures.cubes import Reason, Status
from veiligheidsnetwerk.figures.periods import Period
from veiligheidsnetwerk.figures.query.comparison import Against, Comparison, Division
from veiligheidsnetwerk.figures.query.comparison import Figure as Asked
from veiligheidsnetwerk.figures.query.table import Role

REGION, COUNTRY, PEOPLE, LAND, TOTAL, ALL = "ON", "NL", "inwoners", "land", "totaal", "totaal"
GROUP = "alle-in:"
WITH_PERCENT = ("aantal", "per-1000-inwoners", "per-km2")
type Stretches = Sequence[Stretch]


@dataclass(frozen=True)
class World:
    """All that there is to know: the land, sources of counts by code, one of people, one of hectares."""

    land: Land
    counts: Mapping[str, Counts]
    people: Counts
    hectares: Counts

    def within(self, area: str) -> list[str]:
        """The gemeenten that ever were part of a district or the region."""
        return [g.code for g in self.land.gemeenten.values() if area in (REGION, g.district)]

    def measures(self, source: str) -> list[str]:
        """The measures that can have a value: with people for one of the years, with more than the total."""
        counts = self.counts[source]
        years = {period.calendar_year for period in counts.periods}
        with_people = bool(years & {year.calendar_year for year in self.people.periods})
        with_parts = len({offence for offence, _, _ in counts.cells}) > 1
        rates = ["per-1000-inwoners", "rang", "deciel", "index-gebied"] * with_people
        shares, in_time = ["aandeel-totaal"] * with_parts, ["index-periode"] * (len(counts.periods) > 1)
        return ["aantal", "aandeel-regio", "per-km2", *in_time, *rates, *shares]


@dataclass(frozen=True)
class SlowAnswer:
    """What a comparison must answer in a world."""

    world: World
    comparison: Comparison
    with_total: bool = False

    def areas(self) -> list[str]:
        """The areas asked, groups spelled out by name, each once; then perhaps what they are together."""
        found: list[str] = []
        for token in self.comparison.areas:
            group = token.removeprefix(GROUP)
            for code in [token] if group == token else self._members(group):
                if code not in found:
                    found.append(code)
        return [*found, ALL] if self.with_total and self.summed(found) else found

    def summed(self, codes: Sequence[str]) -> list[str]:
        """The gemeenten among these, or else the districts, when there are more than one."""
        gemeenten = [code for code in codes if code in self.world.land.gemeenten]
        districts = [code for code in codes if code.startswith("PD-")]
        return next((same for same in (gemeenten, districts) if len(same) > 1), [])

    def periods(self) -> list[Period]:
        first, last = self.comparison.first, self.comparison.last
        return [first.shift(place) for place in range(last.ordinal - first.ordinal + 1)]

    def quantities(self) -> list[tuple[str, Role]]:
        """Every measure with its roles."""
        return [(measure, role) for measure in self.comparison.measures for role in self._roles(measure)]

    def number(self, asked: Asked, measure: str, role: Role, area: str, period: Period) -> Figure:
        """One cell."""
        if measure not in self.world.measures(asked.source):
            return Figure(None, Status.NOT_AVAILABLE, Reason.NOT_FOR_THIS_FIGURE)
        one = SlowFigure(self, asked, measure)
        return one.number(role, area, stretch_of(self.comparison.window, period))

    def borders(self) -> date:
        """The last day that a source asked knows about."""
        return max(self.world.counts[figure.source].until for figure in self.comparison.figures)

    def _roles(self, measure: str) -> list[Role]:
        if self.comparison.against is Against.NOTHING:
            return [Role.VALUE]
        changes = [Role.VALUE, Role.EARLIER, Role.DIFFERENCE]
        return [*changes, Role.PERCENT] if measure in WITH_PERCENT else changes

    def _members(self, group: str) -> list[str]:
        own = any(self.world.counts[figure.source].own_division for figure in self.comparison.figures)
        by_then = own and self.comparison.division is Division.THEN
        days = [period.begin for period in self.periods()] if by_then else [self.borders()]
        land = self.world.land
        codes = {code for day in days for code in land.existing(day) if code in self.world.within(group)}
        return sorted(codes, key=lambda code: land.gemeenten[code].name.removeprefix("'"))


@dataclass(frozen=True)
class SlowFigure:
    """One figure of a comparison in one measure."""

    whole: SlowAnswer
    asked: Asked
    measure: str

    def number(self, role: Role, area: str, stretch: Stretch) -> Figure:
        """The measure over a stretch of time, or beside that of earlier years."""
        now = self._measured(area, [stretch])
        if role is Role.VALUE:
            return now
        against = self.whole.comparison.against
        back = {Against.YEAR_EARLIER: 1, Against.MEAN_OF_3: 3, Against.MEAN_OF_5: 5}[against]
        earlier = [years_before(stretch, years) for years in range(1, back + 1)]
        then = self._measured(area, earlier)
        if role is Role.EARLIER:
            return then
        in_part = any(self._slow().is_unfinished(each) for each in (stretch, *earlier))
        if now.value is not None and in_part:
            now = Figure(None, Status.NOT_AVAILABLE, Reason.UNFINISHED_PERIOD)
        base = self._counted(area, earlier)
        return difference(now, then) if role is Role.DIFFERENCE else percent(now, then, base)

    @property
    def _world(self) -> World:
        return self.whole.world

    @property
    def _counts(self) -> Counts:
        return self._world.counts[self.asked.source]

    def _is_then(self) -> bool:
        return self._counts.own_division and self.whole.comparison.division is Division.THEN

    def _slow(self, counts: Counts | None = None) -> Slow:
        division = Division.THEN if self._is_then() else Division.NOW
        return Slow(self._world.land, counts or self._counts, division, self.whole.borders())

    def _counted(self, area: str, stretches: Stretches, offence: str = "") -> Figure:
        slow, asked = self._slow(), offence or self.asked.offence
        return mean([self._together(slow, asked, area, stretch) for stretch in stretches])

    def _together(self, slow: Slow, offence: str, area: str, stretch: Stretch) -> Figure:
        """What was counted in an area, or in all that were asked and existed."""
        if area != ALL:
            return slow.count(offence, area, stretch)
        parts = [slow.count(offence, part, stretch) for part in self.whole.summed(self.whole.areas())]
        there = [part for part in parts if part.reason is not Reason.NO_SUCH_AREA_THEN]
        return added(there) if there else NOT_THERE

    def _measured(self, area: str, stretches: Stretches) -> Figure:
        if not self._applies(area):
            return NOT_FOR_THIS
        ways = {
            "per-1000-inwoners": self._rate,
            "per-km2": self._density,
            "aandeel-regio": self._share_of_region,
            "aandeel-totaal": self._share_of_total,
            "rang": self._place,
            "deciel": self._tenth,
            "index-gebied": self._index_among_areas,
            "index-periode": self._index_in_time,
        }
        return ways.get(self.measure, self._counted)(area, stretches)

    def _density(self, area: str, stretches: Stretches) -> Figure:
        return ratio(self._counted(area, stretches), self._hectares(area, stretches), 100)

    def _share_of_region(self, area: str, stretches: Stretches) -> Figure:
        return ratio(self._counted(area, stretches), self._counted(REGION, stretches), 100)

    def _share_of_total(self, area: str, stretches: Stretches) -> Figure:
        return ratio(self._counted(area, stretches), self._counted(area, stretches, TOTAL), 100)

    def _place(self, area: str, stretches: Stretches) -> Figure:
        return place_among(self._rate(area, stretches), self._rates_of_peers(stretches))

    def _tenth(self, area: str, stretches: Stretches) -> Figure:
        return tenth_among(self._rate(area, stretches), self._rates_of_peers(stretches))

    def _index_among_areas(self, area: str, stretches: Stretches) -> Figure:
        hundred = self.whole.comparison.base_area or REGION
        base = self._counted(hundred, stretches)
        return index(self._rate(area, stretches), self._rate(hundred, stretches), base)

    def _index_in_time(self, area: str, stretches: Stretches) -> Figure:
        comparison = self.whole.comparison
        hundred = stretch_of(comparison.window, comparison.base_period or comparison.first)
        base = self._counted(area, [hundred])
        found = index(self._counted(area, stretches), base, base)
        if found.value is None:
            return found
        if any(len(stretch) != len(hundred) for stretch in stretches):
            return Figure(None, Status.NOT_AVAILABLE, Reason.UNEQUAL_PERIODS)
        if any(self._slow().is_unfinished(stretch) for stretch in (hundred, *stretches)):
            return Figure(None, Status.NOT_AVAILABLE, Reason.UNFINISHED_PERIOD)
        return found

    def _applies(self, area: str) -> bool:
        """A place is for the gemeenten that are compared; a share in the region for what lies in it."""
        if self.measure in ("rang", "deciel"):
            return area in self._peers()
        return area != COUNTRY or self.measure != "aandeel-regio"

    def _peers(self) -> list[str]:
        """All gemeenten that ever were, or those of the day whose borders hold."""
        if self._is_then():
            return list(self._world.land.gemeenten)
        return self._world.land.existing(self.whole.borders())

    def _rates_of_peers(self, stretches: Stretches) -> list[Figure]:
        peers = self._peers()
        return [self._rate(peer, stretches) for peer in peers]

    def _rate(self, area: str, stretches: Stretches) -> Figure:
        return ratio(self._counted(area, stretches), self._people(area, stretches), 1000)

    def _people(self, area: str, stretches: Stretches) -> Figure:
        """The mean over the periods of the stretches of the inhabitants in the year of each."""
        slow = self._slow(self._world.people)
        years = [Period.year(period.calendar_year) for stretch in stretches for period in stretch]
        found = mean([self._together(slow, PEOPLE, area, [year]) for year in years])
        return found if found.value is not None else replace(found, reason=Reason.NO_DENOMINATOR)

    def _hectares(self, area: str, stretches: Stretches) -> Figure:
        """The land of the one year that is known, where the area had the same land in all of the time."""
        [year], measured = self._world.hectares.periods, self._world.hectares.until
        days = [stretch[-1].begin for stretch in stretches] if self._is_then() else [self.whole.borders()]
        parts = self.whole.summed(self.whole.areas()) if area == ALL else [area]
        found = self._together(self._slow(self._world.hectares), LAND, area, [year])
        kept = all(self._kept_land(part, measured, day) for part in parts for day in days)
        if found.value is not None and kept:
            return found
        return Figure(None, Status.NOT_AVAILABLE, Reason.NO_DENOMINATOR)

    def _kept_land(self, area: str, one: date, other: date) -> bool:
        if area == COUNTRY:
            return True
        within = self._world.within(area) if area not in self._world.land.gemeenten else [area]
        return not any(
            (change.old in within) != (change.new in within)
            for change in self._world.land.changes
            if change.kind is ChangeKind.DISSOLVED and min(one, other) < change.day <= max(one, other)
        )


def rolled_up(cells: Sequence[tuple[int, Status]]) -> tuple[int, Status]:
    """The sum of gemeenten in a district, as a source keeps it."""
    status = max((status for _, status in cells), default=Status.FINAL)
    return (sum(count for count, _ in cells) if status < Status.WITHHELD else 0), status

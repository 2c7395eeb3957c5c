"""A whole comparison answered slowly: which areas, which stretches, which measure, beside what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
    percent,
    place_among,
    ratio,
    stretch_of,
    year_before,
)
from veiligheidsnetwerk.figures.cubes import Reason, Status
from veiligheidsnetwerk.figures.periods import Period
from veiligheidsnetwerk.figures.query.comparison import Against, Comparison, Division
from veiligheidsnetwerk.figures.query.comparison import Figure as Asked
from veiligheidsnetwerk.figures.query.table import Role

REGION, COUNTRY, PEOPLE, TOTAL, ALL = "ON", "NL", "inwoners", "totaal", "totaal"
GROUP = "alle-in:"
WITH_PERCENT = ("aantal", "per-1000-inwoners")


@dataclass(frozen=True)
class World:
    """All that there is to know: the land, sources of counts by their code, and one of people."""

    land: Land
    counts: Mapping[str, Counts]
    people: Counts

    def within(self, area: str) -> list[str]:
        """The gemeenten that ever were part of a district or the region."""
        return [g.code for g in self.land.gemeenten.values() if area in (REGION, g.district)]

    def measures(self, source: str) -> list[str]:
        """The measures that can have a value: with people for one of the years, with more than the total."""
        counts = self.counts[source]
        years = {period.calendar_year for period in counts.periods}
        with_people = bool(years & {year.calendar_year for year in self.people.periods})
        with_parts = len({offence for offence, _, _ in counts.cells}) > 1
        rates, shares = ["per-1000-inwoners", "rang"] * with_people, ["aandeel-totaal"] * with_parts
        return ["aantal", "aandeel-regio", *rates, *shares]


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
        """The measure over a stretch of time, or beside that of a year earlier."""
        earlier = year_before(stretch)
        now, then = self._measured(area, stretch), self._measured(area, earlier)
        if role in (Role.VALUE, Role.EARLIER):
            return now if role is Role.VALUE else then
        in_part = self._slow().is_unfinished(stretch) or self._slow().is_unfinished(earlier)
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

    def _counted(self, area: str, stretch: Stretch) -> Figure:
        return self._together(self._slow(), self.asked.offence, area, stretch)

    def _together(self, slow: Slow, offence: str, area: str, stretch: Stretch) -> Figure:
        """What was counted in an area, or in all that were asked and existed."""
        if area != ALL:
            return slow.count(offence, area, stretch)
        parts = [slow.count(offence, part, stretch) for part in self.whole.summed(self.whole.areas())]
        there = [part for part in parts if part.reason is not Reason.NO_SUCH_AREA_THEN]
        return added(there) if there else NOT_THERE

    def _measured(self, area: str, stretch: Stretch) -> Figure:
        if not self._applies(area):
            return NOT_FOR_THIS
        counted = self._counted(area, stretch)
        match self.measure:
            case "per-1000-inwoners":
                return self._rate(area, stretch)
            case "aandeel-regio":
                return ratio(counted, self._counted(REGION, stretch), 100)
            case "aandeel-totaal":
                return ratio(counted, self._together(self._slow(), TOTAL, area, stretch), 100)
            case "rang":
                rates = [self._rate(peer, stretch) for peer in self._peers()]
                return place_among(self._rate(area, stretch), rates)
            case _:
                return counted

    def _applies(self, area: str) -> bool:
        """A place is for gemeenten; a share in the region for what lies in it."""
        is_gemeente, in_region = area in self._world.land.gemeenten, area != COUNTRY
        return {"rang": is_gemeente, "aandeel-regio": in_region}.get(self.measure, True)

    def _peers(self) -> list[str]:
        if self._is_then():
            return list(self._world.land.gemeenten)
        return self._world.land.existing(self.whole.borders())

    def _rate(self, area: str, stretch: Stretch) -> Figure:
        return ratio(self._counted(area, stretch), self._people(area, stretch), 1000)

    def _people(self, area: str, stretch: Stretch) -> Figure:
        """The mean over the periods of the stretch of the inhabitants in the year of each."""
        slow = self._slow(self._world.people)
        years = [[Period.year(period.calendar_year)] for period in stretch]
        total = added([self._together(slow, PEOPLE, area, year) for year in years])
        if total.value is None:
            return Figure(None, total.status, Reason.NO_POPULATION)
        return Figure(total.value / len(stretch), total.status, total.reason)


def rolled_up(cells: Sequence[tuple[int, Status]]) -> tuple[int, Status]:
    """The sum of gemeenten in a district, as a source keeps it."""
    status = max((status for _, status in cells), default=Status.FINAL)
    return (sum(count for count, _ in cells) if status < Status.WITHHELD else 0), status

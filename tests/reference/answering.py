"""A whole comparison answered slowly: which areas, which stretches, which measure, beside what."""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.reference.slow import (
    NOT_FOR_THIS,
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
from veiligheidsnetwerk.figures.query.table import Role

REGION, COUNTRY, PEOPLE, TOTAL = "ON", "NL", "inwoners", "totaal"
GROUP = "alle-in:"
WITH_PERCENT = ("aantal", "per-1000-inwoners")


@dataclass(frozen=True)
class World:
    """All that there is to know: the land, one source of counts and one of people."""

    land: Land
    counts: Counts
    people: Counts

    def within(self, area: str) -> list[str]:
        """The gemeenten that ever were part of a district or the region."""
        return [g.code for g in self.land.gemeenten.values() if area in (REGION, g.district)]


@dataclass(frozen=True)
class SlowAnswer:
    """What a comparison must answer in a world."""

    world: World
    comparison: Comparison

    def areas(self) -> list[str]:
        """The areas asked, groups spelled out by name, each once."""
        found: list[str] = []
        for token in self.comparison.areas:
            group = token.removeprefix(GROUP)
            for code in [token] if group == token else self._members(group):
                if code not in found:
                    found.append(code)
        return found

    def periods(self) -> list[Period]:
        first, last = self.comparison.first.ordinal, self.comparison.last.ordinal
        return [period for period in self.world.counts.periods if first <= period.ordinal <= last]

    def roles(self) -> list[Role]:
        if self.comparison.against is Against.NOTHING:
            return [Role.VALUE]
        changes = [Role.VALUE, Role.EARLIER, Role.DIFFERENCE]
        return [*changes, Role.PERCENT] if self.comparison.measure in WITH_PERCENT else changes

    def figure(self, area: str, period: Period, role: Role) -> Figure:
        """The cell of one area, one period and one role."""
        stretch = stretch_of(self.comparison.window, period)
        earlier = year_before(stretch)
        now, then = self._measured(area, stretch), self._measured(area, earlier)
        if role in (Role.VALUE, Role.EARLIER):
            return now if role is Role.VALUE else then
        in_part = self._slow().is_unfinished(stretch) or self._slow().is_unfinished(earlier)
        if now.value is not None and in_part:
            now = Figure(None, Status.NOT_AVAILABLE, Reason.UNFINISHED_PERIOD)
        base = self._counted(area, earlier)
        return difference(now, then) if role is Role.DIFFERENCE else percent(now, then, base)

    def _members(self, group: str) -> list[str]:
        days = [period.begin for period in self.periods()] if self._is_then() else [self.world.counts.until]
        land = self.world.land
        codes = {code for day in days for code in land.existing(day) if code in self.world.within(group)}
        return sorted(codes, key=lambda code: land.gemeenten[code].name.removeprefix("'"))

    def _is_then(self) -> bool:
        return self.world.counts.own_division and self.comparison.division is Division.THEN

    def _slow(self, counts: Counts | None = None) -> Slow:
        division = Division.THEN if self._is_then() else Division.NOW
        return Slow(self.world.land, counts or self.world.counts, division, self.world.counts.until)

    def _counted(self, area: str, stretch: Stretch) -> Figure:
        return self._slow().count(self.comparison.offence, area, stretch)

    def _measured(self, area: str, stretch: Stretch) -> Figure:
        if not self._applies(area):
            return NOT_FOR_THIS
        counted = self._counted(area, stretch)
        match self.comparison.measure:
            case "per-1000-inwoners":
                return self._rate(area, stretch)
            case "aandeel-regio":
                return ratio(counted, self._counted(REGION, stretch), 100)
            case "aandeel-totaal":
                return ratio(counted, self._slow().count(TOTAL, area, stretch), 100)
            case "rang":
                rates = [self._rate(peer, stretch) for peer in self._peers()]
                return place_among(self._rate(area, stretch), rates)
            case _:
                return counted

    def _applies(self, area: str) -> bool:
        """A place is for gemeenten; a share in the region for what lies in it."""
        is_gemeente, in_region = area in self.world.land.gemeenten, area != COUNTRY
        return {"rang": is_gemeente, "aandeel-regio": in_region}.get(self.comparison.measure, True)

    def _peers(self) -> list[str]:
        if self._is_then():
            return list(self.world.land.gemeenten)
        return self.world.land.existing(self.world.counts.until)

    def _rate(self, area: str, stretch: Stretch) -> Figure:
        return ratio(self._counted(area, stretch), self._people(area, stretch), 1000)

    def _people(self, area: str, stretch: Stretch) -> Figure:
        """The mean over the periods of the stretch of the inhabitants in the year of each."""
        slow = self._slow(self.world.people)
        months = [slow.count(PEOPLE, area, [Period.year(period.calendar_year)]) for period in stretch]
        total = added(months)
        if total.value is None:
            return Figure(None, total.status, Reason.NO_POPULATION)
        return Figure(total.value / len(stretch), total.status, total.reason)


def rolled_up(cells: Sequence[tuple[int, Status]]) -> tuple[int, Status]:
    """The sum of gemeenten in a district, as a source keeps it."""
    status = max((status for _, status in cells), default=Status.FINAL)
    return (sum(count for count, _ in cells) if status < Status.WITHHELD else 0), status

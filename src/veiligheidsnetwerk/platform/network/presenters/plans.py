"""Basisteams and IVP's of gemeenten, in rows and sentences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter

from veiligheidsnetwerk.figures.areas import Gemeente
from veiligheidsnetwerk.platform.network.definitions import areas
from veiligheidsnetwerk.platform.network.models import Basisteam, Ivp
from veiligheidsnetwerk.platform.network.presenters.days import Day
from veiligheidsnetwerk.platform.network.presenters.gemeenten import DistrictGroup
from veiligheidsnetwerk.publishing.dutch import count_of, enumerate_names


@dataclass(frozen=True, slots=True)
class Plan:
    """An IVP on a day, in words."""

    ivp: Ivp
    standing: str
    gemeenten: str

    @property
    def shared(self) -> str:
        """For how many gemeenten it is; "" for one."""
        return f"gezamenlijk plan van {len(self.ivp.gemeenten)} gemeenten" if self.ivp.is_joint else ""


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A gemeente with one of its plans; without one when we know none."""

    gemeente: Gemeente
    district: str
    plan: Plan | None


@dataclass(frozen=True, slots=True)
class TeamRow:
    """A basisteam with its gemeenten on a day."""

    name: str
    gemeenten: Sequence[Gemeente]


def present_plan(ivp: Ivp, day: date) -> Plan:
    return Plan(ivp, ivp.standing_on(day), enumerate_names(ivp.names))


def plan_rows(
    groups: Sequence[DistrictGroup],
    ivps: Mapping[str, Sequence[Ivp]],
    ends: Mapping[str, date | None],
    day: date,
) -> list[PlanRow]:
    """Every gemeente, whose plan ends first on top; those of which we know no plan come last."""
    rows = [
        PlanRow(gemeente, group.district.name, plan)
        for group in groups
        for gemeente in group.gemeenten
        for plan in _plans(ivps.get(gemeente.code, ()), day)
    ]
    latest = date.max

    def place(row: PlanRow) -> tuple[bool, date, str]:
        return row.plan is None, ends.get(row.gemeente.code, latest) or latest, row.gemeente.name

    return sorted(rows, key=place)


def _plans(ivps: Sequence[Ivp], day: date) -> Sequence[Plan | None]:
    return [present_plan(ivp, day) for ivp in ivps] or (None,)


def how_many_plans(groups: Sequence[DistrictGroup], ends: Mapping[str, date | None], day: Day) -> str:
    """Of how many gemeenten we know the plan that is in force."""
    here = [gemeente.code for group in groups for gemeente in group.gemeenten]
    known = sum(code in ends for code in here)
    verb = day.verb("gold", "geldt")
    every = count_of(len(here), "gemeente", "gemeenten")
    return f"Op {day.text} {verb} voor {known} van de {every} een IVP dat wij kennen."


def team_rows(teams: Sequence[Basisteam]) -> list[TeamRow]:
    return [
        TeamRow(name, [areas().gemeenten[team.gemeente.code] for team in found])
        for name, found in groupby(teams, key=attrgetter("name"))
    ]


def without_team(groups: Sequence[DistrictGroup], teams: Sequence[Basisteam]) -> list[Gemeente]:
    """The gemeenten of which we do not know the basisteam."""
    known = {team.gemeente.code for team in teams}
    return [each for group in groups for each in group.gemeenten if each.code not in known]

"""A team and its life in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from veiligheidsnetwerk.platform.teams.models import Phase, Team
from veiligheidsnetwerk.platform.teams.rules.phases import PhaseKind
from veiligheidsnetwerk.publishing.dutch import format_date

COLOURS: Mapping[PhaseKind, str] = {
    PhaseKind.COMMISSIONED: "info",
    PhaseKind.RUNNING: "info",
    PhaseKind.WAITING: "attention",
    PhaseKind.REPORTING: "info",
    PhaseKind.BBG: "info",
    PhaseKind.DVO: "info",
    PhaseKind.DISSOLVED: "good",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseLine:
    """A phase as a row: from when, why, and who wrote it down."""

    name: str
    colour: str
    since: str
    why: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamLine:
    """A team as the overview shows it."""

    team: Team
    phase: PhaseLine
    waits: str
    is_late: bool


def team_lines(teams: Sequence[Team], day: date) -> list[TeamLine]:
    return [
        TeamLine(
            team=each,
            phase=phase_line(each.phase_on(day)),
            waits=waits_words(each.phase_on(day), day),
            is_late=waits_too_long(each.phase_on(day), day),
        )
        for each in teams
    ]


def phase_line(phase: Phase) -> PhaseLine:
    kind = PhaseKind(phase.kind)
    known = phase.by or phase.team.commissioned_on
    return PhaseLine(
        name=kind.label,
        colour=COLOURS[kind],
        since=f"vanaf {format_date(phase.day)}" if known else "",
        why=phase.reason,
        by=phase.by,
    )


def life_of(team: Team) -> list[PhaseLine]:
    """Everything that was written down of its life, the commission first."""
    begin = Phase(team=team, kind=PhaseKind.COMMISSIONED, day=team.commissioned_on or date.max)
    first = PhaseLine(
        name=PhaseKind.COMMISSIONED.label,
        colour=COLOURS[PhaseKind.COMMISSIONED],
        since=f"vanaf {format_date(begin.day)}" if team.commissioned_on else "dag niet bekend",
        why=team.commission,
        by=str(team.commissioned_by or "niet bekend"),
    )
    return [first, *(_told(each) for each in team.phases.all())]


def waits_words(phase: Phase, day: date) -> str:
    """On whom a team waits, until when, and whether that day is over."""
    if phase.kind != PhaseKind.WAITING or phase.until is None:
        return ""
    until = f"naar verwachting tot {format_date(phase.until)}"
    over = " Die dag is voorbij: vraag hoe het ervoor staat." if waits_too_long(phase, day) else ""
    return f"Wacht op {phase.waits_for}, {until}.{over}"


def waits_too_long(phase: Phase, day: date) -> bool:
    return phase.kind == PhaseKind.WAITING and phase.until is not None and phase.until < day


def _told(phase: Phase) -> PhaseLine:
    line = phase_line(phase)
    why = " ".join(filter(None, (waits_words(phase, phase.day), phase.reason)))
    return PhaseLine(name=line.name, colour=line.colour, since=line.since, why=why, by=phase.by)

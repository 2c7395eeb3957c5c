"""Commissioning a team, and saying where it is in its life."""

from dataclasses import dataclass, replace
from datetime import date

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from veiligheidsnetwerk.platform.core.rights import Actor, Permission, Place, PlaceKind
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new, lock
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.teams.models import Phase, Team
from veiligheidsnetwerk.platform.teams.policies import may_look_after, may_manage
from veiligheidsnetwerk.platform.teams.rules.phases import BY_THE_TEAM, PhaseKind, goes_back, next_phases
from veiligheidsnetwerk.publishing.dutch import format_date


@dataclass(frozen=True, kw_only=True)
class TeamFacts:
    """What is known of a team, besides what the register has."""

    theme: str
    commission: str
    commissioned_by: Body | None = None
    commissioned_on: date | None = None
    ends_on: date | None = None
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class PhaseFacts:
    """Where a team is from a day on. `waits_for` and `until` are for who waits."""

    kind: PhaseKind
    day: date
    reason: str = ""
    waits_for: str = ""
    until: date | None = None


def managing(order: Order) -> Order:
    """The order, for who keeps every team up to date."""
    return replace(order, permission=Permission.TEAMS_MANAGE)


def updating(team: Team, order: Order) -> Order:
    """The order, for who keeps this team up to date.

    Raises:
        PermissionDenied: this actor does not.
    """
    return looking_after(Place(PlaceKind.BODY, team.code), order)


def looking_after(owner: Place, order: Order) -> Order:
    """The order, for who keeps up to date what this owner looks after.

    Raises:
        PermissionDenied: this actor does not.
    """
    if isinstance(order.by, Actor) and not may_look_after(order.by, owner):
        raise PermissionDenied
    return replace(order, permission=None)


def require_alive(team: Team, but: str) -> None:
    """Hold a team, and refuse to go on with one that was dissolved; `but` says what it does no more."""
    lock(team)
    if Team.objects.get(pk=team.pk).is_dissolved:
        raise RefusedError(None, f"Dit team is opgeheven {but}")


def check_commissioned(team: Team, day: date, *, field: str) -> None:
    """Refuse a day before the team was commissioned."""
    if team.commissioned_on and day < team.commissioned_on:
        raise RefusedError(field, f"Deze dag ligt voor de opdracht, van {format_date(team.commissioned_on)}.")


def add_team(body: Body, facts: TeamFacts, *, order: Order) -> Team:
    with carried_out(managing(order)):
        if Team.objects.filter(body=body).exists():
            raise RefusedError("body", "Van dit expertteam is de opdracht al vastgelegd.")
        _check_team(facts, None)
        team = Team(body=body, **vars(facts))
        keep_new(team, order=order, what=f"Opdracht vastgelegd: {team}")
    return team


def change_team(team: Team, facts: TeamFacts, *, seen: int, order: Order) -> Team:
    """Change what is known of a team.

    Raises:
        EditConflictError: `seen` is no longer its version.
        RefusedError: it would begin after something that it did already, or after its end.
    """
    with carried_out(managing(order)):
        lock(team)
        _check_team(facts, team)
        return keep_changed(team, vars(facts), seen=seen, order=order, what=f"Opdracht gewijzigd: {team}")


def move(team: Team, facts: PhaseFacts, *, seen: int, order: Order) -> Phase:
    """Write down that a team is somewhere else in its life from a day on. `seen`: the number of its phases.

    Raises:
        PermissionDenied: this actor does not say so of this team.
        RefusedError: it cannot go there from where it is, or not on that day.
    """
    order = updating(team, order)
    if isinstance(order.by, Actor) and facts.kind not in BY_THE_TEAM and not may_manage(order.by):
        raise PermissionDenied
    with carried_out(order):
        lock(team)
        current = Team.objects.get(pk=team.pk)
        if current.phases.count() != seen:
            raise RefusedError(
                None,
                f"Iemand anders wijzigde dit net: het team staat nu op ‘{current.phase.get_kind_display()}’. "
                "Wat u invulde, staat hieronder nog.",
            )
        _check_phase(current, facts, order)
        return keep_phase(current, facts, order=order)


def keep_phase(team: Team, facts: PhaseFacts, *, order: Order) -> Phase:
    phase = Phase(team=team, by=order.by.name, **vars(facts))
    keep_new(phase, order=order, what=f"Fase: {facts.kind.label}")
    return phase


def check_day(team: Team, day: date, order: Order, *, field: str = "day") -> None:
    """Refuse a day on which a team cannot have done something: before its commission, or still to come."""
    if day > timezone.localdate(order.now):
        raise RefusedError(field, "Deze dag moet nog komen. Leg het vast als het zover is.")
    check_commissioned(team, day, field=field)
    before = team.phases.order_by("day").last()
    if before and day < before.day:
        raise RefusedError(
            field,
            "Deze dag ligt voor de vorige fase: "
            f"{before.get_kind_display()} vanaf {format_date(before.day)}.",
        )


def _check_phase(team: Team, facts: PhaseFacts, order: Order) -> None:
    now = PhaseKind(team.phase.kind)
    if facts.kind not in next_phases(now):
        names = ", ".join(each.label for each in next_phases(now)) or "nergens meer heen"
        raise RefusedError("kind", f"Dit team staat op ‘{now.label}’. Van daar kan het naar: {names}.")
    check_day(team, facts.day, order)
    if facts.kind is PhaseKind.WAITING and not facts.waits_for:
        raise RefusedError("waits_for", "Schrijf op waarop het team wacht.")
    if facts.kind is PhaseKind.WAITING and facts.until is None:
        raise RefusedError("until", "Vul in tot wanneer het naar verwachting wacht.")
    if facts.until and facts.until < facts.day:
        raise RefusedError("until", "Deze dag ligt voor de dag waarop het wachten begint.")
    if facts.kind is not PhaseKind.WAITING and (facts.waits_for or facts.until):
        raise RefusedError(
            "waits_for", "Dit hoort alleen bij een team dat op een ander wacht. Maak het leeg."
        )
    if goes_back(now, facts.kind) and not facts.reason:
        raise RefusedError("reason", "Het team gaat een stap terug. Schrijf op waarom.")


def _check_team(facts: TeamFacts, team: Team | None) -> None:
    begin = facts.commissioned_on
    if begin and facts.ends_on and facts.ends_on < begin:
        raise RefusedError("ends_on", "Deze dag ligt voor de dag waarop de opdracht is gegeven.")
    first = team.phases.order_by("day").first() if team else None
    if begin and first and first.day < begin:
        raise RefusedError(
            "commissioned_on",
            f"Op {format_date(first.day)} stond dit team al op ‘{first.get_kind_display()}’. "
            "Kies die dag of een eerdere.",
        )

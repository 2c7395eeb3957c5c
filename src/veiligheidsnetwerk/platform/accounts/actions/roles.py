"""Giving roles, and taking them back."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from veiligheidsnetwerk.platform.accounts import policies, rules
from veiligheidsnetwerk.platform.accounts.models import Assignment, User
from veiligheidsnetwerk.platform.accounts.rules import HangsOn
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_new, require_ordered
from veiligheidsnetwerk.platform.network.models import Body, Organisation, Person
from veiligheidsnetwerk.platform.network.rules import Span
from veiligheidsnetwerk.publishing.dutch import format_date


@dataclass(frozen=True, kw_only=True)
class RoleFacts:
    """Which role, for which organisation or body (neither: the whole network), from when to when, and why."""

    role: str
    organisation: Organisation | None = None
    body: Body | None = None
    sponsor: Person | None = None
    first_day: date
    last_day: date | None = None
    reason: str = ""


def give_role(account: User, facts: RoleFacts, *, order: Order) -> Assignment:
    """Give someone a role.

    Raises:
        RefusedError: the place does not fit the role, the days are wrong, or it overlaps the same role.
    """
    with carried_out(order, permission=Permission.ACCESS_MANAGE):
        assignment = Assignment(account=account, given_by=order.by.name, **vars(facts))
        _require_fitting(assignment)
        _require_no_overlap(assignment)
        if not account.is_demo:
            begin = max(facts.first_day, timezone.localdate(order.now))
            assignment.confirm_by = begin + rules.CONFIRMED_FOR
        keep_new(assignment, order=order, what=f"Rol gegeven: {assignment}")
    return assignment


def _require_fitting(assignment: Assignment) -> None:
    """Refuse a role for a place that it is not for."""
    require_ordered(assignment.span)
    role = policies.role(assignment.role)
    match role.hangs_on:
        case HangsOn.ORGANISATION:
            _require_place("organisation", assignment.organisation, role.kinds)
        case HangsOn.BODY:
            _require_place("body", assignment.body, role.kinds)
        case HangsOn.NETWORK | HangsOn.GUEST:
            return


def _require_place(field: str, place: Organisation | Body | None, kinds: tuple[str, ...]) -> None:
    if place is None:
        what = "de organisatie" if field == "organisation" else "het overleg"
        raise RefusedError(field, f"Kies {what} waarvoor deze rol is.")
    if kinds and place.kind not in kinds:
        raise RefusedError(field, f"Deze rol is er niet voor {place}.")


def _require_no_overlap(assignment: Assignment) -> None:
    others = Assignment.objects.filter(
        account=assignment.account,
        role=assignment.role,
        organisation=assignment.organisation,
        body=assignment.body,
    ).exclude(pk=assignment.pk)
    for other in others:
        if assignment.span.overlaps(other.span):
            raise RefusedError("first_day", f"Deze persoon heeft die rol dan al: {_days(other.span)}.")


def _days(span: Span) -> str:
    since = f"vanaf {format_date(span.first_day)}" if span.first_day else "vanaf een onbekende dag"
    return f"{since} tot en met {format_date(span.last_day)}" if span.last_day else since

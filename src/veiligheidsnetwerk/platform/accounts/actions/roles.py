"""Giving roles, confirming them, and taking them back."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from veiligheidsnetwerk.platform.accounts import policies, rules
from veiligheidsnetwerk.platform.accounts.models import Assignment, User
from veiligheidsnetwerk.platform.accounts.rules import HangsOn
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, require
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import (
    carried_out,
    keep_changed,
    keep_new,
    require_ordered,
)
from veiligheidsnetwerk.platform.network.models import Body, Organisation, Person
from veiligheidsnetwerk.platform.network.rules import Span
from veiligheidsnetwerk.publishing.dutch import format_date


@dataclass(frozen=True, kw_only=True)
class RoleFacts:
    """Which role, for which organisation or body (neither: the whole network), from when to when, and why.

    Of a guest the organisation is that of the host.
    """

    role: str
    organisation: Organisation | None = None
    body: Body | None = None
    sponsor: Person | None = None
    first_day: date
    last_day: date | None = None
    reason: str = ""


def under_access(order: Order) -> Order:
    """The same order, for who may give access instead of who may change the network."""
    return replace(order, permission=Permission.ACCESS_MANAGE)


def give_role(account: User, facts: RoleFacts, *, order: Order) -> Assignment:
    """Give someone a role.

    Raises:
        PermissionDenied: not by this actor, or not for this place.
        RefusedError: the place does not fit the role, the days are wrong, or it overlaps the same role.
    """
    order = under_access(order)
    with carried_out(order):
        assignment = Assignment(account=account, given_by=order.by.name, **vars(facts))
        _require_may_give(assignment, order)
        _require_fitting(assignment)
        _require_no_overlap(assignment)
        if not account.is_demo:
            begin = max(facts.first_day, timezone.localdate(order.now))
            assignment.confirm_by = begin + rules.CONFIRMED_FOR
        keep_new(assignment, order=order, what=f"Rol gegeven: {assignment}")
    return assignment


def end_role(assignment: Assignment, *, last_day: date, seen: int, order: Order) -> Assignment:
    """Let a role end, today at the latest in this way: a day that is over stays as it was.

    Raises:
        EditConflictError: `seen` is no longer its version.
        RefusedError: the days are wrong, or nobody would be left who can give every role.
    """
    order = under_access(order)
    with carried_out(order):
        _require_may_give(assignment, order)
        require_ordered(Span(assignment.first_day, last_day))
        what = f"Rol beëindigd: {assignment}"
        ended = {"last_day": last_day}
        return keep_changed(assignment, ended, seen=seen, order=order, what=what, verb="ended")


def confirm_roles(assignments: Collection[Assignment], *, order: Order) -> None:
    """Say that these roles are still needed: each works for another quarter from today."""
    order = under_access(order)
    until = {"confirm_by": timezone.localdate(order.now) + rules.CONFIRMED_FOR}
    with carried_out(order):
        for each in assignments:
            _require_may_give(each, order)
            what = f"Rol bevestigd: {each}"
            keep_changed(each, until, seen=each.version, order=order.further, what=what, verb="confirmed")


def extend_guest(assignment: Assignment, *, last_day: date, seen: int, order: Order) -> Assignment:
    """Let a guest stay until another day, at most half a year from today. The host may, too."""
    is_host = isinstance(order.by, Actor) and order.by.person == assignment.sponsor_id
    order = replace(order, permission=None) if is_host else under_access(order)
    with carried_out(order):
        if not is_host:
            _require_may_give(assignment, order)
        _require_guest_days(Span(assignment.first_day, last_day), timezone.localdate(order.now))
        what = f"Gast verlengd: {assignment}"
        return keep_changed(assignment, {"last_day": last_day}, seen=seen, order=order, what=what)


def _require_may_give(assignment: Assignment, order: Order) -> None:
    """Roles of an organisation are for who gives access there, all others for who gives access everywhere.

    Nobody gives what is restricted everywhere without having it, nor gives themselves what is restricted.
    """
    if not isinstance(order.by, Actor):
        return
    role = policies.role(assignment.role)
    of_organisation = role.hangs_on in {HangsOn.ORGANISATION, HangsOn.GUEST}
    place = assignment.place if of_organisation else None
    require(order.by, Permission.ACCESS_MANAGE, about=() if place is None else place)
    if not policies.may_pass_on(role, order.by):
        raise PermissionDenied
    if assignment.account_id == order.by.account and not policies.may_pass_on(
        role, order.by, to_oneself=True
    ):
        raise RefusedError("role", "Deze rol opent vertrouwelijke stukken. Laat een collega u die geven.")


def _require_fitting(assignment: Assignment) -> None:
    """Refuse a role for a place that it is not for."""
    require_ordered(assignment.span)
    role = policies.role(assignment.role)
    match role.hangs_on:
        case HangsOn.ORGANISATION:
            _require_place("organisation", assignment.organisation, role.kinds)
        case HangsOn.BODY:
            _require_place("body", assignment.body, role.kinds)
        case HangsOn.GUEST if not assignment.account.is_demo:
            _require_host(assignment)
        case HangsOn.NETWORK | HangsOn.GUEST:
            return


def _require_place(field: str, place: Organisation | Body | None, kinds: tuple[str, ...]) -> None:
    if place is None:
        what = "de organisatie" if field == "organisation" else "het overleg"
        raise RefusedError(field, f"Kies {what} waarvoor deze rol is.")
    if kinds and place.kind not in kinds:
        raise RefusedError(field, f"Deze rol is er niet voor {place}.")


def _require_host(assignment: Assignment) -> None:
    host, organisation = assignment.sponsor, assignment.organisation
    if host is None or organisation is None:
        raise RefusedError("sponsor", "Kies wie de gastheer is, en voor welke organisatie.")
    today = timezone.localdate()
    if not host.employments.on(today).filter(organisation=organisation).exists():
        raise RefusedError("sponsor", f"{host} werkt vandaag niet bij {organisation}.")
    _require_guest_days(assignment.span, today)


def _require_guest_days(span: Span, today: date) -> None:
    longest = today + rules.GUEST_FOR
    require_ordered(span)
    if span.last_day is None or span.last_day > longest:
        raise RefusedError(
            "last_day", f"Een gast blijft hoogstens een half jaar: tot en met {format_date(longest)}."
        )


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

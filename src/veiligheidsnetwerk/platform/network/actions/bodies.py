"""Organisations and bodies."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date

from django.utils.text import slugify

from veiligheidsnetwerk.platform.network.actions.saving import (
    Order,
    RefusedError,
    besides_this,
    carried_out,
    keep_changed,
    keep_new,
    require_ordered,
)
from veiligheidsnetwerk.platform.network.models import Body, Membership, Organisation
from veiligheidsnetwerk.platform.network.rules import OrganisationKind, Span
from veiligheidsnetwerk.publishing.dutch import format_date

RESERVED = frozenset({"nieuw"})
"""Words that are addresses of their own."""


@dataclass(frozen=True, kw_only=True)
class OrganisationFacts:
    """What is known of an organisation."""

    kind: OrganisationKind
    name: str
    first_day: date | None = None
    last_day: date | None = None


@dataclass(frozen=True, kw_only=True)
class BodyFacts:
    """What is known of a body. `district` and `gemeenten` are codes, as far as its kind asks for them."""

    kind: str
    name: str
    mandate: str
    source: str = ""
    district: str = ""
    gemeenten: Sequence[str] = ()
    first_day: date | None = None
    last_day: date | None = None


def add_organisation(facts: OrganisationFacts, *, order: Order) -> Organisation:
    with carried_out(order):
        _check_organisation(facts, besides=None)
        codes = Organisation.objects.values_list("code", flat=True)
        organisation = Organisation(code=_free_code(facts.name, set(codes)), **asdict(facts))
        keep_new(organisation, order=order, what=f"Organisatie toegevoegd: {organisation}")
    return organisation


def change_organisation(
    organisation: Organisation, facts: OrganisationFacts, *, seen: int, order: Order
) -> Organisation:
    """Raises `EditConflictError` when `seen` is no longer its version, `RefusedError` for a gemeente."""
    if organisation.is_gemeente:
        raise RefusedError(None, "Een gemeente volgt uit de lijst van het CBS en is hier niet te wijzigen.")
    with carried_out(order):
        _check_organisation(facts, besides=organisation)
        what = f"Organisatie gewijzigd: {facts.name}"
        return keep_changed(organisation, asdict(facts), seen=seen, order=order, what=what)


def add_body(facts: BodyFacts, *, order: Order) -> Body:
    with carried_out(order):
        _check_body(facts, besides=None)
        codes = Body.objects.values_list("code", flat=True)
        body = Body(code=_free_code(facts.name, set(codes)), **_values(facts))
        keep_new(body, order=order, what=f"Overleg toegevoegd: {body}")
    return body


def change_body(body: Body, facts: BodyFacts, *, seen: int, order: Order) -> Body:
    """Change a body. When it ends, who sits in it then sits in it up to and including its last day.

    Raises:
        EditConflictError: `seen` is no longer its version.
        RefusedError: there are members from a day on which it would not exist.
    """
    with carried_out(order):
        _check_body(facts, besides=body)
        what = f"Overleg gewijzigd: {facts.name}"
        changed = keep_changed(body, _values(facts), seen=seen, order=order, what=what)
        _keep_members_within(changed, order=order)
        return changed


def _keep_members_within(body: Body, *, order: Order) -> None:
    for seat in Membership.objects.filter(body=body).select_related("person", "body", "on_behalf_of"):
        if body.first_day and seat.first_day and seat.first_day < body.first_day:
            since = format_date(seat.first_day)
            raise RefusedError("first_day", f"{seat.person} is al lid vanaf {since}. Pas dat eerst aan.")
        if body.last_day is None or (seat.last_day is not None and seat.last_day <= body.last_day):
            continue
        if seat.first_day and seat.first_day > body.last_day:
            since = format_date(seat.first_day)
            raise RefusedError("last_day", f"{seat.person} wordt pas lid op {since}. Pas dat eerst aan.")
        what = f"Lidmaatschap beëindigd met het overleg: {seat.person}"
        ended = {"last_day": body.last_day}
        keep_changed(seat, ended, seen=seat.version, order=order.further, what=what, verb="ended")


def _check_organisation(facts: OrganisationFacts, *, besides: Organisation | None) -> None:
    require_ordered(Span(facts.first_day, facts.last_day))
    if facts.kind is OrganisationKind.GEMEENTE:
        raise RefusedError(
            "kind", "Gemeenten volgen uit de lijst van het CBS en zijn hier niet toe te voegen."
        )
    same = besides_this(Organisation.objects.filter(name__iexact=facts.name), besides)
    if same.exclude(kind=OrganisationKind.GEMEENTE).exists():
        raise RefusedError("name", "Er is al een organisatie met deze naam.")


def _check_body(facts: BodyFacts, *, besides: Body | None) -> None:
    require_ordered(Span(facts.first_day, facts.last_day))
    if besides_this(Body.objects.filter(name__iexact=facts.name), besides).exists():
        raise RefusedError("name", "Er is al een overleg met deze naam.")


def _values(facts: BodyFacts) -> dict[str, object]:
    return asdict(facts) | {"gemeenten": sorted(facts.gemeenten)}


def _free_code(name: str, taken: set[str]) -> str:
    """A word for the address: the name in small letters, with a number where that is needed."""
    stem = slugify(name)[:60].strip("-") or "naamloos"
    number = 1
    code = stem
    while code in taken | RESERVED:
        number += 1
        code = f"{stem}-{number}"
    return code

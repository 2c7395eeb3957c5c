"""Many people at once, from a file. The plan is the real thing, done and undone, so no rule stands twice."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.validators import validate_email
from django.db import transaction

from veiligheidsnetwerk.platform.accounts.actions.invitations import Invitee, invite
from veiligheidsnetwerk.platform.accounts.actions.roles import RoleFacts, end_role, give_role, under_access
from veiligheidsnetwerk.platform.accounts.models import Assignment, User
from veiligheidsnetwerk.platform.accounts.policies import Role, roles
from veiligheidsnetwerk.platform.accounts.reading import FileLine
from veiligheidsnetwerk.platform.accounts.rules import HangsOn
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.actions import (
    EmploymentFacts,
    Order,
    PersonFacts,
    RefusedError,
    add_employment,
)
from veiligheidsnetwerk.platform.network.actions.saving import tell
from veiligheidsnetwerk.platform.network.models import Organisation

EARLIEST, LATEST = date(1900, 1, 1), date(2100, 12, 31)
NOT_YOURS = "U kunt deze rol niet geven voor deze organisatie."
ELSEWHERE = "Met dit adres is er al een account bij een andere organisatie. Vraag het secretariaat."


class Fate(StrEnum):
    """What becomes of a line. The value is how people read it."""

    NEW = "nieuw"
    CHANGED = "gewijzigd"
    ENDS = "eindigt"
    SAME = "blijft zo"
    REFUSED = "geweigerd"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a line of the file, or would become of it, and why."""

    line: int
    who: str
    fate: Fate
    what: str


class PlanChangedError(Exception):
    """What would happen now is not what was shown; nothing happened."""

    def __init__(self, outcomes: Sequence[Outcome]) -> None:
        super().__init__("the plan changed")
        self.outcomes = outcomes


def plan_file(lines: Sequence[FileLine], *, order: Order) -> Sequence[Outcome]:
    """What each line would do. Nothing is written."""
    with transaction.atomic():
        outcomes = _run(lines, _held(order))
        transaction.set_rollback(True)
    return outcomes


def carry_out_file(lines: Sequence[FileLine], *, shown: str, order: Order) -> Sequence[Outcome]:
    """Do what the plan with the mark `shown` said: all of it or nothing. Refused lines do nothing.

    Raises:
        PlanChangedError: meanwhile something else would happen.
    """
    order = _held(order)
    with transaction.atomic():
        outcomes = _run(lines, order)
        if mark_of_plan(outcomes) != shown:
            raise PlanChangedError(outcomes)
        tell(order)
    return outcomes


def mark_of_plan(outcomes: Sequence[Outcome]) -> str:
    return hashlib.sha256(repr(outcomes).encode()).hexdigest()


def _held(order: Order) -> Order:
    return replace(under_access(order), held=True, submission=None, events=[])


def _run(lines: Sequence[FileLine], order: Order) -> list[Outcome]:
    seen: dict[tuple[str, str, str], int] = {}
    outcomes = []
    for line in lines:
        key = _key(line)
        fate, what = (Fate.REFUSED, line.problem) if line.problem else (None, "")
        if fate is None and key in seen:
            fate, what = Fate.REFUSED, f"Dezelfde persoon en rol staan al op regel {seen[key]}."
        if fate is None:
            seen[key] = line.number
            fate, what = _one(line, order)
        outcomes.append(Outcome(line.number, line.cells["naam"] or line.cells["e-mailadres"], fate, what))
    return outcomes


def _key(line: FileLine) -> tuple[str, str, str]:
    cells = line.cells
    return (cells["e-mailadres"].lower(), cells["organisatie"].lower(), cells["rol"].lower())


def _one(line: FileLine, order: Order) -> tuple[Fate, str]:
    """Do one line in a savepoint of its own: one that is refused leaves nothing, in the log neither."""
    told = len(order.events)
    try:
        with transaction.atomic():
            return _apply(line, order)
    except RefusedError as refusal:
        reason = refusal.message
    except PermissionDenied:
        reason = NOT_YOURS
    del order.events[told:]
    return Fate.REFUSED, reason


def _apply(line: FileLine, order: Order) -> tuple[Fate, str]:
    cells = line.cells
    email, role = _email(cells["e-mailadres"]), _role(cells["rol"])
    organisation = _organisation(cells["organisatie"])
    facts = RoleFacts(
        role=role.id,
        organisation=organisation if role.hangs_on is HangsOn.ORGANISATION else None,
        first_day=_day(cells["vanaf"], "vanaf"),
        last_day=_day(cells["tot en met"], "tot en met") if cells["tot en met"] else None,
        reason=cells["reden"][:200],
    )
    work = EmploymentFacts(
        organisation=organisation, function=cells["functie"][:120], first_day=facts.first_day
    )
    user = User.objects.filter(email=email).first()
    if user is None:
        person = PersonFacts(name=cells["naam"][:120], email=email)
        invite(Invitee(person=person, work=work, role=facts), order=order)
        return Fate.NEW, f"Wordt uitgenodigd als {role.title}."
    if isinstance(order.by, Actor) and not User.objects.visible_to(order.by).filter(pk=user.pk).exists():
        raise RefusedError(None, ELSEWHERE)
    return _of_known(user, facts, work, order)


def _of_known(user: User, facts: RoleFacts, work: EmploymentFacts, order: Order) -> tuple[Fate, str]:
    held = Assignment.objects.filter(account=user, role=facts.role, organisation=facts.organisation)
    current = held.with_names().order_by("-first_day").first()
    if current is None or not _same_time(current, facts):
        if not user.person.employments.filter(organisation=work.organisation).exists():
            add_employment(user.person, work, order=order)
        given = give_role(user, facts, order=order)
        return Fate.CHANGED, f"Krijgt de rol {given.title}."
    if facts.last_day is None or facts.last_day == current.last_day:
        return Fate.SAME, "Heeft deze rol al."
    end_role(current, last_day=facts.last_day, seen=current.version, order=order)
    return Fate.ENDS, f"De rol {current.title} eindigt na {facts.last_day:%d-%m-%Y}."


def _same_time(current: Assignment, facts: RoleFacts) -> bool:
    return current.last_day is None or facts.first_day <= current.last_day


def _email(typed: str) -> str:
    try:
        validate_email(typed)
    except ValidationError as error:
        raise RefusedError("email", f"‘{typed}’ is geen heel e-mailadres.") from error
    return typed.lower()


def _role(typed: str) -> Role:
    known = {name.lower(): each for each in roles().values() for name in (each.id, each.title)}
    found = known.get(typed.lower())
    if found is None:
        raise RefusedError("role", f"De rol ‘{typed}’ kennen we niet.")
    if found.hangs_on not in {HangsOn.ORGANISATION, HangsOn.NETWORK}:
        raise RefusedError("role", "Geef rollen in een overleg en aan gasten in de site zelf.")
    return found


def _organisation(typed: str) -> Organisation:
    name = typed.removeprefix("gemeente ").removeprefix("Gemeente ")
    found = list(
        Organisation.objects.filter(code__iexact=typed) or Organisation.objects.filter(name__iexact=name)[:2]
    )
    if len(found) != 1:
        raise RefusedError("organisation", f"De organisatie ‘{typed}’ kennen we niet.")
    return found[0]


def _day(typed: str, column: str) -> date:
    for pattern in ("%d-%m-%Y", "%Y-%m-%d"):
        try:
            found = datetime.strptime(typed, pattern).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
        if EARLIEST <= found <= LATEST:
            return found
    raise RefusedError(None, f"‘{typed}’ in de kolom ‘{column}’ is geen dag, zoals 1-6-2026.")

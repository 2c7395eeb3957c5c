"""What no change may bring about: that nobody is left who can give every role."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from django.utils import timezone

from veiligheidsnetwerk.platform.accounts import policies, rules
from veiligheidsnetwerk.platform.accounts.models import Assignment
from veiligheidsnetwerk.platform.accounts.rules import State
from veiligheidsnetwerk.platform.network.actions import RefusedError
from veiligheidsnetwerk.platform.network.models import Employment, Person, Tracked
from veiligheidsnetwerk.platform.network.queries import places_of

LAST_ONE = "Dit is de laatste beheerder. Geef eerst iemand anders de rol beheerder; daarna kan dit wel."


def keep_a_beheerder(changed: Tracked) -> None:
    """Refuse a change after which nobody works as beheerder from the next day on.

    Raises:
        RefusedError: this would be the end of the last one.
    """
    person = _whose(changed)
    if person is None or not isinstance(changed, Employment | Assignment) or changed.last_day is None:
        return
    today = timezone.localdate()
    governing = list(Assignment.objects.filter(role__in=policies.governing()).with_names())
    if not any(each.account.person_id == person.pk for each in governing):
        return
    before = _working(governing, min(today, changed.last_day))
    after = _working(governing, max(today, changed.last_day + timedelta(days=1)))
    if before and not after:
        raise RefusedError("last_day", LAST_ONE)


def _whose(changed: Tracked) -> Person | None:
    match changed:
        case Employment():
            return changed.person
        case Assignment():
            return changed.account.person
        case _:
            return None


def _working(assignments: Iterable[Assignment], day: date) -> list[Assignment]:
    """Which of these roles work on a day, if they are confirmed until then."""
    ready = [each for each in assignments if each.account.has_usable_password()]
    places = places_of([each.account.person_id for each in ready], day)
    return [
        each
        for each in ready
        if rules.state_of(
            replace(each.terms, confirm_by=None), day=day, places=places[each.account.person_id]
        )
        is State.WORKS
    ]

"""Reminding those who still owe input, and nobody else."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.core import events, mail
from veiligheidsnetwerk.platform.core.calendar import Say
from veiligheidsnetwerk.platform.core.events import SYSTEM, Event, Thing, Who
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, require
from veiligheidsnetwerk.platform.strategy.models import Cycle
from veiligheidsnetwerk.platform.strategy.queries.inputs import (
    DeskRow,
    desk_of_everyone,
    may_fill_in,
    reminded_on,
    until_of,
)
from veiligheidsnetwerk.platform.strategy.rules.inputs import is_time_to_remind
from veiligheidsnetwerk.publishing.dutch import count_of

REMINDER = "strategy.input_reminder"
REMINDED = "strategy.input.reminded"


def remind_by_hand(cycle: Cycle, *, by: Actor, now: datetime) -> int:
    """Remind everyone who owes and was not reminded today; how many partners that were."""
    require(by, Permission.STRATEGY_MANAGE)
    return _remind(cycle, by=by, now=now, at_once=True)


def remind_by_calendar(now: datetime, say: Say) -> None:
    """Remind who owes, from four weeks before the last day on, at most once a week."""
    for cycle in Cycle.objects.on_going(timezone.localdate(now)):
        if count := _remind(cycle, by=SYSTEM, now=now, at_once=False):
            say(f"{cycle}: {count_of(count, 'partner', 'partners')} herinnerd")


@transaction.atomic
def _remind(cycle: Cycle, *, by: Actor | Who, now: datetime, at_once: bool) -> int:
    today, until = timezone.localdate(now), until_of(cycle)
    if until is None:
        return 0
    last = reminded_on(REMINDER, cycle)
    owing = [row for row in desk_of_everyone(cycle, today=today) if row.state.owes]
    due = [row for row in owing if _is_due(last.get(row.organisation.pk), today, until, at_once=at_once)]
    known = may_fill_in([row.organisation for row in due])
    reached = [row for row in due if _ask(cycle, row, known)]
    if reached:
        about = Thing("cycle", str(cycle.pk), f"input voor {cycle}")
        events.record(Event(code=REMINDED, by=by, about=about, after={"aantal": len(reached)}))
    return len(reached)


def _is_due(last: date | None, today: date, until: date, *, at_once: bool) -> bool:
    if at_once:
        return last != today
    return is_time_to_remind(today=today, until=until, last=last)


def _ask(cycle: Cycle, row: DeskRow, known: Mapping[str, Sequence[User]]) -> bool:
    """Mail whoever the input was handed to, else everyone who fills in for this partner."""
    users = known[row.organisation.code]
    handed = [user for user in users if row.input and user.person_id == row.input.handed_to_id]
    for user in handed or users:
        mail.ask(REMINDER, f"{cycle.pk}:{row.organisation.pk}:{user.pk}")
    return bool(users)

"""Reminding owner and deputy to look at a page again: sixty days before, fourteen, and on the day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from veiligheidsnetwerk.platform.core.calendar import Say
from veiligheidsnetwerk.platform.core.mail import ask
from veiligheidsnetwerk.platform.library.models import Reminder
from veiligheidsnetwerk.platform.library.queries.desk import WRITTEN, still_here
from veiligheidsnetwerk.platform.library.rules.reviewing import step_due
from veiligheidsnetwerk.publishing.dutch import count_of

REMINDER = "library.reminder"


@dataclass(frozen=True, slots=True)
class _Due:
    """A page that must be looked at again before a day, by one who looks after it."""

    page: int
    person: int
    review_on: date
    step: int


def remind_by_calendar(now: datetime, say: Say) -> None:
    """Ask for the mails that must go today; a second time nothing is left to ask."""
    today = timezone.localtime(now).date()
    due = list(_due(today))
    here = still_here({each.person for each in due}, today)
    sent = sum(_remind(each) for each in due if each.person in here)
    if sent:
        say(f"{count_of(sent, 'herinnering', 'herinneringen')} om een pagina na te kijken")


def _due(today: date) -> Iterator[_Due]:
    for page in (page for kind in WRITTEN for page in kind.objects.live()):
        step = step_due(page.review_on, today) if page.review_on else None
        for person in (page.keeper_id, page.deputy_id):
            if page.review_on is not None and step is not None and person is not None:
                yield _Due(page.pk, person, page.review_on, step)


@transaction.atomic
def _remind(due: _Due) -> bool:
    reminder, is_new = Reminder.objects.get_or_create(
        page_id=due.page, person_id=due.person, review_on=due.review_on, step=due.step
    )
    if is_new:
        ask(REMINDER, str(reminder.pk))
    return is_new

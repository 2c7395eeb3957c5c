"""Reminding who comes, a week and a day before."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from veiligheidsnetwerk.platform.core import mail
from veiligheidsnetwerk.platform.core.calendar import Say
from veiligheidsnetwerk.platform.events.models import SignUp
from veiligheidsnetwerk.platform.events.rules.places import REMINDED, State, reminder_due

REMINDER = "meetings.reminder"
"""The kind of mail; it is about a `SignUp`."""


def remind_by_calendar(now: datetime, say: Say) -> None:
    """Each step once for each sign-up, however often the calendar asks."""
    today = timezone.localdate(now)
    coming = SignUp.objects.filter(state=State.IN, meeting__cancelled_because="", meeting__day__gt=today)
    near = coming.filter(meeting__day__lte=today + timedelta(days=max(REMINDED)))
    sent = sum(_remind(each, today) for each in near.select_related("meeting"))
    if sent:
        say(f"Herinneringen voor bijeenkomsten: {sent}.")


@transaction.atomic
def _remind(sign_up: SignUp, today: date) -> bool:
    since = timezone.localdate(sign_up.since)
    step = reminder_due(sign_up.meeting.day, since, today, sign_up.reminded)
    mine = SignUp.objects.filter(pk=sign_up.pk, reminded=sign_up.reminded)
    if step is None or not mine.update(reminded=step):
        return False
    mail.ask(REMINDER, str(sign_up.pk))
    return True

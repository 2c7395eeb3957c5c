"""Saying what somebody thought of a meeting."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from veiligheidsnetwerk.platform.events.models import SignUp, Tally
from veiligheidsnetwerk.platform.events.rules.places import State, is_over
from veiligheidsnetwerk.platform.network.actions import AlreadyDoneError, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import lock


def may_look_back(sign_up: SignUp, now: datetime) -> bool:
    """Whether the meeting was, not too long ago, and this person had a place and did not stay away."""
    meeting = sign_up.meeting
    was = now >= meeting.last_moment and not meeting.is_cancelled
    came = sign_up.stands is State.IN and sign_up.attended is not False
    return was and came and not is_over(meeting.day, timezone.localdate(now))


@transaction.atomic
def look_back(sign_up: SignUp, answers: Mapping[str, str], *, now: datetime) -> None:
    """Count these answers, once for each sign-up. No log hears of it: that would say who answered when.

    Raises:
        AlreadyDoneError: this person answered.
        RefusedError: looking back cannot be done here.
    """
    lock(sign_up.meeting)
    mine = SignUp.objects.select_related("meeting").get(pk=sign_up.pk)
    if mine.looked_back:
        raise AlreadyDoneError
    if not may_look_back(mine, now):
        raise RefusedError(None, "Terugkijken kan hier niet meer.")
    SignUp.objects.filter(pk=mine.pk).update(looked_back=True)
    for question, answer in answers.items():
        tally, _ = Tally.objects.get_or_create(meeting=mine.meeting, question=question, answer=answer)
        Tally.objects.filter(pk=tally.pk).update(count=F("count") + 1)

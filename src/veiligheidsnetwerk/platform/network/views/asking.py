"""What every page of the network knows about who asks and about which day."""

from datetime import date
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from veiligheidsnetwerk.platform.core.access import actor_of
from veiligheidsnetwerk.platform.core.rights import Permission, may
from veiligheidsnetwerk.platform.network.forms import DayForm, Question
from veiligheidsnetwerk.platform.network.policies import may_edit, may_see_people
from veiligheidsnetwerk.platform.network.presenters import Day


def day_of(request: HttpRequest) -> Day:
    """The day in the address (`op`), or today."""
    today = timezone.localdate()
    form = DayForm(request.GET, op=today.isoformat())
    form.full_clean()
    chosen: date | None = form.cleaned_data.get("op")
    return Day(chosen or today, today, form)


def show(
    request: HttpRequest,
    template: str,
    context: dict[str, Any],
    *,
    day: Day | None = None,
    question: Question | None = None,
) -> HttpResponse:
    """A page, with what this person may do on it; about a day, or in answer to another question."""
    actor = actor_of(request)
    rights = {
        "sees_people": may_see_people(actor),
        "edits": may_edit(actor),
        "gives_access": actor is not None and may(actor, Permission.ACCESS_MANAGE),
    }
    asked = day.form if day else question
    known = {**rights, "day": day, "question": asked}
    wrong = asked is not None and bool(asked.errors)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK
    name = template if "/" in template else f"network/{template}"
    return render(request, name, {**known, **context}, status=status)

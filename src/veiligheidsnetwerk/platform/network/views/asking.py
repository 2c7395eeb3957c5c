"""What every page of the network knows about who asks and about which day."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from veiligheidsnetwerk.platform.core.access import actor_of
from veiligheidsnetwerk.platform.network.forms import DayForm
from veiligheidsnetwerk.platform.network.policies import may_edit, may_see_people
from veiligheidsnetwerk.platform.network.presenters import Day


def day_of(request: HttpRequest) -> Day:
    """The day in the address (`op`), or today."""
    today = timezone.localdate()
    form = DayForm({"op": request.GET.get("op") or today.isoformat()})
    chosen: date | None = form.cleaned_data["op"] if form.is_valid() else None
    return Day(chosen or today, today, form)


def show(
    request: HttpRequest, template: str, context: dict[str, Any], *, day: Day | None = None
) -> HttpResponse:
    """A page, with what this person may do on it."""
    actor = actor_of(request)
    rights = {"sees_people": may_see_people(actor), "edits": may_edit(actor)}
    status = day.status if day else 200
    return render(request, f"network/{template}", {**rights, "day": day, **context}, status=status)

"""What the start page asks of whoever fills in for a partner."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from veiligheidsnetwerk.platform.core.access import actor_of
from veiligheidsnetwerk.platform.core.start_page import Content
from veiligheidsnetwerk.platform.strategy.policies import may_give_input
from veiligheidsnetwerk.platform.strategy.presenters.desk import asked_words
from veiligheidsnetwerk.platform.strategy.queries.inputs import owed_by


def asked_of_me(request: HttpRequest) -> Content | None:
    """The inputs that this person can still send, with the last day; None when there are none."""
    actor = actor_of(request)
    codes = [code for code in actor.organisations if may_give_input(actor, code)] if actor else []
    owed = owed_by(codes, timezone.localdate()) if codes else []
    asked = [
        {
            "title": f"Input van {row.organisation.name} voor {cycle}",
            "url": reverse("strategy:input", args=[cycle.code, row.organisation.code]),
            "state": asked_words(row, until),
        }
        for cycle, row, until in owed
    ]
    return {"asked": asked} if asked else None

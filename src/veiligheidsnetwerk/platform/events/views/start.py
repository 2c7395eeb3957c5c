"""What the start page asks of who was offered a place."""

from django.http import HttpRequest
from django.urls import reverse

from veiligheidsnetwerk.platform.core.access import actor_of
from veiligheidsnetwerk.platform.core.start_page import Asked
from veiligheidsnetwerk.platform.events.policies import may_see_meetings
from veiligheidsnetwerk.platform.events.queries.meetings import offered_to
from veiligheidsnetwerk.platform.events.queries.minutes import asked_of
from veiligheidsnetwerk.publishing.dutch import format_date

MOST = 5


def asked_of_me(request: HttpRequest) -> list[Asked]:
    """The places that this person can still confirm, and what the own organisation and bodies have to do."""
    actor = actor_of(request)
    if actor is None or actor.person is None or not may_see_meetings(actor):
        return []
    places = [
        Asked(
            title=f"Bevestig uw plaats bij ‘{each.meeting}’",
            url=reverse("meetings:confirm", args=[each.meeting_id]),
            state=f"Tot en met {format_date(each.answer_by)}." if each.answer_by else "",
        )
        for each in offered_to(actor)
    ]
    return places + [
        Asked(
            title=f"Actie: {each}",
            url=reverse("meetings:finish", args=[each.pk]),
            state=f"Voor {format_date(each.due)}, door {each.owner}." if each.due else f"Door {each.owner}.",
        )
        for each in asked_of(actor)[:MOST]
    ]

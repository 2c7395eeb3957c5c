"""What the start page asks of who keeps a team up to date."""

from datetime import date, timedelta

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from veiligheidsnetwerk.platform.core.access import actor_of
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.core.start_page import Asked
from veiligheidsnetwerk.platform.teams.policies import may_update
from veiligheidsnetwerk.platform.teams.queries.products import ProductRow, rows_looked_after_by
from veiligheidsnetwerk.platform.teams.queries.teams import teams
from veiligheidsnetwerk.publishing.dutch import enumerate_names

SOON = timedelta(days=14)
"""So long before its day a product is asked for."""


def asked_of_me(request: HttpRequest) -> list[Asked]:
    """The teams in which this person sits, with what is late or due soon."""
    actor = actor_of(request)
    return _to_update(actor, timezone.localdate()) if actor else []


def _to_update(actor: Actor, today: date) -> list[Asked]:
    own = [each for each in teams(actor) if each.code in actor.bodies and may_update(actor, each.code)]
    found = []
    for team in own:
        rows = rows_looked_after_by(team.body, actor, today)
        if words := _words(rows, today):
            url = reverse("teams:update", args=[team.code])
            found.append(Asked(title=f"Werk de producten van {team} bij", url=url, state=words))
    return found


def _words(rows: list[ProductRow], today: date) -> str:
    """How many ask for something, and why; empty when none does."""
    late = sum(row.is_overdue for row in rows)
    soon = sum(today <= row.due <= today + SOON for row in rows)
    still = sum(row.stands_still for row in rows)
    parts = [
        f"{late} over tijd" if late else "",
        f"{soon} klaar binnen twee weken" if soon else "",
        f"{still} al drie keer op schema zonder beweging" if still else "",
    ]
    told = enumerate_names([part for part in parts if part])
    return f"{told}." if told else ""

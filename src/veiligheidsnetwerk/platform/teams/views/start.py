"""What the start page asks of who keeps a team up to date, or writes for a DVO."""

from datetime import date, timedelta

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from veiligheidsnetwerk.platform.core.access import actor_of
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, may
from veiligheidsnetwerk.platform.core.start_page import Asked
from veiligheidsnetwerk.platform.teams.policies import may_follow_up, may_update
from veiligheidsnetwerk.platform.teams.queries.products import ProductRow, rows_looked_after_by
from veiligheidsnetwerk.platform.teams.queries.recommendations import unanswered_by
from veiligheidsnetwerk.platform.teams.queries.teams import teams_of
from veiligheidsnetwerk.publishing.dutch import count_of, enumerate_names

SOON = timedelta(days=14)
"""So long before its day a product is asked for."""


def asked_of_me(request: HttpRequest) -> list[Asked]:
    """Teams in which this person sits with what is due, and what a DVO was asked and did not answer."""
    actor = actor_of(request)
    if actor is None:
        return []
    today = timezone.localdate()
    return _to_update(actor, today) + _to_follow_up(actor, today)


def _to_update(actor: Actor, today: date) -> list[Asked]:
    own = [each for each in teams_of(actor) if may_update(actor, each.code)]
    found = []
    for team in own:
        rows = rows_looked_after_by(team.body, actor, today)
        if words := _words(rows, today):
            url = reverse("teams:update", args=[team.code])
            found.append(Asked(title=f"Werk de producten van {team} bij", url=url, state=words))
    return found


def _to_follow_up(actor: Actor, today: date) -> list[Asked]:
    own = [code for code in actor.bodies if may_follow_up(actor, code)]
    found = []
    for code in own if may(actor, Permission.TEAMS_FOLLOW_UP) else ():
        cells = unanswered_by(code, actor, today)
        late = sum(cell.is_overdue for cell in cells)
        if cells:
            count = count_of(len(cells), "aanbeveling", "aanbevelingen")
            state = f"{count}, waarvan {late} over tijd." if late else f"{count}."
            title = f"Leg vast wat {cells[0].body} doet met aanbevelingen"
            found.append(Asked(title=title, url=reverse("teams:recommendations"), state=state))
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

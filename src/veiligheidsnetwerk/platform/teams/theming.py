"""Whom of the expert teams to ask about a theme: by what they do, not by name."""

from collections.abc import Iterator
from datetime import date

from django.utils import timezone

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.core.themes import Told
from veiligheidsnetwerk.platform.network.models import Membership
from veiligheidsnetwerk.platform.network.queries import functions_of
from veiligheidsnetwerk.platform.network.rules import Seat
from veiligheidsnetwerk.platform.search.queries import thesaurus
from veiligheidsnetwerk.platform.teams.models import Team

_ASKED = (Seat.TREKKER, Seat.VOORZITTER, Seat.SECRETARIS)


def people_of(code: str, actor: Actor | None) -> Iterator[Told]:
    """The teams that go on and of which name or subject is about the theme, for who may see teams."""
    day = timezone.localdate()
    for team in Team.objects.visible_to(actor).select_related("body").prefetch_related("phases"):
        named = {each.meaning.theme for each in thesaurus().named(f"{team}. {team.theme}")}
        if code in named and not team.is_dissolved:
            yield Told(title=str(team), sentences=list(_seats(team, day)), url=team.get_absolute_url())


def _seats(team: Team, day: date) -> Iterator[str]:
    seats = Membership.objects.on(day).filter(body=team.body, role__in=_ASKED)
    functions = functions_of(set(seats.values_list("person", flat=True)), day)
    for seat in sorted(seats, key=lambda each: list(_ASKED).index(Seat(each.role))):
        does = functions.get(seat.person_id)
        yield (
            f"{seat.role.capitalize()}: {does}."
            if does
            else f"{seat.role.capitalize()}: zie de pagina van het team."
        )
    if not seats:
        yield "Wie er in het team zit, staat op de pagina van het team."

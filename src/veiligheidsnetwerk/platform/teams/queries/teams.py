"""Teams, where they are in their life, and who sits in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network import queries as network
from veiligheidsnetwerk.platform.network.models import Body, Membership
from veiligheidsnetwerk.platform.network.rules import Seat
from veiligheidsnetwerk.platform.teams.models import Team

KIND = "expertteam"
"""The kind of body that a team is, as `bodies.yaml` calls it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Members:
    """Who sits in a team on a day, as the register has it. The voorzitter leads it from day to day."""

    political: Sequence[Membership]
    leads: Sequence[Membership]
    others: Sequence[Membership]

    @property
    def is_empty(self) -> bool:
        return not (self.political or self.leads or self.others)


def teams(actor: Actor | None) -> list[Team]:
    """Every team; those that were dissolved last."""
    return sorted(_whole(actor), key=lambda each: (each.is_dissolved, each.body.name))


def teams_of(actor: Actor) -> list[Team]:
    """The teams in which someone sits."""
    return list(_whole(actor).filter(body__code__in=actor.bodies)) if actor.bodies else []


def team_named(actor: Actor | None, code: str) -> Team | None:
    return _whole(actor).filter(body__code=code).first()


def members_of(team: Team, day: date, *, actor: Actor | None) -> Members:
    seats = network.seats_in(team.body, day, actor=actor)
    return Members(
        political=[each for each in seats if each.role == Seat.TREKKER],
        leads=[each for each in seats if each.role == Seat.VOORZITTER],
        others=[each for each in seats if each.role not in {Seat.TREKKER, Seat.VOORZITTER}],
    )


def bodies_without_team(day: date) -> QuerySet[Body]:
    """The expertteams of the register of which nothing is written down here yet."""
    return Body.objects.on(day).filter(kind=KIND, team=None)


def _whole(actor: Actor | None) -> QuerySet[Team]:
    return Team.objects.visible_to(actor).select_related("body", "commissioned_by").prefetch_related("phases")

"""Recommendations with what each DVO does with them, and what takes too long."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.teams.models import FollowUp, Recommendation, Team
from veiligheidsnetwerk.platform.teams.policies import may_see_teams
from veiligheidsnetwerk.platform.teams.rules.recommendations import Answer, is_overdue, last_day_of

DVO = "dvo"
"""The kind of body that recommendations go to, as `bodies.yaml` calls it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One DVO and one recommendation. Without a follow-up it did not answer; `until`: when it should."""

    body: Body
    follow_up: FollowUp | None
    until: date | None
    is_overdue: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationRow:
    """A recommendation with every DVO, also those that said nothing."""

    recommendation: Recommendation
    cells: Sequence[Cell]

    @property
    def overdue(self) -> int:
        return sum(cell.is_overdue for cell in self.cells)


def dvos(day: date) -> list[Body]:
    """The DVO's that there are on a day."""
    return list(Body.objects.on(day).filter(kind=DVO))


def recommendations(actor: Actor | None) -> QuerySet[Recommendation]:
    found = Recommendation.objects.all() if may_see_teams(actor) else Recommendation.objects.none()
    whole = found.select_related("team__body", "owner_body", "owner_organisation")
    return whole.prefetch_related(
        "follow_ups__body", "follow_ups__owner_body", "follow_ups__owner_organisation"
    )


def recommendation_rows(
    actor: Actor | None, today: date, *, of: Team | None = None
) -> list[RecommendationRow]:
    """The recommendations of a team, or of all, beside every DVO."""
    bodies, found = dvos(today), recommendations(actor)
    shown = found.filter(team=of) if of else found
    return [row_of(each, bodies, today) for each in shown]


def row_of(recommendation: Recommendation, bodies: Sequence[Body], today: date) -> RecommendationRow:
    said = {each.body_id: each for each in recommendation.follow_ups.all()}
    known = {body.pk for body in bodies}
    gone = [each.body for each in said.values() if each.body_id not in known]
    cells = [_cell(recommendation, body, said.get(body.pk), today) for body in (*bodies, *gone)]
    return RecommendationRow(recommendation=recommendation, cells=cells)


def unanswered_by(body: str, actor: Actor | None, today: date) -> list[Cell]:
    """What a DVO, by its code, was asked and did not answer, or did not do in time."""
    rows = recommendation_rows(actor, today)
    cells = [cell for row in rows if row.recommendation.offered_on for cell in row.cells]
    return [each for each in cells if each.body.code == body and (not each.follow_up or each.is_overdue)]


def _cell(recommendation: Recommendation, body: Body, said: FollowUp | None, today: date) -> Cell:
    asked = recommendation.offered_on
    if asked is None:
        return Cell(body=body, follow_up=said, until=None, is_overdue=False)
    since, due = (said.day, said.due) if said else (asked, None)
    answer = Answer(said.answer) if said else None
    over = answer is not None and answer.is_over
    return Cell(
        body=body,
        follow_up=said,
        until=None if over else last_day_of(due, since),
        is_overdue=is_overdue(answer, due=due, since=since, today=today),
    )

"""What a progress report is made of: every team as it was on a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.teams.models import LooseEnd, Phase, Team
from veiligheidsnetwerk.platform.teams.queries.products import ProductRow, product_rows
from veiligheidsnetwerk.platform.teams.queries.recommendations import RecommendationRow, recommendation_rows
from veiligheidsnetwerk.platform.teams.queries.teams import Members, members_of, teams
from veiligheidsnetwerk.platform.teams.rules.phases import PhaseKind


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamPart:
    """A team as it was on the day of the report."""

    team: Team
    phase: Phase
    members: Members
    rows: Sequence[ProductRow]
    recommendations: Sequence[RecommendationRow]
    loose_ends: Sequence[LooseEnd]


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """The network from a day on up to and including another."""

    since: date | None
    day: date
    parts: Sequence[TeamPart]

    @property
    def rows(self) -> list[ProductRow]:
        return [row for part in self.parts for row in part.rows]


def progress_of(actor: Actor | None, *, since: date | None, day: date) -> Progress:
    """Every team that was not dissolved before the report begins, with what was known on its last day."""
    rows, advice = product_rows(actor, day), recommendation_rows(actor, day)
    there = [each for each in teams(actor) if not _was_over(each, since or day)]
    return Progress(
        since=since, day=day, parts=[_part(team, rows, advice, day, actor=actor) for team in there]
    )


def _was_over(team: Team, since: date) -> bool:
    phase = team.phase_on(since)
    return phase.kind == PhaseKind.DISSOLVED and phase.day < since


def _part(
    team: Team,
    rows: Sequence[ProductRow],
    advice: Sequence[RecommendationRow],
    day: date,
    *,
    actor: Actor | None,
) -> TeamPart:
    return TeamPart(
        team=team,
        phase=team.phase_on(day),
        members=members_of(team, day, actor=actor),
        rows=[row for row in rows if row.product.team_id == team.pk],
        recommendations=[row for row in advice if row.recommendation.team_id == team.pk],
        loose_ends=list(team.loose_ends.select_related("owner_body", "owner_organisation")),
    )

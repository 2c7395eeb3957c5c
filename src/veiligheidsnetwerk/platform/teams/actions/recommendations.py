"""What teams recommend, offering it to the DVO's, and what each of them does with it."""

from dataclasses import dataclass, replace
from datetime import date

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.actions import EditConflictError, Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new, lock
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.network.models.owned import Owner, owned_by
from veiligheidsnetwerk.platform.teams.actions.teams import (
    check_commissioned,
    managing,
    require_alive,
    updating,
)
from veiligheidsnetwerk.platform.teams.models import FollowUp, Recommendation, Team
from veiligheidsnetwerk.platform.teams.policies import may_follow_up
from veiligheidsnetwerk.platform.teams.rules.recommendations import Answer
from veiligheidsnetwerk.publishing.dutch import format_date


@dataclass(frozen=True, kw_only=True)
class RecommendationFacts:
    """What is recommended, and in which report."""

    title: str
    report: str
    report_day: date
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class FollowUpFacts:
    """What a DVO does with a recommendation. `owner`: who sees to it, with an account or without."""

    answer: Answer
    reason: str
    day: date
    owner: Owner
    due: date | None = None


def add_recommendation(team: Team, facts: RecommendationFacts, *, order: Order) -> Recommendation:
    order = updating(team, order)
    with carried_out(order):
        require_alive(team, "en doet geen aanbevelingen meer.")
        check_commissioned(team, facts.report_day, field="report_day")
        made = Recommendation(team=team, **vars(facts), **owned_by(team.body))
        keep_new(made, order=order, what=f"Aanbeveling toegevoegd: {made}")
    return made


def change_recommendation(
    recommendation: Recommendation, facts: RecommendationFacts, *, seen: int, order: Order
) -> Recommendation:
    """Change a recommendation as long as it does not lie before the DVO's.

    Raises:
        EditConflictError: `seen` is no longer its version.
        RefusedError: it was offered, so that DVO's may have answered it as it reads.
    """
    order = updating(recommendation.team, order)
    with carried_out(order):
        lock(recommendation)
        if Recommendation.objects.get(pk=recommendation.pk).offered_on:
            raise RefusedError(None, "Deze aanbeveling ligt al bij de DVO's en verandert niet meer.")
        check_commissioned(recommendation.team, facts.report_day, field="report_day")
        what = f"Aanbeveling gewijzigd: {facts.title}"
        return keep_changed(recommendation, vars(facts), seen=seen, order=order, what=what)


def offer(recommendation: Recommendation, day: date, *, seen: int, order: Order) -> Recommendation:
    """Lay a recommendation before the DVO's, on behalf of the BBG. From then on it ages.

    Raises:
        RefusedError: the day must still come, or lies before the report.
    """
    with carried_out(managing(order)):
        if day > timezone.localdate(order.now):
            raise RefusedError("day", "Deze dag moet nog komen.")
        if day < recommendation.report_day:
            said = f"Deze dag ligt voor het rapport, van {format_date(recommendation.report_day)}."
            raise RefusedError("day", said)
        what = f"Aangeboden aan de DVO's: {recommendation}"
        return keep_changed(recommendation, {"offered_on": day}, seen=seen, order=order, what=what)


def follow_up(
    recommendation: Recommendation, body: Body, facts: FollowUpFacts, *, seen: int, order: Order
) -> FollowUp:
    """Write down what a DVO does with a recommendation. `seen` is 0 for who saw no answer yet.

    Raises:
        PermissionDenied: this actor does not write for this DVO.
        EditConflictError: somebody else wrote it down, or changed it, since.
        RefusedError: it was not offered yet, or not on that day.
    """
    if isinstance(order.by, Actor) and not may_follow_up(order.by, body.code):
        raise PermissionDenied
    order = replace(order, permission=None)
    with carried_out(order):
        lock(recommendation)
        _check_follow_up(Recommendation.objects.get(pk=recommendation.pk), facts, order)
        values = {name: value for name, value in vars(facts).items() if name != "owner"}
        values |= {"answer": facts.answer.value, **owned_by(facts.owner)}
        known = FollowUp.objects.filter(recommendation=recommendation, body=body).first()
        what = f"{body}: {facts.answer.value}, ‘{recommendation}’"
        if known is None:
            made = FollowUp(recommendation=recommendation, body=body, **values)
            keep_new(made, order=order, what=what)
            return made
        if known.version != seen:
            raise EditConflictError(known)
        return keep_changed(known, values, seen=seen, order=order, what=what)


def _check_follow_up(recommendation: Recommendation, facts: FollowUpFacts, order: Order) -> None:
    if recommendation.offered_on is None:
        raise RefusedError(None, "De BBG heeft deze aanbeveling nog niet aangeboden.")
    if facts.day > timezone.localdate(order.now):
        raise RefusedError("day", "Deze dag moet nog komen. Leg het vast als het is besproken.")
    if facts.day < recommendation.offered_on:
        offered = format_date(recommendation.offered_on)
        raise RefusedError("day", f"Deze dag ligt voor {offered}, toen de BBG dit aanbood.")
    if facts.due and facts.due < facts.day:
        raise RefusedError("due", "Deze dag ligt voor de dag van de bespreking.")

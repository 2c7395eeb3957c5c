"""Following a strategy: what people say of how far a goal is."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_new
from veiligheidsnetwerk.platform.strategy.actions.board import deciding
from veiligheidsnetwerk.platform.strategy.models import Goal, Progress
from veiligheidsnetwerk.platform.strategy.rules.goals import Standing


@dataclass(frozen=True, kw_only=True)
class ProgressFacts:
    """How far a goal is according to people, and why. Without a standing the figures are followed again."""

    standing: Standing | None
    day: date
    reason: str


def say_how_far(goal: Goal, facts: ProgressFacts, *, order: Order) -> Progress:
    """Write down what people find, beside what the figures say. Thinking again is another line.

    Raises:
        RefusedError: the day must still come, the goal is no more, or nobody said otherwise before.
    """
    with carried_out(deciding(order)):
        if facts.day > timezone.localdate(order.now):
            raise RefusedError("day", "Deze dag moet nog komen.")
        if goal.is_dropped:
            raise RefusedError(None, "Dit doel is vervallen. Hoe ver het is, staat bij de doelen van nu.")
        if facts.standing is None and not (goal.said and goal.said.standing):
            raise RefusedError("standing", "Niemand week af van de cijfers, dus die worden al gevolgd.")
        said = facts.standing.value if facts.standing else ""
        made = Progress(goal=goal, standing=said, day=facts.day, reason=facts.reason, by=order.by.name)
        keep_new(made, order=order, what=f"Stand van een doel: {said or 'de cijfers worden weer gevolgd'}")
    return made

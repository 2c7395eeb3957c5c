"""What is still asked of someone, besides input."""

from dataclasses import dataclass
from datetime import date

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.strategy.models import Board, Cycle
from veiligheidsnetwerk.platform.strategy.policies import may_react, may_score
from veiligheidsnetwerk.platform.strategy.queries.board import own_judgements
from veiligheidsnetwerk.platform.strategy.queries.reactions import (
    consult_step,
    consulted,
    priorities_asked,
)


@dataclass(frozen=True, slots=True)
class ToScore:
    """A board that is open, and of how many of its themes this member is done."""

    cycle: Cycle
    done: int
    themes: int


@dataclass(frozen=True, slots=True)
class ToReact:
    """A DVO that did not react to each priority yet, and until when that is in time."""

    cycle: Cycle
    body: Body
    left: int
    until: date | None


def boards_to_score(actor: Actor) -> list[ToScore]:
    """The open boards on which this actor is not done."""
    found = Board.objects.filter(closed_at=None).select_related("cycle", "body")
    rows = [_to_score(board, actor) for board in found if may_score(actor, board.body.code)]
    return [row for row in rows if row.done < row.themes]


def _to_score(board: Board, actor: Actor) -> ToScore:
    there, own = set(board.cycle.themes.there().values_list("pk", flat=True)), own_judgements(board, actor)
    return ToScore(board.cycle, sum(own[pk].is_complete for pk in there & own.keys()), len(there))


def bodies_to_react(actor: Actor, *, today: date) -> list[ToReact]:
    """The DVO's that this actor writes for, in cycles that go on and lie before them."""
    found = []
    for cycle in Cycle.objects.on_going(today).filter(offered_on__isnull=False):
        step, asked = consult_step(cycle), priorities_asked(cycle, actor)
        there = {each.pk for each in asked if not each.is_withdrawn}
        for row in consulted(cycle, actor, today=today):
            left = len(there - row.reactions.keys() - row.hidden)
            if left and row.body.code in actor.bodies and may_react(actor, row.body.code):
                found.append(ToReact(cycle, row.body, left, step.last_day if step else None))
    return found

"""Writing down what a body decided, and what follows from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new, lock
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.strategy.actions.board import deciding
from veiligheidsnetwerk.platform.strategy.actions.cycles import free_code
from veiligheidsnetwerk.platform.strategy.actions.themes import require_there
from veiligheidsnetwerk.platform.strategy.models import (
    Board,
    Cycle,
    Decision,
    Paper,
    Priority,
    Theme,
    Wording,
)
from veiligheidsnetwerk.platform.strategy.rules.decisions import Outcome, has_room
from veiligheidsnetwerk.platform.strategy.rules.weighing import MOST_CHOSEN


@dataclass(frozen=True, kw_only=True)
class DecisionFacts:
    """What is known of a decision. Votes are there only where a vote was held."""

    day: date
    outcome: Outcome
    reason: str
    paper: Paper | None = None
    votes_for: int | None = None
    votes_against: int | None = None
    votes_blank: int | None = None


@dataclass(frozen=True, kw_only=True)
class WordingFacts:
    """How a priority reads."""

    title: str
    text: str


def decide(
    cycle: Cycle, body: Body, facts: DecisionFacts, about: str, *, order: Order, **links: object
) -> Decision:
    """Write down a decision about something; `links` say what exactly.

    Raises:
        RefusedError: it was not decided yet, or one of the votes is missing.
    """
    if facts.day > timezone.localdate(order.now):
        raise RefusedError("day", "Deze dag moet nog komen. Leg een besluit vast als het is genomen.")
    votes = (facts.votes_for, facts.votes_against)
    if any(vote is not None for vote in (*votes, facts.votes_blank)) and None in votes:
        raise RefusedError("votes_for", "Is er gestemd? Vul dan de stemmen voor en tegen allebei in.")
    decision = Decision(cycle=cycle, body=body, about=about[:200], **_values(facts), **links)
    keep_new(decision, order=order, what=f"Besluit vastgelegd: {decision}")
    return decision


def choose(
    board: Board, theme: Theme, facts: DecisionFacts, wording: WordingFacts, *, order: Order
) -> Decision:
    """Write down that a theme becomes a concept priority, or not. Thinking again is another decision.

    Raises:
        RefusedError: the board is open, the theme is no more, or as many were chosen as there may be.
    """
    with carried_out(deciding(order)):
        lock(board.cycle)
        if Board.objects.get(pk=board.pk).is_open:
            raise RefusedError(None, "De weging is nog open. Sluit die eerst; daarna kiest het overleg.")
        require_there(theme)
        further = order.further
        known = Priority.objects.filter(cycle=board.cycle, theme=theme).first()
        chosen = facts.outcome is Outcome.CHOSEN
        if chosen and (known is None or known.is_withdrawn):
            require_room(board.cycle)
        if known is not None:
            _withdraw(known, withdrawn=not chosen, order=further)
        elif chosen:
            add_priority(board.cycle, theme, wording, facts.day, order=further)
        return decide(board.cycle, board.body, facts, str(theme), order=order, theme=theme)


def require_room(cycle: Cycle) -> None:
    """Refuse one priority more than there may be."""
    if not has_room(Priority.objects.filter(cycle=cycle).that_hold().count(), MOST_CHOSEN):
        raise RefusedError(
            None,
            f"Er zijn al {MOST_CHOSEN} concept-prioriteiten, en meer kan niet. Leg eerst vast welk ander "
            "thema geen prioriteit wordt, met de reden. Wat u hier invulde, staat er nog.",
        )


def add_priority(
    cycle: Cycle, theme: Theme | None, wording: WordingFacts, day: date, *, order: Order
) -> Priority:
    taken = set(Priority.objects.filter(cycle=cycle).values_list("code", flat=True))
    code = free_code(theme.code if theme else wording.title, taken)
    made = Priority(cycle=cycle, theme=theme, code=code)
    made.save(force_insert=True)
    first = Wording(priority=made, number=1, version=1, day=day, title=wording.title, text=wording.text)
    keep_new(first, order=order, what=f"Concept-prioriteit: {wording.title}")
    return made


def _withdraw(priority: Priority, *, withdrawn: bool, order: Order) -> None:
    if priority.is_withdrawn is not withdrawn:
        what = f"{'Teruggetrokken' if withdrawn else 'Weer gekozen'}: {priority}"
        values = {"is_withdrawn": withdrawn}
        keep_changed(priority, values, seen=priority.version, order=order, what=what)


def _values(facts: DecisionFacts) -> Mapping[str, object]:
    return vars(facts) | {"outcome": facts.outcome.value}

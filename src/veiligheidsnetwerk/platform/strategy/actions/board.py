"""Weighing: opening it, what members find, and closing it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from veiligheidsnetwerk.platform.core.rights import Actor, Permission
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new, lock
from veiligheidsnetwerk.platform.network.models import Body, Person
from veiligheidsnetwerk.platform.strategy.actions.themes import require_there
from veiligheidsnetwerk.platform.strategy.models import Board, Cycle, Judgement, Theme
from veiligheidsnetwerk.platform.strategy.policies import may_score
from veiligheidsnetwerk.platform.strategy.rules.steps import StepKind


@dataclass(frozen=True, kw_only=True)
class JudgementFacts:
    """What a member filled in, by criterion; what is not in it, was left open."""

    scores: Mapping[str, int] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)


def deciding(order: Order) -> Order:
    """The order, for who records what is decided."""
    return replace(order, permission=Permission.STRATEGY_DECIDE)


def open_board(cycle: Cycle, *, order: Order) -> Board:
    """Let the members of the body that chooses begin to score. Once open, a second time changes nothing.

    Raises:
        RefusedError: the cycle has no step in which a body chooses, or no themes.
    """
    with carried_out(deciding(order)):
        lock(cycle)
        if known := Board.objects.filter(cycle=cycle).first():
            return known
        if not cycle.themes.there().exists():
            raise RefusedError(None, "Er zijn nog geen thema's om te wegen. Begin bij de thema's.")
        board = Board(cycle=cycle, body=_chooser(cycle, order), opened_at=order.now)
        keep_new(board, order=order, what="Weging geopend", verb="opened")
    return board


def close_board(board: Board, *, order: Order) -> Board:
    """End the scoring, and show everybody's scores to who may see themes. There is no way back.

    Raises:
        RefusedError: nothing was scored with a reason, so there is nothing to show.
    """
    with carried_out(deciding(order)):
        lock(board)
        current = Board.objects.get(pk=board.pk)
        if not current.is_open:
            return current
        if not any(each.counted for each in current.judgements.all()):
            raise RefusedError(None, "Er is nog niets gescoord met een reden. De weging blijft open.")
        values = {"closed_at": order.now}
        what = "Weging gesloten"
        return keep_changed(current, values, seen=current.version, order=order, what=what, verb="closed")


def judge(
    board: Board, theme: Theme, person: Person, facts: JudgementFacts, *, seen: int, order: Order
) -> Judgement:
    """Keep what a member finds of a theme, whole or half. `seen` is 0 for who saw none.

    Raises:
        PermissionDenied: this actor is not this member, or no member.
        EditConflictError: the member saved it in another window.
        RefusedError: the board is closed, or the theme is no more.
    """
    by = order.by
    if isinstance(by, Actor) and (by.person != person.pk or not may_score(by, board.body.code)):
        raise PermissionDenied
    order = replace(order, permission=None)
    with carried_out(order):
        _require_open(board)
        require_there(theme)
        values = {"scores": dict(facts.scores), "reasons": dict(facts.reasons)}
        known = Judgement.objects.filter(board=board, theme=theme, person=person).first()
        if known is None:
            made = Judgement(board=board, theme=theme, person=person, **values)
            keep_new(made, order=order, what="Oordeel gegeven")
            return made
        return keep_changed(known, values, seen=seen, order=order, what="Oordeel gewijzigd")


def _require_open(board: Board) -> None:
    lock(board)
    if not Board.objects.get(pk=board.pk).is_open:
        raise RefusedError(
            None,
            "De weging is gesloten: dit telt niet meer mee. Wat u invulde, staat hieronder nog. "
            "Noem het in het overleg zelf.",
        )


def _chooser(cycle: Cycle, order: Order) -> Body:
    """The body that chooses: the one of the lane that has that step."""
    step = cycle.steps.filter(kind=StepKind.CONCEPT).first()
    body = Body.objects.on(timezone.localdate(order.now)).filter(kind=step.lane).first() if step else None
    if body is None:
        raise RefusedError(
            None,
            "Deze cyclus heeft geen stap waarin een overleg concept-prioriteiten kiest. Voeg die eerst toe.",
        )
    return body

"""Asking the DVO's, what they answer, what the BBG says to that, and how a priority then reads."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from veiligheidsnetwerk.platform.core import mail
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.actions import EditConflictError, Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new, lock
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.strategy.actions.board import deciding
from veiligheidsnetwerk.platform.strategy.actions.decisions import (
    DecisionFacts,
    WordingFacts,
    add_priority,
    decide,
    require_room,
)
from veiligheidsnetwerk.platform.strategy.models import Cycle, Decision, Paper, Priority, Reaction, Wording
from veiligheidsnetwerk.platform.strategy.policies import may_react
from veiligheidsnetwerk.platform.strategy.queries.reactions import consulted_bodies, may_write_for
from veiligheidsnetwerk.platform.strategy.rules.decisions import Outcome
from veiligheidsnetwerk.platform.strategy.rules.reactions import Stance

OFFERED = "strategy.offered"


@dataclass(frozen=True, kw_only=True)
class ReactionFacts:
    """What a DVO finds. `title` is there only for what it would add."""

    stance: Stance
    text: str
    day: date
    title: str = ""
    prepared: str = ""
    paper: Paper | None = None


def offer(cycle: Cycle, *, order: Order) -> Cycle:
    """Lay the concept priorities before the DVO's: from now on everybody who sees the cycle sees them.

    Raises:
        RefusedError: nothing was chosen yet.
    """
    with carried_out(deciding(order)):
        if not Priority.objects.filter(cycle=cycle).that_hold().exists():
            raise RefusedError(None, "Er zijn nog geen concept-prioriteiten gekozen om voor te leggen.")
        lock(cycle)
        current = Cycle.objects.get(pk=cycle.pk)
        if current.offered_on is not None:
            return current
        values = {"offered_on": timezone.localdate(order.now)}
        what = "Concept-prioriteiten voorgelegd aan de DVO's"
        offered = keep_changed(current, values, seen=current.version, order=order, what=what)
        if not cycle.is_demo:
            _tell_the_dvos(offered, timezone.localdate(order.now))
        return offered


def _tell_the_dvos(cycle: Cycle, today: date) -> None:
    """A mail to whoever writes down what a DVO finds."""
    for body, users in may_write_for(consulted_bodies(cycle, today)).items():
        for user in users:
            mail.ask(OFFERED, f"{cycle.pk}:{body.pk}:{user.pk}")


def react(
    cycle: Cycle, body: Body, priority: Priority | None, facts: ReactionFacts, *, order: Order
) -> Reaction:
    """Write down what a DVO finds of a priority, withdrawn or not; or, without one, what it would add.

    Raises:
        PermissionDenied: this actor does not write for this DVO.
        RefusedError: they were not offered yet, it must still be discussed, or there is a reaction already.
    """
    order = _reacting(body, order)
    with carried_out(order):
        _check(cycle, facts, order)
        if priority and Reaction.objects.filter(body=body, priority=priority).exists():
            raise RefusedError(
                None,
                "Er is al een reactie op deze prioriteit. Wijzig die; wat u invulde, staat hieronder nog.",
            )
        today = timezone.localdate(order.now)
        made = Reaction(cycle=cycle, body=body, priority=priority, received_on=today, **vars(facts))
        keep_new(made, order=order, what=f"Reactie {made}")
    return made


def change_reaction(reaction: Reaction, facts: ReactionFacts, *, seen: int, order: Order) -> Reaction:
    """Change a reaction as long as the BBG did not answer it.

    Raises:
        EditConflictError: `seen` is no longer its version.
        RefusedError: it was answered, or must still be discussed.
    """
    order = _reacting(reaction.body, order)
    with carried_out(order):
        _check(reaction.cycle, facts, order)
        lock(reaction)
        if reaction.answers.exists():
            raise RefusedError(
                None,
                "De BBG heeft deze reactie al beantwoord; daarom verandert ze niet meer. Wat u invulde, "
                "staat hieronder nog: leg het voor als nieuw voorstel.",
            )
        return keep_changed(
            reaction, vars(facts), seen=seen, order=order, what=f"Reactie {reaction} gewijzigd"
        )


def answer(
    reaction: Reaction, body: Body, facts: DecisionFacts, wording: WordingFacts | None, *, order: Order
) -> Decision:
    """Write down what the BBG says to a reaction. What a DVO adds and is taken over becomes a priority.

    Raises:
        RefusedError: it would be one priority more than there may be.
    """
    with carried_out(deciding(order)):
        lock(reaction.cycle)
        if (
            reaction.stance == Stance.ADDS
            and facts.outcome is Outcome.TAKEN_OVER
            and reaction.priority is None
        ):
            require_room(reaction.cycle)
            text = wording or WordingFacts(title=reaction.title, text=reaction.text)
            made = add_priority(reaction.cycle, None, text, facts.day, order=order.further)
            made.now.answers.add(reaction)
            Reaction.objects.filter(pk=reaction.pk).update(priority=made)
        return decide(reaction.cycle, body, facts, f"reactie {reaction}", order=order, reaction=reaction)


def reword(
    priority: Priority,
    facts: WordingFacts,
    reason: str,
    answers: Sequence[Reaction],
    *,
    seen: int,
    order: Order,
) -> Wording:
    """Give a priority another wording, with the reactions that it answers.

    Raises:
        EditConflictError: somebody else gave it another wording since.
        RefusedError: nothing is different.
    """
    with carried_out(deciding(order)):
        lock(priority)
        now = Priority.objects.get(pk=priority.pk).now
        if now.number != seen:
            raise EditConflictError(now)
        if (now.title, now.text) == (facts.title, facts.text):
            raise RefusedError("text", "Er is niets veranderd aan de titel of de tekst.")
        day, number = timezone.localdate(order.now), now.number + 1
        made = Wording(
            priority=priority, number=number, version=number, day=day, reason=reason, **vars(facts)
        )
        keep_new(made, order=order, what=f"Prioriteit anders verwoord: {facts.title}")
        made.answers.set(answers)
    return made


def _reacting(body: Body, order: Order) -> Order:
    if isinstance(order.by, Actor) and not may_react(order.by, body.code):
        raise PermissionDenied
    return replace(order, permission=None)


def _check(cycle: Cycle, facts: ReactionFacts, order: Order) -> None:
    if cycle.offered_on is None:
        raise RefusedError(None, "De concept-prioriteiten zijn nog niet voorgelegd.")
    if facts.day > timezone.localdate(order.now):
        raise RefusedError("day", "Deze dag moet nog komen. Leg een reactie vast als ze is besproken.")

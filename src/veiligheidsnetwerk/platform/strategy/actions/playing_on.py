"""Playing out what comes after the choice: the DVO's, the answers, and other words."""

from dataclasses import replace
from datetime import date, datetime, time

from django.utils import timezone

from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.strategy.actions.decisions import DecisionFacts, WordingFacts
from veiligheidsnetwerk.platform.strategy.actions.editions import record_decision
from veiligheidsnetwerk.platform.strategy.actions.following import ProgressFacts, say_how_far
from veiligheidsnetwerk.platform.strategy.actions.goals import (
    GoalFacts,
    IndicatorFacts,
    ProductFacts,
    add_goal,
    add_indicator,
    add_product,
)
from veiligheidsnetwerk.platform.strategy.actions.reactions import (
    ReactionFacts,
    answer,
    offer,
    react,
    reword,
)
from veiligheidsnetwerk.platform.strategy.example import Example, PlayedReaction, Reworded
from veiligheidsnetwerk.platform.strategy.models import Board, Cycle, Edition, Goal, Priority, Reaction

type Chosen = dict[str, Priority]


def on_day(day: date, order: Order) -> Order:
    """The same order, on a working day."""
    return replace(order, now=timezone.make_aware(datetime.combine(day, time(10))))


def consult(board: Board, example: Example, *, order: Order) -> None:
    """The DVO's react, one of them never; the BBG answers each reaction and changes some texts."""
    offer(board.cycle, order=on_day(example.offered, order))
    cycle = Cycle.objects.get(pk=board.cycle_id)
    chosen = {each.theme.code: each for each in Priority.objects.filter(cycle=cycle) if each.theme}
    given = [(each, _react(cycle, each, chosen, order=order)) for each in example.reactions]
    for each, reaction in given:
        facts = DecisionFacts(day=example.answered, outcome=each.outcome, reason=each.answer)
        answer(reaction, board.body, facts, None, order=on_day(example.answered, order))
    for reworded in example.rewords:
        _reword(chosen[reworded.theme], reworded, order=on_day(example.answered, order))


def elaborate(cycle: Cycle, example: Example, *, order: Order) -> None:
    """The goals of the priorities, each with the figures by which it is seen."""
    chosen = {each.theme.code: each for each in Priority.objects.filter(cycle=cycle) if each.theme}
    order = on_day(example.elaborated, order)
    for played in example.goals:
        facts = GoalFacts(title=played.title, text=played.text, owner=played.owner, day=played.day)
        goal = add_goal(chosen[played.theme], facts, order=order)
        for product in played.products:
            add_product(goal, ProductFacts(**dict(product)), order=order)
        for indicator in played.indicators:
            add_indicator(goal, IndicatorFacts(**dict(indicator)), order=order)


def adopt(edition: Edition, example: Example, *, order: Order) -> None:
    """What the RVO advised and the Bestuurscollege decided."""
    for played in example.adoption:
        given = played.model_dump(exclude={"body"})
        body, when = Body.objects.get(code=played.body), on_day(played.day, order)
        record_decision(edition.cycle, body, DecisionFacts(**given), edition=edition, about="", order=when)


def follow(cycle: Cycle, example: Example, *, order: Order) -> None:
    """How far people found some goals, in the years after."""
    goals = {each.title: each for each in Goal.objects.filter(priority__cycle=cycle)}
    for played in example.goals:
        for said in played.progress:
            facts = ProgressFacts(**dict(said))
            say_how_far(goals[played.title], facts, order=on_day(said.day, order))


def _react(cycle: Cycle, each: PlayedReaction, chosen: Chosen, *, order: Order) -> Reaction:
    facts = ReactionFacts(
        stance=each.stance, text=each.text, day=each.day, title=each.title, prepared=each.prepared
    )
    body, priority = Body.objects.get(code=each.body), chosen.get(each.theme)
    return react(cycle, body, priority, facts, order=on_day(each.received or each.day, order))


def _reword(priority: Priority, reworded: Reworded, *, order: Order) -> None:
    answers = list(priority.reactions.filter(body__code__in=reworded.bodies))
    facts = WordingFacts(title=reworded.title, text=reworded.text)
    reword(priority, facts, reworded.reason, answers, seen=priority.now.number, order=order)

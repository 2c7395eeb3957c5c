"""Goals, the figures by which they are seen, and what is made for them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new, lock
from veiligheidsnetwerk.platform.strategy.actions.board import deciding
from veiligheidsnetwerk.platform.strategy.models import Goal, Indicator, Priority, Product
from veiligheidsnetwerk.platform.strategy.queries.goals import read
from veiligheidsnetwerk.platform.strategy.rules.goals import Way, points_to


@dataclass(frozen=True, kw_only=True)
class GoalFacts:
    """What is known of a goal. `became`: the keys of the goals in which it goes on, once it is dropped."""

    title: str
    text: str = ""
    owner: str = ""
    day: date | None = None
    is_dropped: bool = False
    reason: str = ""
    became: Sequence[int] = ()


@dataclass(frozen=True, kw_only=True)
class IndicatorFacts:
    """Which figure, where, from which year, which way, and how far by when."""

    source: str
    offence: str
    area: str
    measure: str
    begin_year: int
    way: Way
    target: Decimal
    target_year: int
    is_dropped: bool = False


@dataclass(frozen=True, kw_only=True)
class ProductFacts:
    """What is made, by whom, and how far it is."""

    title: str
    owner: str = ""
    day: date | None = None
    done_day: date | None = None
    text: str = ""
    is_dropped: bool = False
    reason: str = ""


def add_goal(priority: Priority, facts: GoalFacts, *, order: Order) -> Goal:
    with carried_out(deciding(order)):
        if priority.is_withdrawn:
            raise RefusedError(None, "Deze prioriteit is teruggetrokken; er komen geen doelen meer bij.")
        goal = Goal(priority=priority, **_of_goal(facts))
        keep_new(goal, order=order, what=f"Doel toegevoegd: {goal}")
    return goal


def change_goal(goal: Goal, facts: GoalFacts, *, seen: int, order: Order) -> Goal:
    """Change a goal, or let it go with a reason: it stays to be read, and leads to the goals it goes on in.

    Raises:
        EditConflictError: `seen` is no longer its version.
        RefusedError: it goes without a reason, or goes on in what is no more.
    """
    with carried_out(deciding(order)):
        lock(goal.priority.cycle)
        if facts.is_dropped and not facts.reason:
            raise RefusedError("reason", "Schrijf op waarom dit doel vervalt.")
        if facts.became and not facts.is_dropped:
            raise RefusedError("became", "Een doel gaat alleen in een ander verder als het zelf vervalt.")
        onward = Goal.objects.that_hold().filter(priority__cycle=goal.priority.cycle, pk__in=facts.became)
        if goal.pk in facts.became or onward.count() != len(facts.became):
            raise RefusedError("became", "Dit doel kan alleen verdergaan in doelen die er nog zijn.")
        what = f"Doel {'vervallen' if facts.is_dropped else 'gewijzigd'}: {facts.title}"
        return keep_changed(goal, _of_goal(facts), seen=seen, order=order, what=what)


def add_indicator(goal: Goal, facts: IndicatorFacts, *, order: Order) -> Indicator:
    with carried_out(deciding(order)):
        indicator = Indicator(goal=goal, **_of_indicator(facts))
        _check(indicator, facts)
        keep_new(indicator, order=order, what="Indicator toegevoegd")
    return indicator


def change_indicator(indicator: Indicator, facts: IndicatorFacts, *, seen: int, order: Order) -> Indicator:
    with carried_out(deciding(order)):
        _check(Indicator(goal=indicator.goal, **_of_indicator(facts)), facts)
        what = f"Indicator {'vervallen' if facts.is_dropped else 'gewijzigd'}"
        return keep_changed(indicator, _of_indicator(facts), seen=seen, order=order, what=what)


def add_product(goal: Goal, facts: ProductFacts, *, order: Order) -> Product:
    with carried_out(deciding(order)):
        product = Product(goal=goal, **vars(facts))
        keep_new(product, order=order, what=f"Product toegevoegd: {product}")
    return product


def change_product(product: Product, facts: ProductFacts, *, seen: int, order: Order) -> Product:
    """Change a product, say how far it is, or let it go with a reason.

    Raises:
        EditConflictError: `seen` is no longer its version.
        RefusedError: it goes without a reason.
    """
    with carried_out(deciding(order)):
        if facts.is_dropped and not facts.reason:
            raise RefusedError("reason", "Schrijf op waarom dit product vervalt.")
        what = f"Product {'vervallen' if facts.is_dropped else 'gewijzigd'}: {facts.title}"
        return keep_changed(product, vars(facts), seen=seen, order=order, what=what)


def _check(indicator: Indicator, facts: IndicatorFacts) -> None:
    """Refuse what the figures cannot answer, and a target that lies the other way."""
    if facts.target_year <= facts.begin_year:
        raise RefusedError("target_year", "Dit jaar ligt niet na het jaar waarin het begint.")
    reading = read(indicator)
    if reading.problem:
        raise RefusedError("begin_year", reading.problem)
    begin = reading.begin_value
    if begin is not None and not points_to(facts.way, begin=begin, target=float(facts.target)):
        raise RefusedError(
            "target", f"Het begint bij {reading.begin}. Dit getal ligt de andere kant op dan u koos."
        )


def _of_goal(facts: GoalFacts) -> dict[str, object]:
    return vars(facts) | {"became": sorted(facts.became)}


def _of_indicator(facts: IndicatorFacts) -> dict[str, object]:
    return vars(facts) | {"way": facts.way.value}

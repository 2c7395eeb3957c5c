"""Goals and the figures by which they are seen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new
from veiligheidsnetwerk.platform.strategy.actions.board import deciding
from veiligheidsnetwerk.platform.strategy.models import Goal, Indicator, Priority
from veiligheidsnetwerk.platform.strategy.queries.goals import read
from veiligheidsnetwerk.platform.strategy.rules.goals import Way, points_to


@dataclass(frozen=True, kw_only=True)
class GoalFacts:
    """What is known of a goal."""

    title: str
    text: str = ""
    owner: str = ""
    products: Sequence[str] = ()
    day: date | None = None
    is_dropped: bool = False
    reason: str = ""


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


def add_goal(priority: Priority, facts: GoalFacts, *, order: Order) -> Goal:
    with carried_out(deciding(order)):
        if priority.is_withdrawn:
            raise RefusedError(None, "Deze prioriteit is teruggetrokken; er komen geen doelen meer bij.")
        goal = Goal(priority=priority, **_values(facts))
        keep_new(goal, order=order, what=f"Doel toegevoegd: {goal}")
    return goal


def change_goal(goal: Goal, facts: GoalFacts, *, seen: int, order: Order) -> Goal:
    """Change a goal, or let it go with a reason; it stays to be read.

    Raises:
        EditConflictError: `seen` is no longer its version.
        RefusedError: it goes without a reason.
    """
    with carried_out(deciding(order)):
        if facts.is_dropped and not facts.reason:
            raise RefusedError("reason", "Schrijf op waarom dit doel vervalt.")
        what = f"Doel {'vervallen' if facts.is_dropped else 'gewijzigd'}: {facts.title}"
        return keep_changed(goal, _values(facts), seen=seen, order=order, what=what)


def add_indicator(goal: Goal, facts: IndicatorFacts, *, order: Order) -> Indicator:
    with carried_out(deciding(order)):
        indicator = Indicator(goal=goal, **_plain(facts))
        _check(indicator, facts)
        keep_new(indicator, order=order, what="Indicator toegevoegd")
    return indicator


def change_indicator(indicator: Indicator, facts: IndicatorFacts, *, seen: int, order: Order) -> Indicator:
    with carried_out(deciding(order)):
        _check(Indicator(goal=indicator.goal, **_plain(facts)), facts)
        what = f"Indicator {'vervallen' if facts.is_dropped else 'gewijzigd'}"
        return keep_changed(indicator, _plain(facts), seen=seen, order=order, what=what)


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


def _values(facts: GoalFacts) -> dict[str, object]:
    return vars(facts) | {"products": list(facts.products)}


def _plain(facts: IndicatorFacts) -> dict[str, object]:
    return vars(facts) | {"way": facts.way.value}

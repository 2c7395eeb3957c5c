"""Looking back: writing it down half or whole, and freezing it like the strategy itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new, lock
from veiligheidsnetwerk.platform.strategy.actions.board import deciding
from veiligheidsnetwerk.platform.strategy.models import Cycle, Evaluation
from veiligheidsnetwerk.platform.strategy.rules.evaluations import EvaluationKind

type Told = Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class EvaluationFacts:
    """What people found: of the whole, and of each goal by its key."""

    day: date
    text: str
    follows: str
    said: Mapping[str, Told]


def evaluate(
    cycle: Cycle, kind: EvaluationKind, facts: EvaluationFacts, *, seen: int, order: Order
) -> Evaluation:
    """Keep what was written so far. `seen` is 0 for who saw none.

    Raises:
        EditConflictError: someone else changed it meanwhile.
    """
    with carried_out(deciding(order)):
        lock(cycle)
        known = Evaluation.objects.filter(cycle=cycle, kind=kind).first()
        if known is None:
            made = Evaluation(cycle=cycle, kind=kind.value, **vars(facts))
            keep_new(made, order=order, what=f"{kind.label} begonnen")
            return made
        return keep_changed(known, vars(facts), seen=seen, order=order, what=f"{kind.label} gewijzigd")

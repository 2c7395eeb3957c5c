"""What the strategy begins with. Doing it again changes nothing that people changed."""

from collections.abc import Iterable
from dataclasses import replace

from django.db import transaction

from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.actions.saving import tell
from veiligheidsnetwerk.platform.strategy.actions.cycles import (
    CycleFacts,
    PaperFacts,
    StepFacts,
    add_cycle,
    add_paper,
    add_step,
)
from veiligheidsnetwerk.platform.strategy.definitions import SeedCycle
from veiligheidsnetwerk.platform.strategy.models import Cycle, Step


@transaction.atomic
def load_cycles(seeds: Iterable[SeedCycle], *, order: Order, is_demo: bool = False) -> int:
    """Add the cycles that are missing, whole; how many that were."""
    order = replace(order, held=True)
    known = set(Cycle.objects.values_list("code", flat=True))
    missing = [seed for seed in seeds if seed.code not in known]
    for seed in missing:
        _load(seed, order=order, is_demo=is_demo)
    tell(order)
    return len(missing)


def _load(seed: SeedCycle, *, order: Order, is_demo: bool) -> None:
    before = Cycle.objects.filter(code=seed.previous).first()
    facts = CycleFacts(name=seed.name, first_day=seed.first_day, last_day=seed.last_day, previous=before)
    cycle = add_cycle(facts, order=order, code=seed.code, is_demo=is_demo)
    made: dict[str, Step] = {}
    for step in seed.steps:
        given = step.model_dump(exclude={"code", "instead_of"}) | {"instead_of": made.get(step.instead_of)}
        made[step.code] = add_step(cycle, StepFacts(**given), order=order, code=step.code)
    for paper in seed.papers:
        told = paper.model_dump(exclude={"step"}) | {"step": made.get(paper.step)}
        add_paper(cycle, PaperFacts(**told), order=order)

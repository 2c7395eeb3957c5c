"""What changes the strategy. Every change is written down in the same transaction."""

from veiligheidsnetwerk.platform.strategy.actions.cycles import (
    CycleFacts,
    PaperFacts,
    StepFacts,
    add_cycle,
    add_paper,
    add_step,
    change_cycle,
    change_paper,
    change_step,
)

__all__ = [
    "CycleFacts",
    "PaperFacts",
    "StepFacts",
    "add_cycle",
    "add_paper",
    "add_step",
    "change_cycle",
    "change_paper",
    "change_step",
]

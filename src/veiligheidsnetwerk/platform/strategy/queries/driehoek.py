"""What a driehoek looks at: the concept priorities beside what the own plan names, and what is asked when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.strategy.models import Cycle, Input, Passage, Priority, Step, Talk
from veiligheidsnetwerk.platform.strategy.queries.cycles import steps_of
from veiligheidsnetwerk.platform.strategy.queries.inputs import passages_of
from veiligheidsnetwerk.platform.strategy.queries.themes import Went, where_it_went
from veiligheidsnetwerk.platform.strategy.rules.steps import StepState

OWN_LANE = "gemeenten"
"""The lane of the process in which gemeenten do something."""
_ASKED = (StepState.RUNNING, StepState.LATE, StepState.COMING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A concept priority, and what the own plan names of it."""

    priority: Priority
    passages: Sequence[Passage]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Everything on the page of one driehoek. `own`: local priorities of which no concept one came."""

    beside: Sequence[Beside]
    own: Sequence[Passage]
    asked: Sequence[Step]
    talks: Sequence[Talk]


def sheet_of(cycle: Cycle, given: Input | None, actor: Actor, *, today: date) -> Sheet:
    passages = passages_of(given)
    went = where_it_went(passages, cycle, actor)
    priorities = Priority.objects.visible_to(actor).that_hold().filter(cycle=cycle)
    return Sheet(
        beside=[
            Beside(priority=priority, passages=_naming(priority, passages, went)) for priority in priorities
        ],
        own=[each for each in passages if each.is_priority and not _chosen(went.get(each.pk))],
        asked=[step for step in steps_of(cycle) if step.lane == OWN_LANE and step.state_on(today) in _ASKED],
        talks=list(given.talks.that_hold()) if given else [],
    )


def talk_named(given: Input | None, pk: int) -> Talk | None:
    found = Talk.objects.select_related("input__organisation", "input__cycle")
    return found.filter(input=given, pk=pk).first() if given else None


def _naming(priority: Priority, passages: Sequence[Passage], went: Mapping[int, Went]) -> list[Passage]:
    return [each for each in passages if each.pk in went and priority in went[each.pk].priorities]


def _chosen(went: Went | None) -> bool:
    return went is not None and any(not each.is_withdrawn for each in went.priorities)

"""The versions of a strategy, and what goes into the next one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.network.models.keeping import HEAVY
from veiligheidsnetwerk.platform.strategy.definitions import lanes
from veiligheidsnetwerk.platform.strategy.models import Cycle, Decision, Edition, Priority
from veiligheidsnetwerk.platform.strategy.queries.goals import GoalRow, goals_of
from veiligheidsnetwerk.platform.strategy.rules.decisions import Outcome

_DECIDED = ("decisions__body", "decisions__paper")


def editions_of(cycle: Cycle, actor: Actor | None) -> list[Edition]:
    """Every version that this actor may see, the newest first; without their texts and files."""
    found = Edition.objects.visible_to(actor).filter(cycle=cycle).defer(*HEAVY)
    return list(found.select_related("cycle", "evaluation").prefetch_related(*_DECIDED))


def edition_named(code: str, number: int, actor: Actor | None) -> Edition | None:
    found = Edition.objects.visible_to(actor).filter(cycle__code=code, number=number)
    return found.select_related("cycle", "evaluation").prefetch_related(*_DECIDED).first()


def deciders_on(day: date) -> list[Body]:
    """The bodies that can decide something: those of the lanes."""
    order = list(lanes())
    found = Body.objects.on(day).filter(kind__in=order)
    return sorted(found, key=lambda each: (order.index(each.kind), each.name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A priority with its goals as they are now."""

    priority: Priority
    goals: Sequence[GoalRow]


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """All that a version of the strategy is made of."""

    cycle: Cycle
    chapters: Sequence[Chapter]
    decisions: Sequence[Decision]


def whole_of(cycle: Cycle, actor: Actor | None) -> Whole:
    """What this actor may see of the strategy as it reads now."""
    return _whole(cycle, Priority.objects.visible_to(actor), Decision.objects.visible_to(actor))


def whole_of_all(cycle: Cycle) -> Whole:
    """All of the strategy: for who plays an example, and shows it to nobody."""
    return _whole(cycle, Priority.objects.all(), Decision.objects.all())


def _whole(cycle: Cycle, seen: QuerySet[Priority], decided: QuerySet[Decision]) -> Whole:
    """The priorities and goals that hold, and how they came about, the oldest decision first."""
    priorities = [each for each in seen.filter(cycle=cycle) if not each.is_withdrawn]
    chapters = [
        Chapter(priority=each, goals=[row for row in goals_of(each) if not row.goal.is_dropped])
        for each in sorted(priorities, key=str)
    ]
    told = (Outcome.CHOSEN, Outcome.TAKEN_OVER, Outcome.PARTLY, Outcome.NOT_TAKEN, Outcome.NOT_CHOSEN)
    found = decided.filter(cycle=cycle, outcome__in=told).select_related("body", "cycle")
    return Whole(cycle=cycle, chapters=chapters, decisions=list(found)[::-1])

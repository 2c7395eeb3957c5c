"""The decisions of all bodies, and the priorities that follow from them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.strategy.models import Cycle, Decision, Priority, Wording

MOST_SHOWN = 200
"""How many decisions a page shows."""


def decisions_of(cycle: Cycle, actor: Actor | None, *, search: str = "", body: str = "") -> list[Decision]:
    """The decisions of a cycle, the newest first; those that have all these words, of this body."""
    found = Decision.objects.visible_to(actor).filter(cycle=cycle)
    if body:
        found = found.filter(body__code=body)
    for word in search.split():
        found = found.filter(
            Q(about__icontains=word) | Q(reason__icontains=word) | Q(paper__title__icontains=word)
        )
    return list(found.select_related("body", "paper", "theme", "cycle", "proposal")[:MOST_SHOWN])


def deciding_bodies(cycle: Cycle, actor: Actor | None) -> list[Body]:
    """The bodies that decided something in a cycle."""
    codes = Decision.objects.visible_to(actor).filter(cycle=cycle).order_by().values("body")
    return list(Body.objects.filter(pk__in=codes))


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorityRow:
    """A priority with the decisions about its theme, the newest first."""

    priority: Priority
    decisions: Sequence[Decision]
    wordings: Sequence[Wording]


def priorities_of(cycle: Cycle, actor: Actor | None) -> list[Priority]:
    """Those that hold first, then those that were withdrawn; by name."""
    found = Priority.objects.visible_to(actor).filter(cycle=cycle)
    return sorted(found, key=lambda each: (each.is_withdrawn, str(each)))


def priority_named(cycle: Cycle, code: str, actor: Actor | None) -> PriorityRow | None:
    found = Priority.objects.visible_to(actor).filter(cycle=cycle, code=code).first()
    if found is None:
        return None
    about = Q(theme=found.theme_id) if found.theme_id else Q(reaction__priority=found)
    decisions = Decision.objects.visible_to(actor).filter(about)
    return PriorityRow(
        priority=found,
        decisions=list(decisions.select_related("body", "cycle", "paper")),
        wordings=list(found.wordings.prefetch_related("answers")),
    )

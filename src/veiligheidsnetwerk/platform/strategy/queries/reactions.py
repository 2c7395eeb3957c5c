"""Which DVO found what of which priority, and what was answered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.accounts.queries import with_roles
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, Place, PlaceKind
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.strategy.models import Cycle, Priority, Reaction, Step
from veiligheidsnetwerk.platform.strategy.queries.decisions import priorities_of
from veiligheidsnetwerk.platform.strategy.rules.steps import StepKind


def consult_step(cycle: Cycle) -> Step | None:
    """The step in which the DVO's discuss the concept priorities; of several the first."""
    return cycle.steps.filter(kind=StepKind.CONSULT).first()


def consulted_bodies(cycle: Cycle, today: date) -> list[Body]:
    """The bodies that are asked: those of the lane of that step, as they were on its last day."""
    step = consult_step(cycle)
    if step is None:
        return []
    day = min(today, step.last_day) if step.last_day else today
    return list(Body.objects.on(day).filter(kind=step.lane))


def may_write_for(bodies: Sequence[Body]) -> Mapping[Body, list[User]]:
    """Who writes down what each of these bodies finds: accounts with that right for it alone."""
    places = {Place(PlaceKind.BODY, each.code): each for each in bodies}
    found: dict[Body, list[User]] = {each: [] for each in bodies}
    candidates = User.objects.filter(assignments__body__in=bodies).distinct()
    for user in with_roles(candidates.select_related("person")):
        for place in user.actor.limits.get(Permission.STRATEGY_REACT, frozenset()):
            if place in places:
                found[places[place]].append(user)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Consulted:
    """One DVO: its reaction to each priority, by key, and what it would add. `hidden`: those for others."""

    body: Body
    reactions: Mapping[int, Reaction]
    added: Sequence[Reaction]
    hidden: frozenset[int]

    @property
    def has_reacted(self) -> bool:
        return bool(self.reactions or self.added or self.hidden)

    @property
    def all_reactions(self) -> list[Reaction]:
        return [*self.reactions.values(), *self.added]


def reactions_in(cycle: Cycle, actor: Actor | None) -> list[Reaction]:
    """What this actor may read of what was said."""
    found = Reaction.objects.visible_to(actor).filter(cycle=cycle)
    together = found.select_related("body", "cycle", "paper")
    return list(together.prefetch_related("answers__body", "priority"))


def consulted(cycle: Cycle, actor: Actor | None, *, today: date) -> list[Consulted]:
    """Every DVO that was asked; who never answered too."""
    seen = reactions_in(cycle, actor)
    given = (
        cycle.reactions.exclude(pk__in=[each.pk for each in seen]).order_by().values_list("body", "priority")
    )
    hidden: dict[int, set[int]] = {}
    for body, priority in given:
        hidden.setdefault(body, set()).add(priority or 0)
    return [
        Consulted(
            body=body,
            reactions={
                each.priority_id: each for each in seen if each.body_id == body.pk and each.priority_id
            },
            added=[each for each in seen if each.body_id == body.pk and not each.priority_id],
            hidden=frozenset(hidden.get(body.pk, ())),
        )
        for body in consulted_bodies(cycle, today)
    ]


def reactions_to(priority: Priority, actor: Actor | None) -> list[Reaction]:
    return [each for each in reactions_in(priority.cycle, actor) if each.priority_id == priority.pk]


def priorities_asked(cycle: Cycle, actor: Actor | None) -> list[Priority]:
    """What the DVO's are asked; what was withdrawn stays in the list."""
    return priorities_of(cycle, actor) if cycle.offered_on else []

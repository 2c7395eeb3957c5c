"""The unbroken line of a priority: from what plans say to how far its goals are, and back."""

from collections.abc import Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.strategy.models import Coding, Cycle, Goal, Input, Priority, Reaction, Theme
from veiligheidsnetwerk.platform.strategy.queries.decisions import PriorityRow
from veiligheidsnetwerk.platform.strategy.queries.goals import GoalRow, goals_of
from veiligheidsnetwerk.platform.strategy.queries.reactions import reactions_to
from veiligheidsnetwerk.platform.strategy.queries.themes import became_of
from veiligheidsnetwerk.platform.strategy.rules.lineage import Became, meets, origins_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Onward:
    """A goal on the line, and the goals that went into it, which may be of another priority."""

    row: GoalRow
    origins: Sequence[Goal]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One priority with everything before and after it that this actor may see.

    `added_by`: the reaction in which a DVO added it, of a priority that came from no theme.
    """

    row: PriorityRow
    themes: Sequence[Theme]
    codings: Sequence[Coding]
    partners: int
    added_by: Reaction | None
    reactions: Sequence[Reaction]
    goals: Sequence[Onward]

    @property
    def priority(self) -> Priority:
        return self.row.priority


def line_of(row: PriorityRow, actor: Actor | None) -> Line:
    priority, became = row.priority, became_of(row.priority.cycle)
    themes = _themes(priority, became)
    codings = _codings(themes, actor)
    reactions = reactions_to(priority, actor)
    added = [each.reaction for each in row.decisions if each.reaction and not priority.theme_id]
    return Line(
        row=row,
        themes=themes,
        codings=codings,
        partners=len({each.passage.input_id for each in codings}),
        added_by=added[-1] if added else None,
        reactions=[each for each in reactions if each not in added],
        goals=_goals(priority),
    )


def goals_became(cycle: Cycle) -> Became:
    """In which goals each dropped goal of a cycle goes on."""
    found = Goal.objects.filter(priority__cycle=cycle).exclude(became=[])
    return {each.pk: frozenset(each.became) for each in found}


def _themes(priority: Priority, became: Became) -> list[Theme]:
    """The theme that was chosen, and every theme that is on one line with it; the chosen one first."""
    if not priority.theme_id:
        return []
    there = priority.cycle.themes.select_related("cycle").prefetch_related("became")
    found = [each for each in there if meets(each.pk, priority.theme_id, became)]
    return sorted(found, key=lambda each: (each.pk != priority.theme_id, each.name))


def _codings(themes: Sequence[Theme], actor: Actor | None) -> list[Coding]:
    """The passages about these themes, as far as this actor reads the input in which they stand."""
    found = Coding.objects.filter(theme__in=themes, is_dropped=False, passage__is_dropped=False)
    seen = found.filter(passage__input__in=Input.objects.visible_to(actor))
    chosen = seen.select_related("theme", "passage__input__organisation", "passage__input__cycle")
    unique = {each.passage_id: each for each in chosen}
    return sorted(unique.values(), key=lambda each: (each.passage.input.organisation.name, each.passage_id))


def _goals(priority: Priority) -> list[Onward]:
    became = goals_became(priority.cycle)
    there = {each.pk: each for each in Goal.objects.filter(priority__cycle=priority.cycle)}
    return [
        Onward(row=row, origins=[there[key] for key in sorted(origins_of(row.goal.pk, became))])
        for row in goals_of(priority)
    ]

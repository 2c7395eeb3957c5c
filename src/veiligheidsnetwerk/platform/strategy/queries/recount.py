"""Criterion 1 counted again, name by name, for who wants to know how a number came about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from veiligheidsnetwerk.platform.network.models import Organisation
from veiligheidsnetwerk.platform.strategy.models import Coding, Theme
from veiligheidsnetwerk.platform.strategy.queries.inputs import asked_of, input_step
from veiligheidsnetwerk.platform.strategy.queries.themes import became_of
from veiligheidsnetwerk.platform.strategy.rules.inputs import Part, Weight
from veiligheidsnetwerk.platform.strategy.rules.lineage import counts_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """A partner that names a theme: in how many passages, and in which joint plan if that has all of them."""

    organisation: Organisation
    passages: int
    joint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recount:
    """Every partner once: who names a theme, who sent its input without it, and who sent nothing.

    `gone`: who names it and is no longer there, such as a gemeente that merged.
    """

    naming: Sequence[Naming]
    without: Sequence[Organisation]
    blank: Sequence[Organisation]
    gone: Sequence[Organisation]


def recount(theme: Theme, *, today: date) -> Recount:
    cycle, naming = theme.cycle, _naming(theme)
    asked = asked_of(input_step(cycle), today)
    sent = {each.organisation_id for each in cycle.inputs.filter(submitted_at__isnull=False)}
    there, named = {each.pk for each in asked}, {each.organisation.pk for each in naming}
    return Recount(
        naming=naming,
        without=[each for each in asked if each.pk in sent - named],
        blank=[each for each in asked if each.pk not in sent],
        gone=[each.organisation for each in naming if each.organisation.pk not in there],
    )


def _naming(theme: Theme) -> list[Naming]:
    became = became_of(theme.cycle)
    found = Coding.objects.filter(
        is_dropped=False,
        passage__is_dropped=False,
        passage__weight=Weight.PRIORITY,
        passage__input__submitted_at__isnull=False,
        theme__cycle=theme.cycle,
    ).select_related("passage__input__organisation", "passage__input__ivp")
    given: dict[int, dict[int, Coding]] = {}
    for each in found:
        if counts_for(each.theme_id, became) == theme.pk:
            given.setdefault(each.passage.input_id, {})[each.passage_id] = each
    return sorted((_named(each) for each in given.values()), key=lambda each: each.organisation.name)


def _named(codings: Mapping[int, Coding]) -> Naming:
    passages = [each.passage for each in codings.values()]
    given = passages[0].input
    joint = bool(given.ivp) and all(each.part == Part.JOINT for each in passages)
    return Naming(
        organisation=given.organisation,
        passages=len(passages),
        joint=given.ivp.title if given.ivp and joint else "",
    )

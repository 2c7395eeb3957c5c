"""Cycles, their steps and their papers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.utils.text import slugify

from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import (
    besides_this,
    carried_out,
    keep_changed,
    keep_new,
    require_ordered,
)
from veiligheidsnetwerk.platform.network.rules import Span, circle
from veiligheidsnetwerk.platform.strategy.models import Cycle, Paper, Step
from veiligheidsnetwerk.platform.strategy.rules.steps import StepKind

RESERVED = frozenset({"beginnen", "nieuw", "samenvoegen", "toekennen", "vorige"})
"""Words that are addresses of their own."""


@dataclass(frozen=True, kw_only=True)
class CycleFacts:
    """What is known of a cycle."""

    name: str
    first_day: date
    last_day: date
    reason: str = ""
    previous: Cycle | None = None


@dataclass(frozen=True, kw_only=True)
class StepFacts:
    """What is known of a step. `after` holds the codes of the steps that come before it."""

    kind: StepKind
    lane: str
    title: str
    text: str = ""
    decides: str = ""
    district: str = ""
    instead_of: Step | None = None
    first_day: date
    last_day: date
    reason: str = ""
    done_day: date | None = None
    after: Sequence[str] = ()
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class PaperFacts:
    """What is known of a paper."""

    title: str
    day: date
    step: Step | None = None
    address: str = ""
    note: str = ""


def managing(order: Order) -> Order:
    """The order, for who keeps the strategy up to date."""
    return replace(order, permission=Permission.STRATEGY_MANAGE)


def add_cycle(facts: CycleFacts, *, order: Order, code: str = "", is_demo: bool = False) -> Cycle:
    """A new cycle; without a code its address is made from the name."""
    with carried_out(managing(order)):
        _check_cycle(facts, besides=None)
        free = code or free_code(facts.name, set(Cycle.objects.values_list("code", flat=True)))
        cycle = Cycle(code=free, planned_last_day=facts.last_day, is_demo=is_demo, **vars(facts))
        keep_new(cycle, order=order, what=f"Cyclus toegevoegd: {cycle}")
    return cycle


def change_cycle(cycle: Cycle, facts: CycleFacts, *, seen: int, order: Order) -> Cycle:
    """Change a cycle. Another last day asks for a reason; the one that was planned first stays.

    Raises:
        EditConflictError: `seen` is no longer its version.
        RefusedError: the days cannot be, or a last day moved without a reason.
    """
    with carried_out(managing(order)):
        _check_cycle(facts, besides=cycle)
        if facts.last_day != cycle.planned_last_day and not facts.reason:
            raise RefusedError("reason", "Schrijf op waarom de strategie langer of korter geldt.")
        what = f"Cyclus gewijzigd: {facts.name}"
        return keep_changed(cycle, vars(facts), seen=seen, order=order, what=what)


def add_step(cycle: Cycle, facts: StepFacts, *, order: Order, code: str = "") -> Step:
    with carried_out(managing(order)):
        free = code or free_code(facts.title, set(cycle.steps.values_list("code", flat=True)))
        step = Step(
            cycle=cycle,
            code=free,
            planned_first_day=facts.first_day,
            planned_last_day=facts.last_day,
            **_values(facts),
        )
        _check_step(step, facts)
        keep_new(step, order=order, what=f"Stap toegevoegd: {step}")
    return step


def change_step(step: Step, facts: StepFacts, *, seen: int, order: Order) -> Step:
    """Change a step. Other days than were planned first ask for a reason; the planned days stay.

    Raises:
        EditConflictError: `seen` is no longer its version.
        RefusedError: the days cannot be, there is no reason, or the step would follow itself.
    """
    with carried_out(managing(order)):
        _check_step(step, facts)
        if Span(facts.first_day, facts.last_day) != step.planned and not facts.reason:
            raise RefusedError("reason", "Schrijf op waarom deze stap op andere dagen is.")
        what = f"Stap gewijzigd: {facts.title}"
        return keep_changed(step, _values(facts), seen=seen, order=order, what=what)


def add_paper(cycle: Cycle, facts: PaperFacts, *, order: Order) -> Paper:
    with carried_out(managing(order)):
        paper = Paper(cycle=cycle, **vars(facts))
        keep_new(paper, order=order, what=f"Stuk toegevoegd: {paper}")
    return paper


def change_paper(paper: Paper, facts: PaperFacts, *, seen: int, order: Order) -> Paper:
    with carried_out(managing(order)):
        what = f"Stuk gewijzigd: {facts.title}"
        return keep_changed(paper, vars(facts), seen=seen, order=order, what=what)


def free_code(name: str, taken: set[str]) -> str:
    """A word for the address: the name in small letters, with a number where that is needed."""
    stem = slugify(name)[:50].strip("-") or "naamloos"
    number, code = 1, stem
    while code in taken | RESERVED:
        number += 1
        code = f"{stem}-{number}"
    return code


def _check_cycle(facts: CycleFacts, *, besides: Cycle | None) -> None:
    require_ordered(Span(facts.first_day, facts.last_day))
    if besides_this(Cycle.objects.filter(name__iexact=facts.name), besides).exists():
        raise RefusedError("name", "Er is al een cyclus met deze naam.")
    before = facts.previous
    if before and (before == besides or not before.first_day or before.first_day >= facts.first_day):
        raise RefusedError("previous", "Kies een cyclus die eerder begint dan deze.")


def _check_step(step: Step, facts: StepFacts) -> None:
    require_ordered(Span(facts.first_day, facts.last_day))
    if facts.instead_of is not None and not facts.district:
        raise RefusedError("district", "Kies het district dat deze stap in plaats van de andere doet.")
    if facts.instead_of is not None and facts.instead_of.code == step.code:
        raise RefusedError("instead_of", "Een stap kan niet in plaats van zichzelf komen.")
    others = {each.code: tuple(each.after) for each in step.cycle.steps.all()}
    if unknown := set(facts.after) - set(others):
        raise RefusedError("after", f"Deze stap is er niet: {', '.join(sorted(unknown))}.")
    if circle(step.code, others | {step.code: tuple(facts.after)}):
        raise RefusedError("after", "Zo komt deze stap na zichzelf. Kies andere stappen.")


def _values(facts: StepFacts) -> dict[str, object]:
    return vars(facts) | {"kind": facts.kind.value, "after": sorted(facts.after)}

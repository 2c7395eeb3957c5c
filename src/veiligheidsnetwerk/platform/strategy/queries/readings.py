"""What was read in plans, as one person may see it, and how far coders agree."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.db.models import Prefetch, QuerySet

from veiligheidsnetwerk.language.agreement import NothingToCompareError, alpha
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.strategy.models import Cycle, Input, PlanReading, Suggested, Verdict
from veiligheidsnetwerk.platform.strategy.rules.reading import ReadingState, Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """A suggestion, what this person said of it, and what others said: that only after this person did."""

    suggested: Suggested
    own: Said | None
    others: Sequence[Verdict]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How far two coders agree: over how many suggestions, and Krippendorff's alpha (None: no value)."""

    units: int
    alpha: Fraction | None
    why_not: str


def readings_of(given: Input | None) -> list[PlanReading]:
    return list(_with_names(PlanReading.objects.filter(input=given))) if given else []


def readings_to_take_over(given: Input | None) -> list[PlanReading]:
    """What was read of the same joint plan for another gemeente, and is not among its own yet."""
    if given is None or given.ivp is None or not given.ivp.is_joint:
        return []
    own = given.readings.values("digest")
    found = PlanReading.objects.filter(
        input__cycle=given.cycle, input__ivp=given.ivp, state=ReadingState.READ, taken_from=None
    )
    return list(_with_names(found.exclude(input=given).exclude(digest__in=own)))


def reading_named(given: Input | None, pk: int) -> PlanReading | None:
    return _with_names(PlanReading.objects.filter(input=given, pk=pk)).first() if given else None


def readings_in(cycle: Cycle, actor: Actor | None) -> list[PlanReading]:
    found = PlanReading.objects.visible_to(actor).filter(input__cycle=cycle)
    return list(_with_names(found).order_by("input__organisation__name", "-asked_at"))


def coded(reading: PlanReading, person: int | None) -> list[Coded]:
    """The suggestions of a reading in the order of the plan, for who codes it."""
    verdicts = Prefetch("verdicts", Verdict.objects.select_related("person").order_by("pk"))
    return [_coded(each, person) for each in reading.suggested.prefetch_related(verdicts)]


def agreement_in(cycle: Cycle) -> Agreement:
    """Over all suggestions of a cycle; of which fewer than two said something, are left out."""
    units: dict[int, dict[str, str]] = {}
    found = Verdict.objects.filter(suggested__reading__input__cycle=cycle)
    for suggested, person, said in found.values_list("suggested", "person", "said"):
        units.setdefault(suggested, {})[str(person)] = said
    return _agreement(units)


def _agreement(units: Mapping[int, Mapping[str, str]]) -> Agreement:
    twice = [unit for unit in units.values() if len(unit) > 1]
    try:
        return Agreement(units=len(twice), alpha=alpha(twice), why_not="")
    except NothingToCompareError as error:
        return Agreement(units=len(twice), alpha=None, why_not=str(error))


def _coded(suggested: Suggested, person: int | None) -> Coded:
    given = list(suggested.verdicts.all())
    own = next((Said(each.said) for each in given if each.person_id == person), None)
    others = [each for each in given if each.person_id != person] if own else []
    return Coded(suggested=suggested, own=own, others=others)


def _with_names(found: QuerySet[PlanReading]) -> QuerySet[PlanReading]:
    return found.defer("content").select_related("input__organisation", "input__cycle")


def how_far(readings: Sequence[PlanReading]) -> tuple[int, int]:
    """How many are over, of how many."""
    return sum(ReadingState(each.state).is_over for each in readings), len(readings)

"""Saying how far one is with the nine bouwstenen, and how many groups there are in the seven steps."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from veiligheidsnetwerk.platform.network.actions import EditConflictError, Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new, lock
from veiligheidsnetwerk.platform.network.models import Organisation
from veiligheidsnetwerk.platform.network.models.owned import Owner, owned_by
from veiligheidsnetwerk.platform.teams.actions.pilots import sharing
from veiligheidsnetwerk.platform.teams.models import Rating, StepCount
from veiligheidsnetwerk.platform.teams.rules.practices import HalfYear, YesNo

FIRST_DAY = date(2015, 1, 1)
"""Nobody rated the bouwstenen, or counted in half years, before this."""


@dataclass(frozen=True, kw_only=True)
class RatingFacts:
    """What is found, on a day. A bouwsteen that is not among the `levels` was not rated."""

    owner: Owner
    day: date
    levels: Mapping[str, int]
    notes: Mapping[str, str]
    contact: str = ""


@dataclass(frozen=True, kw_only=True)
class CountFacts:
    """How many there are. A step that is not among the `counts` is not known."""

    counts: Mapping[str, int]
    convenant: YesNo = YesNo.UNKNOWN
    director: YesNo = YesNo.UNKNOWN
    interventions: str = ""
    lessons: str = ""


def rate(facts: RatingFacts, *, order: Order) -> Rating:
    """Keep another rating. What was found on earlier days stays.

    Raises:
        RefusedError: the day is still to come or long ago, or nothing was rated.
    """
    with carried_out(sharing(facts.owner, order)):
        _check_day(facts.day, timezone.localdate(order.now))
        if not facts.levels:
            raise RefusedError(None, "Schat ten minste één bouwsteen in. Wat u niet weet, mag leeg blijven.")
        given = {name: value for name, value in vars(facts).items() if name != "owner"}
        made = Rating(**given, **owned_by(facts.owner))
        keep_new(made, order=order, what=f"Ingeschat: {made}")
    return made


def count(owner: Organisation, period: HalfYear, facts: CountFacts, *, seen: int, order: Order) -> StepCount:
    """Keep how many there are in half a year. `seen` is 0 for who saw nothing of it yet.

    Raises:
        EditConflictError: somebody else counted, or changed it, since.
        RefusedError: that half year has not begun, or nothing was counted.
    """
    with carried_out(sharing(owner, order)):
        lock(owner)
        if period.last_day < FIRST_DAY or period.before.last_day >= timezone.localdate(order.now):
            raise RefusedError(None, "Dit halfjaar moet nog beginnen of ligt te ver terug.")
        if not facts.counts:
            raise RefusedError(None, "Vul ten minste één aantal in. Wat u niet weet, mag leeg blijven.")
        values = vars(facts) | {"convenant": facts.convenant.value, "director": facts.director.value}
        known = StepCount.objects.filter(owner_organisation=owner, year=period.year, half=period.half).first()
        what = f"Aantallen: {owner}, {period}"
        if known is None:
            made = StepCount(year=period.year, half=period.half, **values, **owned_by(owner))
            keep_new(made, order=order, what=what)
            return made
        if known.version != seen:
            raise EditConflictError(known)
        return keep_changed(known, values, seen=seen, order=order, what=what)


def _check_day(day: date, today: date) -> None:
    if day > today:
        raise RefusedError("day", "Deze dag moet nog komen.")
    if day < FIRST_DAY:
        raise RefusedError("day", f"Controleer het jaartal: dit ligt voor {FIRST_DAY.year}.")

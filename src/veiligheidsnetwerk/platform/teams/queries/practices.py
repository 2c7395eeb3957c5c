"""Pilots, how far everyone is with the bouwstenen, and the counts of the seven steps."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from django.db.models import QuerySet

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.models import Organisation
from veiligheidsnetwerk.platform.network.models.owned import Owner
from veiligheidsnetwerk.platform.teams.models import Pilot, Rating, StepCount
from veiligheidsnetwerk.platform.teams.policies import may_see_teams, may_share
from veiligheidsnetwerk.platform.teams.rules.practices import Amount, HalfYear, seen, total

RATED_BODIES: Collection[str] = ("dvo", "rvo")
"""The kinds of bodies that rate a district or the region."""


def rates(owner: Owner) -> bool:
    """Whether the bouwstenen are rated of this: a gemeente, a district or the region."""
    return owner.is_gemeente if isinstance(owner, Organisation) else owner.kind in RATED_BODIES


def pilots(actor: Actor | None) -> QuerySet[Pilot]:
    found = Pilot.objects.all() if may_see_teams(actor) else Pilot.objects.none()
    return found.select_related("team__body", "owner_body", "owner_organisation")


def ratings(actor: Actor | None) -> QuerySet[Rating]:
    """Every rating, the newest first."""
    found = Rating.objects.all() if may_see_teams(actor) else Rating.objects.none()
    return found.select_related("owner_body", "owner_organisation")


def newest_ratings(actor: Actor | None, day: date) -> list[Rating]:
    """Of each gemeente and each overleg how it rated itself last, up to and including a day."""
    newest: dict[Owner, Rating] = {}
    for each in ratings(actor).filter(day__lte=day):
        newest.setdefault(each.owner, each)
    return sorted(newest.values(), key=lambda each: str(each.owner))


def ahead_of(rating: Rating, others: Sequence[Rating], code: str) -> list[Rating]:
    """Who is further with one bouwsteen, the furthest first; nobody when it was not rated."""
    if code not in rating.levels:
        return []
    own = rating.levels[code]
    found = [each for each in others if each.owner != rating.owner and each.levels.get(code, 0) > own]
    return sorted(found, key=lambda each: (-each.levels[code], str(each.owner)))


def step_counts(actor: Actor | None, period: HalfYear) -> list[StepCount]:
    found = StepCount.objects.all() if may_see_teams(actor) else StepCount.objects.none()
    rows = found.filter(year=period.year, half=period.half)
    return sorted(rows.select_related("owner_organisation"), key=lambda each: each.owner.name)


def amounts_of(counted: StepCount, actor: Actor | None) -> Mapping[str, Amount]:
    """The counts of one gemeente, whole for who shares for it."""
    whole = may_share(actor, counted.place)
    return {code: seen(number, whole=whole) for code, number in counted.counts.items()}


def total_of(counted: Sequence[StepCount], code: str) -> Amount | None:
    """All gemeenten together, the same for everyone: a small count is a range in it too."""
    return total(seen(each.counts[code], whole=False) for each in counted if code in each.counts)

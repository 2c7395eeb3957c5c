"""When figures are looked for, who may open what is kept, what duiding is about. Plain values in and out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from veiligheidsnetwerk.publishing.dutch import enumerate_names

FETCH_HOUR = 6
"""At night a service may be in the middle of an update."""
AGAIN_AFTER_DOWN = timedelta(hours=1)
AGAIN = timedelta(days=1)


class Outcome(StrEnum):
    """How an attempt stands, or how it ended."""

    WAITING = "waiting"
    BUSY = "busy"
    NEW = "new"
    NOTHING_NEW = "nothing_new"
    REFUSED = "refused"
    DOWN = "down"
    BROKEN_OFF = "broken_off"


OPEN = (Outcome.WAITING, Outcome.BUSY)


@dataclass(frozen=True, slots=True)
class Tried:
    """An attempt that ended."""

    ended: datetime
    outcome: Outcome


def next_try(day: int, tried: Sequence[Tried], *, now: datetime) -> datetime:
    """When to look for a new edition that is expected on `day` of the month; `tried` has the newest first.

    Until one came in this month: again a day later, and after a service was down in one, two, four … hours.
    """
    begin = _month_of(day, now)
    if not tried or tried[0].ended < begin:
        return begin
    if any(each.outcome is Outcome.NEW and each.ended >= begin for each in tried):
        return _month_of(day, begin + timedelta(days=32), allow_later=True)
    downs = 0
    for each in tried:
        if each.outcome not in (Outcome.DOWN, Outcome.BROKEN_OFF):
            break
        downs += 1
    wait = min(AGAIN_AFTER_DOWN * 2 ** min(downs - 1, 10), AGAIN) if downs else AGAIN
    return tried[0].ended + wait


def _month_of(day: int, now: datetime, *, allow_later: bool = False) -> datetime:
    """The last such day that has come; with `allow_later` that of the month of `now`."""
    begin = now.replace(day=day, hour=FETCH_HOUR, minute=0, second=0, microsecond=0)
    if begin <= now or allow_later:
        return begin
    before = now.replace(day=1) - timedelta(days=1)
    return begin.replace(year=before.year, month=before.month)


class Audience(StrEnum):
    """Who may open a saved comparison, beside the one who saved it."""

    OWNER = "owner"
    ORGANISATION = "organisation"
    MEMBERS = "members"

    @property
    def label(self) -> str:
        return {
            self.OWNER: "Alleen ik",
            self.ORGANISATION: "Mijn organisatie",
            self.MEMBERS: "Iedereen die cijfers mag bekijken",
        }[self]


MOST_NAMED = 3
LONGEST_DUIDING = timedelta(days=2 * 366)
"""How long a duiding may hold: after that someone should look whether it is still true."""


def names_in_short(names: Sequence[str], many: str) -> str:
    """`Enschede, Hengelo en Borne`; of more only how many there are."""
    return enumerate_names(names) if len(names) <= MOST_NAMED else f"{len(names)} {many}"


def about_of(figures: Sequence[str], areas: Sequence[str], first: str, last: str) -> str:
    """What a duiding is about, in words."""
    when = first if first == last else f"{first} tot en met {last}"
    counted, where = names_in_short(figures, "cijfers"), names_in_short(areas, "gebieden")
    return f"{counted[:1].lower()}{counted[1:]} in {where}, {when}"


def last_day_problem(until: date, *, today: date) -> str:
    """Why a duiding cannot hold until this day; "" when it can."""
    if until < today:
        return "Deze dag is al voorbij. Kies vandaag of een dag later."
    if until > today + LONGEST_DUIDING:
        return "Duiding geldt ten hoogste twee jaar. Kies een eerdere dag."
    return ""

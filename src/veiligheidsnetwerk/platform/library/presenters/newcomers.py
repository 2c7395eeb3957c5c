"""What someone who is new must know first: who meets about what, what happens when, and where to begin."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.http import HttpRequest
from django.urls import reverse

from veiligheidsnetwerk.figures.periods import MONTH_NAMES
from veiligheidsnetwerk.platform.core import navigation
from veiligheidsnetwerk.platform.core.agenda import Moment
from veiligheidsnetwerk.platform.network.definitions import BodyKind, body_kinds
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.network.rules import Covers

_BANDS = {
    Covers.REGION: "Voor de hele regio",
    Covers.DISTRICT: "Voor een district",
    Covers.GEMEENTEN: "Voor een of enkele gemeenten",
}
_FIRST_WEEK = (
    ("network:overview", "Zoek uw gemeente op. U ziet met wie zij overlegt en welk veiligheidsplan geldt."),
    (
        "insight:comparison",
        "Bekijk de cijfers van uw gemeente. Zet ze naast die van een gemeente die erop lijkt.",
    ),
    ("strategy:overview", "Lees welke stap van de strategie loopt, en of u daarvoor iets moet doen."),
    ("library:overview", "Zoek een instrument dat u kent. Let op wie beslist en wat eerst gedaan moet zijn."),
    ("meetings:overview", "Meld u aan voor de eerste bijeenkomst die voor u is."),
    ("newsletter:overview", "Lees de laatste nieuwsbrieven, en meld u aan voor de volgende."),
)


@dataclass(frozen=True, slots=True)
class KindOfBody:
    """One kind of body, with those of today, and what they are for when that is the same for all."""

    kind: BodyKind
    bodies: Sequence[Body]
    mandate: str


@dataclass(frozen=True, slots=True)
class Band:
    """The kinds of bodies for the same part of the region."""

    title: str
    kinds: Sequence[KindOfBody]


@dataclass(frozen=True, slots=True)
class Month:
    """What begins in one month, or went on already."""

    title: str
    moments: Sequence[Moment]


def bands(bodies: Sequence[Body]) -> Sequence[Band]:
    """From the whole region to a single gemeente; kinds of which there is none today are left out."""
    of_kind = {kind: [body for body in bodies if body.kind == kind.id] for kind in body_kinds().values()}
    there = [_of_kind(kind, found) for kind, found in of_kind.items() if found]
    kinds = {covers: [each for each in there if each.kind.covers is covers] for covers in _BANDS}
    return [Band(title, kinds[covers]) for covers, title in _BANDS.items() if kinds[covers]]


def _of_kind(kind: BodyKind, bodies: Sequence[Body]) -> KindOfBody:
    mandates = {body.mandate for body in bodies}
    return KindOfBody(kind, bodies, next(iter(mandates)) if len(mandates) == 1 else "")


def months(moments: Sequence[Moment], today: date) -> Iterator[Month]:
    """The moments by month; what went on already stands in this one."""

    def month_of(moment: Moment) -> tuple[int, int]:
        day = max(moment.first_day, today)
        return day.year, day.month

    for (year, month), found in groupby(sorted(moments, key=month_of), key=month_of):
        yield Month(f"{MONTH_NAMES[month - 1]} {year}", list(found))


def first_week(request: HttpRequest) -> Sequence[tuple[str, str, str]]:
    """Where to look first, as far as whoever asks may: address, name, and what to look for."""
    links = {link.url: link.title for link in navigation.visible_to(request)}
    steps = ((reverse(view), text) for view, text in _FIRST_WEEK)
    return [(url, links[url], text) for url, text in steps if url in links]

"""The toolkit, as pages show it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.library.models import Item
from veiligheidsnetwerk.platform.library.queries.items import FACETS, Chosen, Listed, facets_of
from veiligheidsnetwerk.platform.library.rules.items import HEADINGS, ORDERED, Kind, doubts, is_outdated
from veiligheidsnetwerk.platform.network.models import Person
from veiligheidsnetwerk.platform.network.policies import may_see_people
from veiligheidsnetwerk.platform.search.presenters import Facet, facet_of
from veiligheidsnetwerk.publishing.dutch import capitalise, count_of, format_date


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an item; its statements are numbered when their order counts."""

    title: str
    statements: Sequence[Any]
    is_ordered: bool


def sections_of(item: Item) -> Sequence[Section]:
    return [
        Section(HEADINGS[each.value["heading"]], each.value["statements"], each.value["heading"] in ORDERED)
        for each in item.sections
        if each.value["heading"] in HEADINGS
    ]


def facts_of(item: Item, actor: Actor | None) -> Sequence[tuple[str, str]]:
    """The facets of an item and the other things to know at a glance; people only for who may see them."""
    named = [(capitalise(name), ", ".join(values)) for name, values in facets_of(item).items()]
    checked = format_date(item.legally_checked_on) if item.legally_checked_on else "nog niet"
    review = format_date(item.review_on) if item.review_on else "nog geen datum"
    more = [
        ("Doorlooptijd", item.lead_time),
        ("Bij wie u terechtkunt", item.contact),
        ("Eigenaar", _person(item.keeper, actor) or "nog niemand"),
        ("Vervanger", _person(item.deputy, actor)),
        ("Juridisch nagekeken op", checked),
        ("Na te kijken voor", review),
    ]
    return [(name, value) for name, value in (*named, *more) if value]


def doubts_about(item: Item, today: date) -> Sequence[str]:
    return doubts(
        has_keeper=item.keeper_id is not None,
        legally_checked_on=item.legally_checked_on,
        review_on=item.review_on,
        today=today,
    )


def _person(person: Person | None, actor: Actor | None) -> str:
    if person is None:
        return ""
    return person.name if may_see_people(actor) else "bekend bij de redactie"


def in_order(items: Sequence[Item], today: date) -> Sequence[Item]:
    """Those past their review behind the others."""
    return sorted(items, key=lambda item: is_outdated(item.review_on, today))


def kind_of(item: Item) -> str:
    return Kind(item.kind).label


def summary_of(listed: Listed) -> str:
    return count_of(len(listed.items), "item", "items")


def facets_shown(listed: Listed, chosen: Chosen) -> Iterator[Facet]:
    for name in FACETS:
        ticked, counts = chosen.get(name, ()), listed.counts[name]
        yield from facet_of(name, sorted({*counts, *ticked}), counts, ticked)

"""What pages ask of the toolkit. Begins with `visible_to`."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from wagtail.models import Revision

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.library.definitions import theme_titles
from veiligheidsnetwerk.platform.library.models import Item, Moved, Written
from veiligheidsnetwerk.platform.library.policies import tiers_of
from veiligheidsnetwerk.platform.library.rules.items import Kind

FACETS = ("soort", "thema", "fase", "juridische route", "wie beslist", "zwaarte", "soort plaats", "stap")

type Chosen = Mapping[str, Collection[str]]


def visible_to(actor: Actor | None) -> Sequence[Item]:
    """All that is published and that someone may see, by title."""
    found = Item.objects.live().filter(tier__in=tiers_of(actor))
    return list(found.order_by("title", "pk"))


def item_named(actor: Actor | None, slug: str) -> Item | None:
    found = Item.objects.live().filter(tier__in=tiers_of(actor), slug=slug)
    item: Item | None = found.select_related("keeper", "deputy", "live_revision").first()
    return item


def moved_to(actor: Actor | None, path: str) -> str | None:
    """Where a page is now that was at this address, if whoever asks may see it."""
    moved = Moved.objects.filter(path=path).select_related("page").first()
    page = moved.page.specific if moved else None
    return page.get_absolute_url() if page and page.live and page.tier in tiers_of(actor) else None


def read_before(item: Written, number: int | None, actor: Actor | None) -> Revision | None:
    """The version that someone read last, if there is a newer one and they may still see the old one."""
    if number is None or number == item.live_revision_id:
        return None
    found = item.revisions.filter(pk=number).first()
    return found if found and found.as_object().tier in tiers_of(actor) else None


def related_to(item: Item, actor: Actor | None) -> Sequence[Item]:
    """What belongs to an item, both ways, as far as someone may see it."""
    return [
        other
        for other in visible_to(actor)
        if other.pk != item.pk and (other.slug in item.related or item.slug in other.related)
    ]


def facets_of(item: Item) -> Mapping[str, tuple[str, ...]]:
    """In which groups an item falls, as people read them."""
    titles = theme_titles()
    found = {
        "soort": (Kind(item.kind).label,),
        "thema": tuple(titles[code] for code in item.phenomena if code in titles),
        "fase": tuple(item.phases),
        "juridische route": (item.route,),
        "wie beslist": tuple(item.decides),
        "zwaarte": (item.weight,),
        "soort plaats": tuple(item.places),
        "stap": (item.barrier,),
    }
    return {name: tuple(filter(None, values)) for name, values in found.items()}


@dataclass(frozen=True, slots=True)
class Listed:
    """The items of a choice, and how many there are of each value when only the other facets are chosen."""

    items: Sequence[Item]
    counts: Mapping[str, Mapping[str, int]]


def listed(actor: Actor | None, chosen: Chosen) -> Listed:
    items = [(item, facets_of(item)) for item in visible_to(actor)]
    counts = {
        name: Counter(
            value for _, facets in items if _fits(facets, chosen, without=name) for value in facets[name]
        )
        for name in FACETS
    }
    return Listed([item for item, facets in items if _fits(facets, chosen)], counts)


def _fits(facets: Mapping[str, Collection[str]], chosen: Chosen, *, without: str = "") -> bool:
    return all(
        not values or not set(values).isdisjoint(facets[name])
        for name, values in chosen.items()
        if name != without
    )

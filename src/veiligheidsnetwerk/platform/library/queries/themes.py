"""Everything about one theme that someone may see, found as they would find it themselves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils import timezone

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.library.models import Item
from veiligheidsnetwerk.platform.library.queries.items import visible_to
from veiligheidsnetwerk.platform.network.policies import may_see_people
from veiligheidsnetwerk.platform.network.queries import functions_of
from veiligheidsnetwerk.platform.search.models import Entry
from veiligheidsnetwerk.platform.search.queries import search_by_kind

GROUPS = {
    "Expertteams": ("Expertteam", "Product van een team", "Aanbeveling", "Kaart van een pilot"),
    "Strategie en besluiten": ("Prioriteit", "Doel", "Besluit", "Thema"),
    "Meer cijfers": ("Cijfer", "Duiding", "Bewaarde vergelijking"),
    "Bijeenkomsten": ("Bijeenkomst",),
    "Nieuws en rapportages": ("Nieuws en pagina’s", "Rapportage", "Nieuwsbrief"),
}
"""What of a theme stands together, by the kinds that apps gave what they let be found."""
_MOST = 6


@dataclass(frozen=True, slots=True)
class Group:
    """Some things about a theme, with how many there are."""

    title: str
    kinds: Sequence[str]
    entries: Sequence[Entry]
    total: int


def items_of(theme: str, actor: Actor | None) -> Sequence[Item]:
    """The items that editors gave this theme."""
    return [item for item in visible_to(actor) if theme in item.phenomena]


def keepers_of(items: Sequence[Item], actor: Actor | None) -> Mapping[str, Sequence[Item]]:
    """Who looks after which of these items, by what they do; people are for members."""
    if not may_see_people(actor):
        return {}
    kept = [(item.keeper_id, item) for item in items if item.keeper_id is not None]
    functions = functions_of({keeper for keeper, _ in kept}, timezone.localdate())
    found: dict[str, list[Item]] = {}
    for keeper, item in kept:
        if keeper in functions:
            found.setdefault(functions[keeper], []).append(item)
    return found


def groups_of(title: str, actor: Actor | None) -> Sequence[Group]:
    """What is found with the name of a theme and its other words."""
    found = search_by_kind(actor, title, GROUPS, most=_MOST)
    return [
        Group(name, GROUPS[name], hits.entries, hits.total) for name, hits in found.items() if hits.entries
    ]

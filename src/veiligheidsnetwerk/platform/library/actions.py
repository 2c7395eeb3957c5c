"""What changes the toolkit."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import transaction
from wagtail.models import Page

from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core.events import Event, Thing, Zone
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.library.definitions import SeedItem
from veiligheidsnetwerk.platform.library.models import Item, Shelf
from veiligheidsnetwerk.platform.library.recording import PUBLISHED
from veiligheidsnetwerk.platform.library.rules import HEADINGS, Tier

_ZONES = {Tier.PUBLIC: Zone.OPEN, Tier.MEMBERS: Zone.MEMBERS, Tier.RESTRICTED: Zone.RESTRICTED}


@transaction.atomic
def load_toolkit(seeds: Iterable[SeedItem], *, by: Actor | events.Who) -> int:
    """Publish the items that are missing; how many that were. What people changed, stays."""
    shelf = _shelf()
    known = set(Item.objects.values_list("slug", flat=True))
    missing = [seed for seed in seeds if seed.slug not in known]
    for seed in missing:
        facts = seed.model_dump(mode="json", exclude={"sections"})
        item = shelf.add_child(instance=Item(**facts, live=False, sections=_sections(seed.sections)))
        publish(item, by=by)
    return len(missing)


@transaction.atomic
def publish(item: Item, *, by: Actor | events.Who) -> None:
    """Let an item be seen as it is now, by whoever its tier lets."""
    item.save_revision().publish()
    thing = Thing("library.item", str(item.pk), item.title)
    events.record(Event(code=PUBLISHED.code, by=by, about=thing, zone=_ZONES[Tier(item.tier)]))


def _shelf() -> Shelf:
    found: Shelf | None = Shelf.objects.first()
    return found or Page.get_first_root_node().add_child(instance=Shelf(title="Toolkit", slug="toolkit"))


def _sections(told: Mapping[str, Sequence[tuple[str, str]]]) -> list[tuple[str, dict[str, Any]]]:
    return [
        (
            "section",
            {
                "heading": heading,
                "statements": [{"text": text, "source": source} for text, source in told[heading]],
            },
        )
        for heading in HEADINGS
        if heading in told
    ]

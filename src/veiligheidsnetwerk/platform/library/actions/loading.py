"""The items of the toolkit that an installation begins with."""

from collections.abc import Iterable

from django.db import transaction
from wagtail.models import Page

from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.library.actions.publishing import go_live
from veiligheidsnetwerk.platform.library.definitions import SeedItem
from veiligheidsnetwerk.platform.library.models import Board, Item, Shelf
from veiligheidsnetwerk.platform.library.models.pages import sections_of


@transaction.atomic
def load_toolkit(seeds: Iterable[SeedItem], *, by: Actor | events.Who) -> int:
    """Publish the items that are missing; how many that were. What people changed, stays."""
    known = set(Item.objects.values_list("slug", flat=True))
    missing = [seed for seed in seeds if seed.slug not in known]
    for seed in missing:
        facts = seed.model_dump(mode="json", exclude={"sections"})
        item = shelf().add_child(
            instance=Item(**facts, live=False, ready=True, sections=sections_of(seed.sections))
        )
        events.record(go_live(item.save_revision(), by=by))
    return len(missing)


def shelf() -> Shelf:
    """Where the items stand; made when it is not there yet."""
    found: Shelf | None = Shelf.objects.first()
    return found or Page.get_first_root_node().add_child(instance=Shelf(title="Toolkit", slug="toolkit"))


def board() -> Board:
    """Where news and plain pages stand; made when it is not there yet."""
    found: Board | None = Board.objects.first()
    made = Board(title="Nieuws en pagina's", slug="nieuws-en-paginas")
    return found or Page.get_first_root_node().add_child(instance=made)

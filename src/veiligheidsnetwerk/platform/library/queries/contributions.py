"""What people of the network gave to items."""

from collections.abc import Sequence

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.library.models import Contribution, Item
from veiligheidsnetwerk.platform.library.rules.contributions import Answer, Gift


def open_contributions(actor: Actor) -> Sequence[Contribution]:
    """What waits for an editor, the oldest first."""
    found = Contribution.objects.visible_to(actor).filter(state=Answer.OPEN)
    return list(found.select_related("item", "organisation"))


def used_by(item: Item) -> Sequence[str]:
    """The organisations that say they use it."""
    return _givers(item, Gift.USED)


def thanks_to(item: Item) -> Sequence[str]:
    """The organisations that made an item better."""
    return _givers(item, Gift.TRIED, Gift.CHANGE)


def _givers(item: Item, *gifts: Gift) -> Sequence[str]:
    found = Contribution.objects.taken().filter(item=item, gift__in=gifts).order_by("organisation__name")
    return list(dict.fromkeys(found.values_list("organisation__name", flat=True)))

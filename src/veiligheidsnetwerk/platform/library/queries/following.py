"""Who follows which theme, and what is new about it in a month."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils import timezone

from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, may
from veiligheidsnetwerk.platform.library.definitions import theme_titles
from veiligheidsnetwerk.platform.library.models import Item, ThemeFollower
from veiligheidsnetwerk.platform.library.policies import tiers_of


@dataclass(frozen=True, slots=True)
class NewItem:
    """An item that came, or of which another version came."""

    item: Item
    is_first: bool


def may_follow(actor: Actor | None) -> bool:
    return actor is not None and may(actor, Permission.LIBRARY_READ)


def themes_of(account: int) -> Sequence[str]:
    """The codes of the themes that someone follows, by title."""
    codes = set(ThemeFollower.objects.filter(account=account).values_list("theme", flat=True))
    return [code for code in theme_titles() if code in codes]


def accounts_following(until: date) -> Sequence[User]:
    """Who followed anything before a day."""
    found = ThemeFollower.objects.filter(since__lt=_start_of(until)).values("account")
    return list(User.objects.filter(pk__in=found).order_by("pk"))


def published_in(first: date, until: date) -> Sequence[Item]:
    """What is online of which a version came between two days, the second not included."""
    moments = {"last_published_at__gte": _start_of(first), "last_published_at__lt": _start_of(until)}
    return list(Item.objects.live().filter(**moments).order_by("title", "pk"))


def news_for(account: User, first: date, until: date) -> Mapping[str, Sequence[NewItem]]:
    """What is new in a month about the themes that someone follows, by code: what they may be told by mail.

    Each item once, under the first of its themes. Whoever opens nothing any more hears nothing.
    """
    actor = account.addressee
    if not account.is_valid or not may_follow(actor):
        return {}
    followed = ThemeFollower.objects.filter(account=account, since__lt=_start_of(until))
    codes = set(followed.values_list("theme", flat=True))
    tiers, begin = tiers_of(actor), _start_of(first)
    found: dict[str, list[NewItem]] = {}
    for item in published_in(first, until):
        theme = next((code for code in item.phenomena if code in codes), None)
        if theme is not None and item.tier in tiers:
            found.setdefault(theme, []).append(NewItem(item, item.first_published_at >= begin))
    return {code: found[code] for code in theme_titles() if code in found}


def _start_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))

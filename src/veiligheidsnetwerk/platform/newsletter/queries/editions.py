"""Editions, for who may see them."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from django.utils import timezone

from veiligheidsnetwerk.platform.core import news
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.core.search import reader_of
from veiligheidsnetwerk.platform.newsletter.models import Edition
from veiligheidsnetwerk.platform.newsletter.rules.editions import Item, open_to

FIRST_SINCE = timedelta(days=60)
"""How far the first newsletter looks back."""


def edition_named(actor: Actor | None, pk: int) -> Edition | None:
    return Edition.objects.visible_to(actor).filter(pk=pk).first()


def archive(actor: Actor | None) -> Sequence[Edition]:
    """What was sent and this person may read, the newest first."""
    return list(Edition.objects.visible_to(actor).sent())


def in_the_making(actor: Actor | None) -> Sequence[Edition]:
    return list(Edition.objects.visible_to(actor).filter(sent_at=None).order_by("-pk"))


def since_last() -> datetime:
    """From when on there is news: when the last edition was begun to be sent."""
    last = Edition.objects.sent().order_by("-sent_at").first()
    return last.sent_at if last and last.sent_at else timezone.now() - FIRST_SINCE


def there(items: Sequence[Item]) -> frozenset[str]:
    """The keys of those items of which the news was not withdrawn."""
    return news.still_there([each.key for each in items if each.key])


def is_whole(edition: Edition) -> bool:
    """Whether nothing in it was withdrawn."""
    return {each.key for each in edition.content if each.key} <= there(edition.content)


def seen_by(edition: Edition, reader: Collection[str]) -> tuple[Item, ...]:
    """The items that a reader, by all that this reader answers to, may see now."""
    keys = [each.key for each in edition.content if each.key]
    return open_to(edition.content, reader, news.still_there(keys, reader=reader))


def offered(edition: Edition) -> list[Item]:
    """The news that does not stand in an edition yet."""
    known = {each.key for each in edition.content}
    return [each for each in items_since(edition.since) if each.key not in known]


def items_since(moment: datetime) -> list[Item]:
    """The news of the site as items of an edition."""
    return [
        Item(
            topic=topic,
            title=each.title,
            text=each.text,
            url=each.url,
            key=each.key,
            readers=tuple(each.readers),
            is_confidential=each.is_confidential,
        )
        for topic, each in news.news_since(moment)
    ]


def anybody() -> frozenset[str]:
    return reader_of(None)

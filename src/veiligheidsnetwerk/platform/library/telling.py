"""What is new in the toolkit and among the news, for who tells people about it."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import partial

from django.db.models import QuerySet

from veiligheidsnetwerk.platform.core.news import News, Source
from veiligheidsnetwerk.platform.core.search import Keys, key_of, pks_of
from veiligheidsnetwerk.platform.library.models import Article, Item
from veiligheidsnetwerk.platform.library.policies import READERS
from veiligheidsnetwerk.platform.library.rules.articles import ArticleKind
from veiligheidsnetwerk.platform.library.rules.items import Tier

TOOLKIT, NEWS = "toolkit", "nieuws"

type _Page = Item | Article


def _since(topic: str, moment: datetime) -> Iterator[News]:
    return _news(topic, _live(topic).filter(first_published_at__gt=moment))


def _named(topic: str, keys: Keys) -> Iterator[News]:
    return _news(topic, _live(topic).filter(pk__in=pks_of(keys) or []))


def _live(topic: str) -> QuerySet[_Page]:
    """A plain page is no news."""
    if topic == TOOLKIT:
        return Item.objects.live()  # type: ignore[no-any-return] # Wagtail says nothing about types
    return Article.objects.live().filter(kind=ArticleKind.NEWS)  # type: ignore[no-any-return] # the same


def _news(topic: str, found: Iterable[_Page]) -> Iterator[News]:
    for page in found:
        tier = Tier(page.tier)
        yield News(
            key=key_of(topic, page.pk),
            title=page.title,
            url=page.get_absolute_url(),
            readers=(READERS[tier],),
            at=page.first_published_at,
            text=page.summary,
            is_confidential=tier is Tier.RESTRICTED,
        )


def _source(topic: str, title: str) -> Source:
    return Source(topic=topic, title=title, since=partial(_since, topic), named=partial(_named, topic))


SOURCES = (_source(TOOLKIT, "Toolkit"), _source(NEWS, "Nieuws"))

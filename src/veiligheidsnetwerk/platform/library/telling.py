"""What is new in the toolkit, for who tells people about it."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from veiligheidsnetwerk.platform.core.news import News, Source
from veiligheidsnetwerk.platform.core.search import Keys, key_of, pks_of
from veiligheidsnetwerk.platform.library.models import Item
from veiligheidsnetwerk.platform.library.policies import READERS
from veiligheidsnetwerk.platform.library.rules.items import Tier

TOPIC = "toolkit"


def since(moment: datetime) -> Iterator[News]:
    return _news(Item.objects.live().filter(first_published_at__gt=moment))


def named(keys: Keys) -> Iterator[News]:
    return _news(Item.objects.live().filter(pk__in=pks_of(keys) or []))


def _news(found: Iterable[Item]) -> Iterator[News]:
    for item in found:
        tier = Tier(item.tier)
        yield News(
            key=key_of(TOPIC, item.pk),
            title=item.title,
            url=item.get_absolute_url(),
            readers=(READERS[tier],),
            at=item.first_published_at,
            text=item.summary,
            is_confidential=tier is Tier.RESTRICTED,
        )


SOURCE = Source(topic=TOPIC, title="Toolkit", since=since, named=named)

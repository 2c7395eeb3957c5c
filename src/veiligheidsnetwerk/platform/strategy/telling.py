"""What was decided about the strategy, for who tells people about it."""

from collections.abc import Iterable, Iterator
from datetime import datetime, time

from django.db.models import QuerySet
from django.utils import timezone

from veiligheidsnetwerk.platform.core.news import News, Source
from veiligheidsnetwerk.platform.core.search import Keys, key_of, pks_of
from veiligheidsnetwerk.platform.strategy.finding import readers_of_decision
from veiligheidsnetwerk.platform.strategy.models import Decision
from veiligheidsnetwerk.publishing.dutch import format_date

TOPIC = "besluit"


def since(moment: datetime) -> Iterator[News]:
    return _news(_known().filter(day__gte=timezone.localdate(moment)))


def named(keys: Keys) -> Iterator[News]:
    return _news(_known().filter(pk__in=pks_of(keys) or []))


def _known() -> QuerySet[Decision]:
    return Decision.objects.select_related("cycle", "body")


def _news(found: Iterable[Decision]) -> Iterator[News]:
    zone = timezone.get_default_timezone()
    for row in found:
        yield News(
            key=key_of(TOPIC, row),
            title=str(row),
            url=row.get_absolute_url(),
            readers=readers_of_decision(row),
            at=datetime.combine(row.day, time(), zone),
            text=f"{row.body} besloot dit op {format_date(row.day)}.",
        )


SOURCE = Source(topic=TOPIC, title="Besluiten over de strategie", since=since, named=named)

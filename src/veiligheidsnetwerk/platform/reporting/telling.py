"""What the network published, for who tells people about it."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.db.models import QuerySet

from veiligheidsnetwerk.platform.core import search
from veiligheidsnetwerk.platform.core.news import News, Source
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.core.search import Keys, key_of, pks_of
from veiligheidsnetwerk.platform.network.models.keeping import HEAVY
from veiligheidsnetwerk.platform.reporting.models import Publication
from veiligheidsnetwerk.platform.reporting.rules.kinds import ReportKind
from veiligheidsnetwerk.publishing.dutch import format_date

TOPIC = "rapportage"


def since(moment: datetime) -> Iterator[News]:
    """Letters and reports; a picture that came along with a letter is no news of its own."""
    return _news(_known().filter(at__gt=moment, report__annex_of=None))


def named(keys: Keys) -> Iterator[News]:
    return _news(_known().filter(report__pk__in=pks_of(keys) or []))


def _known() -> QuerySet[Publication]:
    return Publication.objects.select_related("report").defer(*HEAVY)


def _news(found: Iterable[Publication]) -> Iterator[News]:
    for each in found:
        kind = ReportKind(each.report.kind).label
        yield News(
            key=key_of(TOPIC, each.report),
            title=each.report.title,
            url=each.report.get_absolute_url(),
            readers=(search.allowed(Permission.REPORTS_READ),),
            at=each.at,
            text=f"Uitgegeven: {kind}, naar de stand van {format_date(each.report.day)}.",
        )


SOURCE = Source(topic=TOPIC, title="Rapportages en brieven", since=since, named=named)

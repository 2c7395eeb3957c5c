"""Which figures are new, for who tells people about it. A vintage that was withdrawn is no news any more."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.urls import reverse

from veiligheidsnetwerk.figures.errors import FiguresError
from veiligheidsnetwerk.platform.core import search
from veiligheidsnetwerk.platform.core.news import News, Source
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.core.search import Keys, key_of, pks_of
from veiligheidsnetwerk.platform.insight.queries import library
from veiligheidsnetwerk.publishing.dutch import format_date

TOPIC = "cijfers"


def since(moment: datetime) -> Iterator[News]:
    return (each for each in _news(_vintages()) if each.at > moment)


def named(keys: Keys) -> Iterator[News]:
    wanted = set(pks_of(keys) or [])
    return _news(pair for pair in _vintages() if _name(*pair) in wanted)


def _vintages() -> Iterator[tuple[str, str]]:
    """Of each source the vintage that is in use."""
    for source in library().sources:
        try:
            yield source.code, library().cube(source.code).manifest.vintage
        except FiguresError:
            continue  # it cannot be read now; the health page says so


def _news(found: Iterable[tuple[str, str]]) -> Iterator[News]:
    for code, vintage in found:
        manifest = library().cube(code).manifest
        title = next(source.title for source in library().sources if source.code == code)
        yield News(
            key=key_of(TOPIC, _name(code, vintage)),
            title=f"Nieuwe cijfers: {title}",
            url=reverse("insight:comparison"),
            readers=(search.allowed(Permission.FIGURES_READ),),
            at=manifest.made,
            text=f"De cijfers lopen tot en met {format_date(manifest.data_until)}.",
        )


def _name(code: str, vintage: str) -> str:
    return f"{code}/{vintage}"


SOURCE = Source(topic=TOPIC, title="Cijfers", since=since, named=named)

"""Where instruments that classify a risk are found."""

from collections.abc import Iterator

from django.urls import reverse

from veiligheidsnetwerk.platform.core import search
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.core.search import Entry, Keys, Source, key_of
from veiligheidsnetwerk.platform.risk.definitions import newest

INSTRUMENT = "risico-instrument"


def instruments(_keys: Keys) -> Iterator[Entry]:
    for each in newest().values():
        yield Entry(
            key=key_of(INSTRUMENT, each.code),
            title=each.title,
            url=reverse("risk:instrument", args=[each.name]),
            readers=(search.allowed(Permission.RISK_PRACTISE),),
            words="risicoclassificatie risico instrument casus oefenen",
            text="Hoe het instrument werkt, met alle vragen, en oefenen met verzonnen casussen.",
        )


def offer() -> None:
    """Let all of it be found."""
    search.offer(Source(kind=INSTRUMENT, title="Risico-instrument", entries=instruments))

"""What an item of the toolkit can be, who it is for, and whether it is still to be trusted."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from veiligheidsnetwerk.publishing.dutch import format_date


class Tier(StrEnum):
    """Who an item is for."""

    PUBLIC = "openbaar"
    MEMBERS = "leden"
    RESTRICTED = "besloten"


class Kind(StrEnum):
    """What an item is."""

    INSTRUMENT = "instrument"
    BARRIER = "barriere"
    PILOT = "pilot"
    DOCUMENT = "document"
    EXAMPLE = "voorbeeld"

    @property
    def label(self) -> str:
        return "Barrière" if self is Kind.BARRIER else self.value.capitalize()


class Weight(StrEnum):
    """How much an instrument takes from whoever it is used on."""

    LIGHT = "licht"
    MEDIUM = "middel"
    HEAVY = "zwaar"


class Phase(StrEnum):
    """Where in an approach something is used, in order."""

    SIGNAL = "signaleren"
    INTERPRET = "duiden"
    INTERVENE = "interveniëren"
    AFTERCARE = "nazorg"


HEADINGS = {
    "wat": "Wat het is",
    "wanneer": "Wanneer gebruikt u het",
    "wanneer_niet": "Wanneer niet",
    "grondslag": "Juridische grondslag",
    "wie": "Wie beslist",
    "voorwaarden": "Wat er eerst moet zijn",
    "stappen": "Stappen",
    "signalen": "Signalen",
    "barrieres": "Wat het moeilijker maakt",
    "geleerd": "Wat is geleerd",
}
"""What an item tells, in the order in which it does."""
ORDERED = frozenset({"stappen"})
"""What is told in an order that counts."""

OUTDATED = 0.6
"""An item past its review comes behind one that is up to date."""


def is_outdated(review_on: date | None, today: date) -> bool:
    return review_on is not None and review_on < today


def doubts(
    *, has_keeper: bool, legally_checked_on: date | None, review_on: date | None, today: date
) -> Sequence[str]:
    """What a reader must know before trusting an item."""
    found = []
    if review_on is not None and is_outdated(review_on, today):
        found.append(f"Dit moest voor {format_date(review_on)} worden nagekeken en kan verouderd zijn.")
    if legally_checked_on is None:
        found.append("Een jurist heeft dit nog niet nagekeken. Controleer de wet voordat u het gebruikt.")
    if not has_keeper:
        found.append("Niemand beheert dit nu. Weet u meer of klopt er iets niet? Laat het de redactie weten.")
    return found

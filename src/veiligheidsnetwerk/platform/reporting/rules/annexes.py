"""Files that go along with a report."""

from enum import StrEnum


class AnnexKind(StrEnum):
    """What it is. The value is what a reader sees."""

    DECISION = "besluit"
    RESEARCH = "onderzoek"
    PRESENTATION = "presentatie"
    FIGURES = "cijfers"
    OTHER = "iets anders"


class Tier(StrEnum):
    """Who may open it."""

    NETWORK = "network"
    CONFIDENTIAL = "confidential"

    @property
    def label(self) -> str:
        return {
            Tier.NETWORK: "iedereen die rapportages leest",
            Tier.CONFIDENTIAL: "alleen wie aan rapportages werkt",
        }[self]

"""What is assessed, and why someone opens it: the words that people choose from."""

from enum import StrEnum

DOCUMENT_LENGTH = 40_000
"""How long the text of one document may be, in characters: some fifteen pages."""


class UnitKind(StrEnum):
    """What a case is about. Never a person."""

    CHAPTER = "chapter"
    SUPPORT_CLUB = "support"
    LOCATION = "location"

    @property
    def label(self) -> str:
        return {self.CHAPTER: "chapter", self.SUPPORT_CLUB: "supportclub", self.LOCATION: "locatie"}[self]


class LegalStatus(StrEnum):
    """What a court said about the club. A ban of the club does not by itself cover an independent chapter."""

    NONE = "none"
    PENDING = "pending"
    BANNED = "banned"
    IRREVOCABLE = "irrevocable"
    UNKNOWN = "unknown"

    @property
    def label(self) -> str:
        return {
            self.NONE: "geen zaak tegen de club",
            self.PENDING: "er loopt een zaak, zonder uitspraak",
            self.BANNED: "verboden, nog niet onherroepelijk",
            self.IRREVOCABLE: "onherroepelijk verboden",
            self.UNKNOWN: "onbekend",
        }[self]


class Covers(StrEnum):
    """Whether what the court said holds for this chapter, support club or location."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    @property
    def label(self) -> str:
        return {self.YES: "ja", self.NO: "nee", self.UNKNOWN: "onbekend"}[self]


class Purpose(StrEnum):
    """Why someone opens a case. A choice and no text: the log keeps it for ever."""

    ASSESS = "assess"
    DRIEHOEK = "driehoek"
    MEASURE = "measure"
    REASSESS = "reassess"
    CHECK = "check"

    @property
    def label(self) -> str:
        return {
            self.ASSESS: "te beoordelen",
            self.DRIEHOEK: "een overleg van de driehoek voor te bereiden",
            self.MEASURE: "een maatregel voor te bereiden of te volgen",
            self.REASSESS: "te kijken of het beeld veranderd is",
            self.CHECK: "te controleren of dit klopt en bewaard mag blijven",
        }[self]


class SourceClass(StrEnum):
    """Where an answer comes from. Never an extract from a system of the police."""

    PUBLIC = "public"
    GEMEENTE = "gemeente"
    PARTNER = "partner"
    RESIDENTS = "residents"

    @property
    def label(self) -> str:
        return {
            self.PUBLIC: "openbaar: uitspraak, krant, register",
            self.GEMEENTE: "gemeente: vergunning, toezicht, handhaving",
            self.PARTNER: "partner, zoals die het aan de gemeente mag geven",
            self.RESIDENTS: "inwoners en ondernemers",
        }[self]


class Confidence(StrEnum):
    """How sure an assessor is of an answer."""

    HIGH = "high"
    MIDDLE = "middle"
    LOW = "low"

    @property
    def label(self) -> str:
        return {self.HIGH: "hoog", self.MIDDLE: "redelijk", self.LOW: "laag"}[self]

"""What was found: of which kind, where, and as it was written."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What points at a person. The value is what a reader sees."""

    BSN = "burgerservicenummer"
    ACCOUNT = "rekeningnummer"
    PLATE = "kenteken"
    PHONE = "telefoonnummer"
    MAIL = "e-mailadres"
    ADDRESS = "adres"
    NAME = "naam"

    @property
    def blocks(self) -> bool:
        """Whether a text with it is not kept. A name only may be one: a person can say that it may stay."""
        return self is not Kind.NAME


@dataclass(frozen=True, slots=True)
class Finding:
    """A piece of a text, from `begin` up to `end` in signs, that points at a person."""

    kind: Kind
    begin: int
    end: int
    written: str

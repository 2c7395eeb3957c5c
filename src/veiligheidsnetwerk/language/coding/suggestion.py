"""What comes out of reading a plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from veiligheidsnetwerk.language.texts import Block


class Standing(StrEnum):
    """How a plan names a theme. Only the first two are suggested; the others say why something is not."""

    PRIORITY = "priority"
    REGULAR = "regular"
    DENIED = "denied"
    OF_OTHERS = "of_others"
    PAST = "past"
    CANDIDATE = "candidate"
    MENTIONED = "mentioned"

    @property
    def because(self) -> str:
        return _BECAUSE[self]

    @property
    def is_suggested(self) -> bool:
        return self in {Standing.PRIORITY, Standing.REGULAR}


_BECAUSE = {
    Standing.PRIORITY: "Het plan noemt dit als prioriteit",
    Standing.REGULAR: "Het plan geeft dit ook aandacht, naast de prioriteiten",
    Standing.DENIED: "Het plan zegt dat dit geen prioriteit is",
    Standing.OF_OTHERS: "Dit is een prioriteit van een ander plan of een andere partner",
    Standing.PAST: "Dit gaat over een eerdere periode",
    Standing.CANDIDATE: "Dit is een mogelijke prioriteit; er is nog niet gekozen",
    Standing.MENTIONED: "Het plan noemt dit alleen",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Where a plan names a theme. `written` are its words for it, `because` says in Dutch why."""

    block: Block
    quote: str
    written: str
    headings: Sequence[str]
    standing: Standing
    because: str

    @property
    def place(self) -> str:
        """Where it stands, as people look it up."""
        if self.block.page is not None:
            return f"bladzijde {self.block.page}"
        return f"alinea {self.block.number}" + (f", onder ‘{self.headings[-1]}’" if self.headings else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A theme that a plan seems to name so, its places in the Kernbeleid, and the passages that say it."""

    theme: str
    standing: Standing
    kernbeleid: Sequence[str]
    passages: Sequence[Passage]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """Everything suggested, and the passages that were left out, by theme."""

    suggestions: Sequence[Suggestion]
    left_out: Sequence[tuple[str, Passage]]

    @property
    def priorities(self) -> Sequence[str]:
        return [each.theme for each in self.suggestions if each.standing is Standing.PRIORITY]

    @property
    def regular(self) -> Sequence[str]:
        return [each.theme for each in self.suggestions if each.standing is Standing.REGULAR]

"""What is counted: offences and incidents, in the codes of their source."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property

from veiligheidsnetwerk.figures.catalogue.base import Definition, Name
from veiligheidsnetwerk.figures.periods import Frequency


class Direction(StrEnum):
    """Whether more is worse. Where more can also mean better reporting or more checks, it cannot be said."""

    MORE_IS_WORSE = "more_is_worse"
    UNSAID = "unsaid"


class OffenceGroup(Definition):
    """A heading over offences."""

    code: str
    title: str


class Offence(Definition):
    """One thing that is counted.

    `plural` is how it is called in a sentence behind a number; `hidden_per` the frequencies at which the
    source never publishes it; `note` what a reader must know before using it.
    """

    code: str
    title: str
    direction: Direction
    group: str | None = None
    plural: str | None = None
    hidden_per: tuple[Frequency, ...] = ()
    note: str | None = None

    @property
    def full_title(self) -> str:
        """The title with its code in front when the code is one that people use ("1.4.6 Straatroof")."""
        is_number = self.code[0].isdigit() and self.code != "0.0.0"
        return f"{self.code} {self.title}" if is_number else self.title


class Classification(Definition):
    """A list of offences that belong together; `total` is the one that counts all others too."""

    code: Name
    title: str
    total: str
    groups: tuple[OffenceGroup, ...]
    offences: tuple[Offence, ...]

    @cached_property
    def by_code(self) -> Mapping[str, Offence]:
        return {offence.code: offence for offence in self.offences}

    @cached_property
    def by_title(self) -> Mapping[str, Offence]:
        """Offences by the titles that files use: with and without the code in front."""
        titles = {f"{offence.code} {offence.title}": offence for offence in self.offences}
        return titles | {offence.title: offence for offence in self.offences}

    def grouped(self) -> tuple[tuple[str, tuple[Offence, ...]], ...]:
        """The offences under their headings, those without a group first."""
        loose = tuple(offence for offence in self.offences if offence.group is None)
        members = {group: tuple(o for o in self.offences if o.group == group.code) for group in self.groups}
        parts = [(self.title, loose), *((group.title, offences) for group, offences in members.items())]
        return tuple((title, offences) for title, offences in parts if offences)

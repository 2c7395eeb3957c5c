"""What is counted: offences and incidents, in the codes of their source."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from typing import Annotated

from pydantic import StringConstraints

from veiligheidsnetwerk.figures.catalogue.base import Definition, Name
from veiligheidsnetwerk.figures.periods import Frequency

JOINT = ","
"""Between the codes of offences (or groups) that someone adds up: `1.4.6,1.4.7`."""

type Code = Annotated[str, StringConstraints(pattern=rf"^[^{JOINT}:\s]+$")]
"""A code that can stand in an address beside others."""


class Direction(StrEnum):
    """Whether more is worse.

    `UNSAID` where more can also mean better reporting or more checks; `NEUTRAL` for what is no offence and no
    incident at all, such as inhabitants. `LESS_IS_WORSE` is what a ranking of the highest makes of it.
    """

    MORE_IS_WORSE = "more_is_worse"
    LESS_IS_WORSE = "less_is_worse"
    UNSAID = "unsaid"
    NEUTRAL = "neutral"


class OffenceGroup(Definition):
    """Offences that belong together: their sum is a figure of its own.

    Without `members` it is also the heading over the offences that name it; with `members` it cuts across the
    headings. `plural` and `note` as for an offence; `origin` says who draws the line so.
    """

    code: Code
    title: str
    plural: str | None = None
    members: tuple[str, ...] = ()
    note: str | None = None
    origin: str | None = None


class Offence(Definition):
    """One thing that is counted.

    `plural` is how it is called in a sentence behind a number; `hidden_per` the frequencies at which the
    source never publishes it; `note` what a reader must know before using it.
    """

    code: Code
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

    def members_of(self, group: OffenceGroup) -> tuple[Offence, ...]:
        """The offences in a group, in the order of the list."""
        return tuple(o for o in self.offences if o.code in group.members or o.group == group.code)

    def grouped(self) -> tuple[tuple[str, tuple[Offence, ...]], ...]:
        """The offences under their headings, those without a group first."""
        loose = tuple(offence for offence in self.offences if offence.group is None)
        headings = [(group.title, self.members_of(group)) for group in self.groups if not group.members]
        parts = [(self.title, loose), *headings]
        return tuple((title, offences) for title, offences in parts if offences)

"""What a vintage says of itself."""

from collections.abc import Mapping
from datetime import date, datetime

from pydantic import BaseModel, ConfigDict

from veiligheidsnetwerk.figures.catalogue import Name
from veiligheidsnetwerk.figures.periods import MONTH_NAMES, Frequency, Period


class InputFile(BaseModel):
    """A file that went into a vintage, with the SHA-256 of its bytes and its number of rows."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    sha256: str
    rows: int


class Withdrawal(BaseModel):
    """Since when a vintage may not be used, and why, as a Dutch sentence."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    since: datetime
    reason: str

    @property
    def day(self) -> str:
        """The day as people write it."""
        return f"{self.since.day} {MONTH_NAMES[self.since.month - 1]} {self.since.year}"


class Manifest(BaseModel):
    """The labels of a cube and where it came from.

    `vintage` is the edition of the source with the beginning of the hash of the content, so the same name
    always means the same figures. `first` and `periods` give the axis of time; `unfinished` lists periods
    that the source holds only in part; `odd` what was noticed but could be explained. `names` are those of
    the wijken and buurten, by code. `mirror` is the address that was asked in the place of the publisher:
    such figures are made up, to try things with.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: Name
    edition: Name
    vintage: Name
    data_until: date
    made: datetime
    frequency: Frequency
    first: str
    periods: int
    offences: tuple[str, ...]
    areas: tuple[str, ...]
    unfinished: tuple[str, ...] = ()
    files: tuple[InputFile, ...] = ()
    recipe: str = ""
    odd: tuple[str, ...] = ()
    names: Mapping[str, str] = {}
    mirror: str = ""

    @property
    def first_period(self) -> Period:
        return Period.parse(self.first)

    @property
    def last_period(self) -> Period:
        return self.first_period.shift(self.periods - 1)

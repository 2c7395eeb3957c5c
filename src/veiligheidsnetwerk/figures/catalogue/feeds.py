"""Where the publisher of a source can be asked for its newest edition."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from veiligheidsnetwerk.figures.catalogue.base import Definition, Name


class Protocol(StrEnum):
    """How a service of CBS speaks."""

    ODATA3 = "odata3"
    """Columns per topic, codes padded with spaces, pages of 10,000."""
    ODATA4 = "odata4"
    """A row per measure, and an attribute that says why a value is missing."""


class Level(StrEnum):
    """The smallest areas that a table has."""

    GEMEENTE = "gemeente"
    BUURT = "buurt"


class Feed(Definition):
    """A table of an open-data service.

    `count` is the column (in OData 4: the title of the measure) whose number is taken and `unit` what it must
    say it counts in. `offence`, `area` and `period` are its dimensions; of any other dimension the total is
    taken. `fixed_offence` stands in where the table has no offences. `ignored` areas are read over.

    A new edition is looked for from day `day` of the month. The newest `provisional` periods of every edition
    are provisional. An edition whose figures together fall by more than the part `largest_fall` is refused.
    """

    protocol: Protocol
    host: Annotated[str, StringConstraints(pattern=r"^https://[a-z0-9.-]+$")]
    table: Name
    area: str = "RegioS"
    period: str = "Perioden"
    offence: str | None = None
    fixed_offence: str | None = None
    count: str
    unit: str
    level: Level = Level.GEMEENTE
    ignored: tuple[str, ...] = ()
    since: str | None = None
    day: Annotated[int, Field(ge=1, le=28)] = 1
    provisional: Annotated[int, Field(ge=0)] = 0
    largest_fall: Annotated[float, Field(gt=0, le=1)] = 0.05

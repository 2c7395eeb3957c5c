"""What a team has going besides its products."""

from enum import StrEnum


class LooseEndKind(StrEnum):
    """What it is. The value is what a reader sees."""

    ACTION = "actie"
    FIGURE = "gevolgd cijfer"
    INSTRUMENT = "instrument"

"""How far a pilot is."""

from enum import StrEnum


class Stage(StrEnum):
    """Where a pilot is. The value is what a reader sees."""

    PREPARED = "in voorbereiding"
    RUNNING = "loopt"
    EVALUATED = "wordt geëvalueerd"
    ADOPTED = "afgerond en voortgezet"
    ENDED = "afgerond"
    STOPPED = "gestopt"

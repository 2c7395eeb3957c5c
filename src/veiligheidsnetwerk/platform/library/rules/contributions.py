"""What people of the network give to an item, and what becomes of that."""

from enum import StrEnum


class Gift(StrEnum):
    """What someone tells."""

    USED = "wij gebruiken dit"
    TRIED = "wij hebben dit geprobeerd"
    CHANGE = "hier klopt iets niet of ontbreekt iets"


class Answer(StrEnum):
    """What an editor did with it."""

    OPEN = "nog niet behandeld"
    TAKEN = "overgenomen"
    LEFT = "niet overgenomen"

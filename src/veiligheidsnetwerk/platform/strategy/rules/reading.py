"""Reading the files of plans: how far it is, what a person may say of a suggestion, whose plan a file is."""

import re
from collections.abc import Mapping
from enum import StrEnum

from veiligheidsnetwerk.language.words import fold

MOST_FILES = 100
"""How many plans can be brought at once."""


class ReadingState(StrEnum):
    """How far the reading of a file is. The value is what a reader sees."""

    WAITING = "wacht"
    BUSY = "wordt gelezen"
    READ = "gelezen"
    REFUSED = "niet gelezen"

    @property
    def is_over(self) -> bool:
        return self in {self.READ, self.REFUSED}


class Said(StrEnum):
    """What a person says of a suggestion. A suggestion of which nobody said anything counts for nothing."""

    PRIORITY = "priority"
    REGULAR = "regular"
    NOT = "not"

    @property
    def label(self) -> str:
        return {
            self.PRIORITY: "Het plan noemt dit als prioriteit",
            self.REGULAR: "Het plan geeft dit ook aandacht, maar niet als prioriteit",
            self.NOT: "Hoort er niet bij",
        }[self]


def whose_plan(file_name: str, names: Mapping[str, str]) -> str | None:
    """The code of the gemeente that a file is named after; None when it names none, or more than one.

    `names` are the names of gemeenten by code. A name inside a longer one that is there too does not count.
    """
    said = f" {_plain(file_name)} "
    there = {code: _plain(name) for code, name in names.items() if f" {_plain(name)} " in said}
    found = [
        code
        for code, name in there.items()
        if not any(name != other and f" {name} " in f" {other} " for other in there.values())
    ]
    return found[0] if len(found) == 1 else None


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", fold(text)).strip()

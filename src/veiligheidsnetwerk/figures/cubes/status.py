"""What is known about the value in a cell, and about a sum of such cells."""

from enum import IntEnum


class Status(IntEnum):
    """How much a value can bear. The order is the rule for sums and rates: the highest status wins.

    From `WITHHELD` on there is no value, only a reason; such a cell is never read as 0.
    """

    FINAL = 0
    PROVISIONAL = 1
    ESTIMATED = 2
    WITHHELD = 3
    NOT_AVAILABLE = 4

    @property
    def has_value(self) -> bool:
        return self < Status.WITHHELD

    @property
    def mark(self) -> str:
        """The sign that stands beside the value (or in its place) in every channel."""
        return _MARKS[self]

    @property
    def label(self) -> str:
        """The word for it, in Dutch."""
        return _LABELS[self]


_MARKS = {
    Status.FINAL: "",
    Status.PROVISIONAL: "*",
    Status.ESTIMATED: "~",
    Status.WITHHELD: "x",
    Status.NOT_AVAILABLE: ".",
}
_LABELS = {
    Status.FINAL: "definitief",
    Status.PROVISIONAL: "voorlopig",
    Status.ESTIMATED: "geschat",
    Status.WITHHELD: "geheim of niet gepubliceerd",
    Status.NOT_AVAILABLE: "niet beschikbaar",
}

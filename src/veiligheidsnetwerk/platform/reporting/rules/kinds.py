"""What kinds of reports there are."""

from collections.abc import Mapping
from enum import StrEnum


class ReportKind(StrEnum):
    """What it is. The value is how an address writes it."""

    PROGRESS = "voortgang"
    END = "eind"

    @property
    def label(self) -> str:
        return _LABELS[self]


_LABELS: Mapping[ReportKind, str] = {
    ReportKind.PROGRESS: "voortgangsrapportage",
    ReportKind.END: "eindrapportage",
}

MOST_FIGURES = 12
"""So many pictures of figures go into one report."""

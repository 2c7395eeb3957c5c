"""What kinds of reports there are."""

from collections.abc import Mapping
from enum import StrEnum


class ReportKind(StrEnum):
    """What it is. The value is how an address writes it."""

    PROGRESS = "voortgang"
    END = "eind"
    LETTER = "brief"
    MILESTONES = "mijlpalen"
    PROCESS = "proces"

    @property
    def label(self) -> str:
        return _LABELS[self]

    @property
    def is_begun(self) -> bool:
        """Whether people begin one; the others come along with a letter, as its annexes."""
        return self in {ReportKind.PROGRESS, ReportKind.END, ReportKind.LETTER}


_LABELS: Mapping[ReportKind, str] = {
    ReportKind.PROGRESS: "voortgangsrapportage",
    ReportKind.END: "eindrapportage",
    ReportKind.LETTER: "brief",
    ReportKind.MILESTONES: "mijlpalenplaat",
    ReportKind.PROCESS: "procesplaat",
}

MOST_FIGURES = 12
"""So many pictures of figures go into one report."""

"""What is known about the value in a cell, and about a sum of such cells; and why there is none."""

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


class Reason(IntEnum):
    """Why a cell has no value, or why it is not final. `NONE` needs no explanation."""

    NONE = 0
    NOT_PUBLISHED = 1
    NOT_IN_SOURCE = 2
    NO_SUCH_AREA_THEN = 3
    UNFINISHED_PERIOD = 4
    NO_DENOMINATOR = 5
    SMALL_BASE = 6
    ZERO_BASE = 7
    SPLIT_ESTIMATE = 8
    NOT_FOR_THIS_AREA = 9
    RIVAL_UNKNOWN = 10
    MEMBER_NOT_PUBLISHED = 11
    NOT_FOR_THIS_FIGURE = 12
    SMALL_INDEX_BASE = 13
    UNEQUAL_PERIODS = 14
    TOO_FEW_AREAS = 15

    @property
    def text(self) -> str:
        """The reason as a Dutch sentence."""
        return _REASONS[self]


_REASONS = {
    Reason.NONE: "",
    Reason.NOT_PUBLISHED: "De bron publiceert dit cijfer niet.",
    Reason.NOT_IN_SOURCE: "In de cijfers die we van deze bron hebben, ontbreekt dit.",
    Reason.NO_SUCH_AREA_THEN: "Dit gebied bestond in deze periode niet.",
    Reason.UNFINISHED_PERIOD: "De periode is niet volledig in de bron, dus optellen of vergelijken kan niet.",
    Reason.NO_DENOMINATOR: "Waardoor hier gedeeld moet worden (zoals het aantal inwoners), is niet bekend.",
    Reason.SMALL_BASE: "Bij minder dan 20 geven we geen percentage, maar de twee aantallen.",
    Reason.ZERO_BASE: "Delen door nul kan niet.",
    Reason.SPLIT_ESTIMATE: "Geschat: een gemeente is over meer gemeenten verdeeld.",
    Reason.NOT_FOR_THIS_AREA: "Deze maat bestaat niet voor dit soort gebied.",
    Reason.MEMBER_NOT_PUBLISHED: "De bron publiceert een deel van deze groep niet: een som is niet te geven.",
    Reason.SMALL_INDEX_BASE: "Bij minder dan 20 in de basis geven we geen index.",
    Reason.UNEQUAL_PERIODS: "Deze periode is niet even lang als de basis, dus een index is niet te geven.",
    Reason.TOO_FEW_AREAS: "Bij minder dan tien gemeenten delen we niet in tien delen.",
    Reason.RIVAL_UNKNOWN: "Niet van elke gemeente is een cijfer bekend, dus een plaats is niet te geven.",
    Reason.NOT_FOR_THIS_FIGURE: "Deze maat bestaat niet voor dit cijfer.",
}

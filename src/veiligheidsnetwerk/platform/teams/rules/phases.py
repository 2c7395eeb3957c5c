"""The life of an expert team, from its commission until it is dissolved."""

from collections.abc import Mapping
from enum import StrEnum


class PhaseKind(StrEnum):
    """Where a team is in its life, in the order of that life."""

    COMMISSIONED = "commissioned"
    RUNNING = "running"
    WAITING = "waiting"
    REPORTING = "reporting"
    BBG = "bbg"
    DVO = "dvo"
    DISSOLVED = "dissolved"

    @property
    def label(self) -> str:
        return _LABELS[self]


_LABELS: Mapping[PhaseKind, str] = {
    PhaseKind.COMMISSIONED: "opdracht",
    PhaseKind.RUNNING: "loopt",
    PhaseKind.WAITING: "wacht op een ander",
    PhaseKind.REPORTING: "eindrapportage",
    PhaseKind.BBG: "bij de BBG",
    PhaseKind.DVO: "bij de DVO's",
    PhaseKind.DISSOLVED: "opgeheven",
}

_WORK = frozenset({PhaseKind.RUNNING, PhaseKind.WAITING, PhaseKind.REPORTING})
_NEXT: Mapping[PhaseKind, frozenset[PhaseKind]] = {
    PhaseKind.COMMISSIONED: frozenset({PhaseKind.RUNNING, PhaseKind.WAITING}),
    PhaseKind.RUNNING: frozenset({PhaseKind.WAITING, PhaseKind.REPORTING}),
    PhaseKind.WAITING: _WORK,
    PhaseKind.REPORTING: frozenset({PhaseKind.RUNNING, PhaseKind.WAITING, PhaseKind.BBG}),
    PhaseKind.BBG: frozenset({PhaseKind.REPORTING, PhaseKind.DVO}),
    PhaseKind.DVO: frozenset({PhaseKind.REPORTING, PhaseKind.BBG}),
    PhaseKind.DISSOLVED: frozenset(),
}

BY_THE_TEAM = _WORK
"""Where a team brings itself; further on the BBG or the secretariaat says that it is there."""


def next_phases(now: PhaseKind) -> list[PhaseKind]:
    """Where a team can go from here, in the order of its life. Dissolving it is apart."""
    return [kind for kind in PhaseKind if kind in _NEXT[now]]


def goes_back(now: PhaseKind, to: PhaseKind) -> bool:
    """Whether this is a step back in the life of a team, which asks for a reason."""
    order = list(PhaseKind)
    return order.index(to) < order.index(now) and now is not PhaseKind.WAITING

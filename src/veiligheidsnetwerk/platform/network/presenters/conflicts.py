"""Two versions of one thing, side by side."""

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass

from veiligheidsnetwerk.platform.network.actions.saving import shown
from veiligheidsnetwerk.platform.network.models import Tracked


@dataclass(frozen=True, slots=True)
class Difference:
    """One field: what stands there now, and what was typed."""

    field: str
    now: str
    typed: str

    @property
    def differs(self) -> bool:
        return self.now != self.typed


def differences(current: Tracked, typed: Mapping[str, object]) -> list[Difference]:
    """Every field of the thing, as it is now and as someone would have it."""
    wished = copy(current)
    for name, value in typed.items():
        setattr(wished, name, value)
    return [
        Difference(field, now, other)
        for (field, now), (_, other) in zip(shown(current), shown(wished), strict=True)
    ]

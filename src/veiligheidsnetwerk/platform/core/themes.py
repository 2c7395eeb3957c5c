"""What there is to tell of a theme: apps offer it when they start, whoever shows a theme asks."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from veiligheidsnetwerk.platform.core.rights import Actor


class Part(StrEnum):
    """What it is about. The value is what a reader sees above it."""

    FIGURES = "Wat de cijfers zeggen"
    PEOPLE = "Bij wie u terechtkunt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One thing in sentences; `notes` are what must stand with it, `url` where more is."""

    title: str
    sentences: Sequence[str]
    notes: Sequence[str] = ()
    url: str = ""


type Tell = Callable[[str, Actor | None], Iterable[Told]]
"""What there is about a theme, by its code, as far as someone may know."""

_OFFERED: dict[Part, dict[str, Tell]] = {part: {} for part in Part}


def offer(part: Part, name: str, tell: Tell) -> None:
    """Let this be told from now on; a second of the same name replaces the first."""
    _OFFERED[part][name] = tell


def told_of(part: Part, theme: str, actor: Actor | None) -> Sequence[Told]:
    return [each for tell in _OFFERED[part].values() for each in tell(theme, actor)]

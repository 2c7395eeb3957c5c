"""What the start page tells whoever is signed in. Apps add their part when they start."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from veiligheidsnetwerk.platform.core.access import actor_of

type Content = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A piece of the page: a template, and what it shows this person; None when that is nothing."""

    template: str
    order: int
    content: Callable[[HttpRequest], Content | None]
    for_everybody: bool = False
    """Whether it is shown to who is not signed in too."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A part as the page shows it to this person."""

    template: str
    content: Content


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Something that is asked of this person: what, where to do it, and how far it is or until when."""

    title: str
    url: str
    state: str


_PARTS: dict[str, Part] = {}
_ASKING: list[Callable[[HttpRequest], Sequence[Asked]]] = []


def add(part: Part) -> None:
    """Give an app its place on the page; a second part with the same template replaces the first."""
    _PARTS[part.template] = part


def ask(source: Callable[[HttpRequest], Sequence[Asked]]) -> None:
    """Let an app add to the one list of what is asked of whoever is signed in."""
    if source not in _ASKING:
        _ASKING.append(source)


def asked_of_me(request: HttpRequest) -> Content | None:
    """All that is asked of whoever asks; None when that is nothing."""
    asked = [each for source in _ASKING for each in source(request)]
    return {"asked": asked} if asked else None


def parts_for(request: HttpRequest) -> tuple[Shown, ...]:
    """The parts that have something for whoever asks, in order."""
    parts = sorted(_PARTS.values(), key=lambda part: part.order)
    shown = (part for part in parts if part.for_everybody or actor_of(request) is not None)
    filled = ((part.template, part.content(request)) for part in shown)
    return tuple(Shown(template, content) for template, content in filled if content is not None)

"""The list of what a person may open. Apps add their link when they start."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from django.http import HttpRequest
from django.urls import reverse


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An entry of the navigation: its Dutch title, one sentence about it, and who may see it."""

    title: str
    text: str
    view: str
    order: int
    visible: Callable[[HttpRequest], bool]

    @property
    def url(self) -> str:
        return _address(self.view)

    def is_current(self, path: str) -> bool:
        return path.startswith(self.url)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A link as a page shows it to this person."""

    title: str
    text: str
    url: str
    current: bool


_address = cache(reverse)
"""Addresses do not change while a process runs, and every page asks for all of them."""
_LINKS: dict[str, Link] = {}


def add(link: Link) -> None:
    """Give an app its place in the navigation; a second link to the same view replaces the first."""
    _LINKS[link.view] = link


def visible_to(request: HttpRequest) -> tuple[Shown, ...]:
    """The links this person may follow, in order."""
    links = sorted(_LINKS.values(), key=lambda link: link.order)
    return tuple(
        Shown(title=link.title, text=link.text, url=link.url, current=link.is_current(request.path))
        for link in links
        if link.visible(request)
    )

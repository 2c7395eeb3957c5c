"""The list of what a person may open. Apps add their link when they start."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from django.http import HttpRequest
from django.urls import reverse

from veiligheidsnetwerk.platform.core.access import permits
from veiligheidsnetwerk.platform.core.rights import Permission


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A part of the site: its Dutch title, one sentence about it, and who may open it: None is everybody.

    `also` are other words by which people look for it. What is not in the menu, is only found.
    """

    title: str
    text: str
    view: str
    order: int
    permission: Permission | None
    also: tuple[str, ...] = ()
    is_in_menu: bool = True

    @property
    def url(self) -> str:
        return _address(self.view)

    def is_current(self, path: str) -> bool:
        return path.startswith(self.url)

    def is_visible_to(self, request: HttpRequest) -> bool:
        return self.is_in_menu and (self.permission is None or permits(self.permission)(request))


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


def links() -> Sequence[Link]:
    """All parts of the site, in order."""
    return sorted(_LINKS.values(), key=lambda link: link.order)


def visible_to(request: HttpRequest) -> tuple[Shown, ...]:
    """The links this person may follow, in order."""
    return tuple(
        Shown(title=link.title, text=link.text, url=link.url, current=link.is_current(request.path))
        for link in links()
        if link.is_visible_to(request)
    )

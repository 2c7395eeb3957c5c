"""Links in pages: those that stand there, and those that are broken."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from django.urls import Resolver404, resolve

from veiligheidsnetwerk.platform.library.models import Article, Item, Link, Moved, Written

_OWN: Mapping[str, type[Written]] = {"library:item": Item, "news:article": Article, "pages:article": Article}


def texts_of(page: Written) -> Iterator[str]:
    """All that an editor typed in a page in which a link may stand."""
    yield page.summary
    if isinstance(page, Article):
        yield page.body
        return
    for block in (*page.sections, *page.research, *page.tried):
        yield from _strings(block.value)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _strings(each)
    elif not isinstance(value, int | float | None):
        for each in value:
            yield from _strings(each)


def leads_somewhere(path: str) -> bool:
    """Whether there is a page of ours at this path. Of other things than pages only whether it can be one."""
    try:
        match = resolve(path)
    except Resolver404:
        return False
    kind = _OWN.get(match.view_name)
    if kind is None:
        return True
    there = kind.objects.live().filter(slug=match.kwargs["slug"]).exists()
    return there or Moved.objects.filter(path=path).exists()


def broken_in(pages: Collection[int]) -> Mapping[int, Sequence[Link]]:
    """The broken links of these pages, by page."""
    found: dict[int, list[Link]] = {}
    for link in Link.objects.broken().filter(page__in=pages):
        found.setdefault(link.page_id, []).append(link)
    return found

"""Everything that someone can reach by following links, from the start page and from each address known."""

import re
from collections.abc import Iterator, Sequence
from http import HTTPStatus
from io import BytesIO
from urllib.parse import parse_qsl, urljoin, urlsplit
from zipfile import ZipFile, is_zipfile

from django.test import Client

_LINK = re.compile(r'(?:href|src|action)="([^"#]+)')
MOST = 800


def crawl(client: Client, begin: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each address and what is there as text; of addresses that differ in values only, the first few.

    Raises:
        AssertionError: a page broke.
    """
    waiting, asked, shapes = list(begin), set[str](), dict[object, int]()
    while waiting and len(asked) < MOST:
        path = waiting.pop(0)
        shape = _shape(path)
        if path in asked or shapes.get(shape, 0) >= 3:
            continue
        asked.add(path)
        shapes[shape] = shapes.get(shape, 0) + 1
        response = client.get(path)
        assert response.status_code < HTTPStatus.INTERNAL_SERVER_ERROR, path
        text = _text(response.getvalue())
        yield path, text + response.get("Location", "") + response.get("Content-Disposition", "")
        if response["Content-Type"].startswith("text/html"):
            waiting += [
                urljoin(path, link.replace("&amp;", "&")) for link in _LINK.findall(text) if _ours(link)
            ]


def _ours(link: str) -> bool:
    return (
        not urlsplit(link).netloc
        and urlsplit(link).scheme in {"", "http"}
        and not link.startswith("/static/")
    )


def _shape(path: str) -> tuple[str, tuple[str, ...]]:
    """An address without its numbers, codes and values."""
    parts = urlsplit(path)
    return re.sub(r"GM\d+|\d+", "#", parts.path), tuple(sorted({name for name, _ in parse_qsl(parts.query)}))


def _text(content: bytes) -> str:
    """What a person would read in it: a workbook is a folder of texts."""
    if not is_zipfile(BytesIO(content)):
        return content.decode("utf-8", "replace")
    with ZipFile(BytesIO(content)) as folder:
        return "".join(folder.read(name).decode("utf-8", "replace") for name in folder.namelist())

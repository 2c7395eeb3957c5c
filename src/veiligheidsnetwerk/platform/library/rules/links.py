"""Links in what editors write: which stand there, when they are looked at, and when one is broken."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from urllib.parse import urlsplit

TRIES = 2
"""A link that fails once may be down for an hour; one that fails so many times is broken."""
AGAIN_AFTER = timedelta(days=1)
_MARKED = re.compile(r"\]\(([^()\s]+)\)")
_BARE = re.compile(r"https?://[^\s<>\[\]()\"']+")


def links_in(texts: Iterable[str]) -> Iterator[str]:
    """The addresses in texts as editors type them, each once, behind words or bare."""
    seen = set()
    for text in texts:
        for found in (*_MARKED.findall(text), *_BARE.findall(text)):
            address = found.rstrip(".,;:!?").partition("#")[0]
            if address and address not in seen and not address.startswith(("mailto:", "tel:")):
                seen.add(address)
                yield address


def own_path(address: str, site: str) -> str | None:
    """The path of a link to our own site (`site` is its address); None when it leads elsewhere."""
    try:
        parts, own = urlsplit(address), urlsplit(site)
    except ValueError:
        return None
    if not parts.scheme and not parts.netloc:
        return parts.path
    return (parts.path or "/") if parts.netloc == own.netloc else None


def is_due(checked_at: datetime | None, failures: int, now: datetime) -> bool:
    """Once a month; what failed is looked at again after a day, until it is called broken."""
    if checked_at is None or (checked_at.year, checked_at.month) != (now.year, now.month):
        return True
    return 0 < failures < TRIES and now - checked_at >= AGAIN_AFTER

"""What is new: apps offer it here when they start, whoever tells people about it asks.

A piece of news says who may read it in the words of `core.search`, so that no mail tells more than a page.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from veiligheidsnetwerk.platform.core.search import Keys, opens


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One piece of news, as it is now. Of what is confidential no mail repeats the title."""

    key: str
    title: str
    url: str
    readers: Sequence[str]
    at: datetime
    text: str = ""
    is_confidential: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """News about one topic: what is newer than a moment, and what is still there of some of it."""

    topic: str
    title: str
    since: Callable[[datetime], Iterable[News]]
    named: Callable[[Keys], Iterable[News]]


_SOURCES: dict[str, Source] = {}


def offer(*sources: Source) -> None:
    """Let their news be told from now on; a second source about the same topic replaces the first."""
    _SOURCES.update({source.topic: source for source in sources})


def topics() -> Sequence[tuple[str, str]]:
    """The topics and what they are called, in the order of their names."""
    return sorted(((each.topic, each.title) for each in _SOURCES.values()), key=lambda pair: pair[1])


def news_since(moment: datetime) -> list[tuple[str, News]]:
    """All that is newer, by topic; the newest of each first."""
    return [
        (topic, each)
        for topic, _ in topics()
        for each in sorted(_SOURCES[topic].since(moment), key=lambda news: news.at, reverse=True)
    ]


def still_there(keys: Collection[str], *, reader: Collection[str] | None = None) -> frozenset[str]:
    """Those of these keys of which the news was not withdrawn, and that this `reader` may see."""
    asked: dict[str, list[str]] = {}
    for key in keys:
        asked.setdefault(key.partition(":")[0], []).append(key)
    known = (_SOURCES[topic].named(some) for topic, some in asked.items() if topic in _SOURCES)
    return frozenset(
        each.key for found in known for each in found if reader is None or opens(each.readers, reader)
    )

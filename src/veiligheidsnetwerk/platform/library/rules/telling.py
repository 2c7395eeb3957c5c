"""The text of an item as an editor types it: a statement on each line, its source behind it in [ and ]."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

LONGEST_TEXT, LONGEST_SOURCE, LONGEST_ABOUT = 600, 200, 80
FIRST_YEAR, LAST_YEAR = 1990, 2100
_LINE = re.compile(r"(?P<text>.*?)\s*(?:\[(?P<source>[^\[\]]*)\])?", re.DOTALL)
_ABOUT = re.compile(r"(?P<about>[^:]+):\s*(?P<text>.+)", re.DOTALL)
_TRIED = re.compile(r"(?P<gemeente>[^:]+),\s*(?P<year>\d{4})\s*:\s*(?P<text>.+)", re.DOTALL)


class UnreadableError(ValueError):
    """A line is not written as it should be; the message says in Dutch which one, and how it should be."""


class Statement(NamedTuple):
    """Something that an item says, and where that stands: "" while that is to be checked."""

    text: str
    source: str


class Research(NamedTuple):
    """What research says on one question."""

    about: str
    text: str
    source: str


class Tried(NamedTuple):
    """What came of it where a gemeente tried it, and whom to ask."""

    gemeente: str
    year: int
    result: str
    contact: str


def write_statements(statements: Iterable[Statement]) -> str:
    return "\n".join(_line(*each) for each in statements)


def read_statements(typed: str) -> Sequence[Statement]:
    """The statements of some lines.

    Raises:
        UnreadableError: a statement or source is too long.
    """
    return _each_line(typed, Statement)


def write_research(found: Iterable[Research]) -> str:
    return "\n".join(_line(f"{each.about}: {each.text}", each.source) for each in found)


def read_research(typed: str) -> Sequence[Research]:
    """What research says, from lines such as `Werkt het: ja, een beetje [WODC 2015]`.

    Raises:
        UnreadableError: a line is written otherwise, or has no source.
    """
    return _each_line(typed, _research)


def write_tried(experiences: Iterable[Tried]) -> str:
    return "\n".join(
        _line(f"{each.gemeente}, {each.year}: {each.result}", each.contact) for each in experiences
    )


def read_tried(typed: str) -> Sequence[Tried]:
    """Experiences, from lines such as `Enschede, 2019: het werd rustiger [team veiligheid]`.

    Raises:
        UnreadableError: a line is written otherwise.
    """
    return _each_line(typed, _tried)


def _research(text: str, source: str) -> Research:
    match = _ABOUT.fullmatch(text)
    if match is None or not source or len(match["about"]) > LONGEST_ABOUT:
        raise UnreadableError("schrijf hem zo: ‘waarover: wat onderzoek zegt [bron]’.")
    return Research(match["about"].strip(), match["text"], source)


def _tried(text: str, source: str) -> Tried:
    match = _TRIED.fullmatch(text)
    if match is None or not FIRST_YEAR <= int(match["year"]) <= LAST_YEAR:
        raise UnreadableError("schrijf hem zo: ‘Enschede, 2019: wat eruit kwam [bij wie u terechtkunt]’.")
    return Tried(match["gemeente"].strip()[:LONGEST_ABOUT], int(match["year"]), match["text"], source)


def _each_line[T](typed: str, read: Callable[[str, str], T]) -> Sequence[T]:
    lines = [(number, line.strip()) for number, line in enumerate(typed.splitlines(), 1) if line.strip()]
    return [_read(number, line, read) for number, line in lines]


def _read[T](number: int, line: str, read: Callable[[str, str], T]) -> T:
    match = _LINE.fullmatch(line)
    text, source = (match["text"], (match["source"] or "").strip()) if match else (line, "")
    try:
        _check(text, source)
        return read(text, source)
    except UnreadableError as error:
        raise UnreadableError(f"Regel {number} klopt nog niet: {error}") from error


def _check(text: str, source: str) -> None:
    if not text:
        raise UnreadableError("er staat alleen een bron. Schrijf ervoor wat daar staat.")
    if len(text) > LONGEST_TEXT or len(source) > LONGEST_SOURCE:
        raise UnreadableError(
            f"hij is te lang. Houd het op {LONGEST_TEXT} tekens en {LONGEST_SOURCE} voor de bron."
        )


def _line(text: str, source: str) -> str:
    told = " ".join(text.split())
    return f"{told} [{source}]" if source or told.endswith("]") else told

"""From the lines of pages to paragraphs, headings and items: what a PDF shows and does not say."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from veiligheidsnetwerk.language.texts.text import Block

ITEM = re.compile(
    r"^(?:[•◦▪■●○➢➤✓·*–—-]|\uf0b7|\uf0a7|[oO](?= [A-Z]))\s*(?=\S)|^(?:\d{1,2}[.)]|[a-z][.)])\s+"
)
NUMBERED = re.compile(r"^(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+(?=[A-Z‘'“\"])")
_LARGER = 1.08
_LONGEST_HEADING = 120
_FEWEST_PAGES, _PART_OF_PAGES = 3, 0.4
_EDGE = 2
_NEW_PARAGRAPH = 1.75
_FULL_LINE = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a page with the size and weight of its letter, and how high it stands."""

    text: str
    page: int
    size: float
    top: float
    bold: bool


def blocks_of(lines: Sequence[Line]) -> Sequence[Block]:
    """The parts in reading order, without what stands at the edge of every page."""
    kept = _without_edges(lines)
    if not kept:
        return ()
    body = _body(kept)
    sizes = sorted({line.size for line in kept if line.size > body.size * _LARGER}, reverse=True)
    full = max(len(line.text) for line in kept if line.size == body.size)
    blocks = [
        _block(group, level)
        for group, level in _grouped([(line, _level(line, body, sizes)) for line in kept], full)
    ]
    return [_numbered(block, number) for number, block in enumerate(_over_pages(blocks), 1)]


def _without_edges(lines: Sequence[Line]) -> Sequence[Line]:
    """A line at the top or the foot that comes back on many pages belongs to the paper, not to the text."""
    pages = [list(group) for _, group in groupby(lines, key=lambda line: line.page)]
    edges = Counter(
        text for page in pages for text in {_shape(line) for line in (*page[:_EDGE], *page[-_EDGE:])}
    )
    often = max(_FEWEST_PAGES, len(pages) * _PART_OF_PAGES)
    return [
        line
        for page in pages
        for place, line in enumerate(page)
        if not (
            (place < _EDGE or place >= len(page) - _EDGE)
            and (edges[_shape(line)] >= often or line.text.isdigit())
        )
    ]


def _shape(line: Line) -> str:
    return re.sub(r"\d+", "0", line.text)


def _body(lines: Sequence[Line]) -> Line:
    """A line in the letter that most of the text has."""
    letters: Counter[tuple[float, bool]] = Counter()
    for line in lines:
        letters[line.size, line.bold] += len(line.text)
    usual = letters.most_common(1)[0][0]
    return next(line for line in lines if (line.size, line.bold) == usual)


def _level(line: Line, body: Line, sizes: Sequence[float]) -> int | None:
    short = len(line.text) <= _LONGEST_HEADING
    number = NUMBERED.match(line.text)
    depth = number[1].count(".") + 1 if number else 0
    if line.size in sizes and short:
        return sizes.index(line.size) * 10 + depth
    stands_out = line.bold and not body.bold and line.size >= body.size
    if short and stands_out and not line.text.endswith((".", ",", ";")):
        return len(sizes) * 10 + depth
    return None


def _grouped(
    lines: Sequence[tuple[Line, int | None]], full: int
) -> Iterator[tuple[Sequence[Line], int | None]]:
    """Lines that belong together. `full` is how many signs a full line has."""
    group: list[Line] = []
    level: int | None = None
    for line, its in lines:
        if group and not _goes_on(group[-1], line, level, its, full):
            yield group, level
            group = []
        if not group:
            level = its
        group.append(line)
    yield group, level


def _goes_on(before: Line, line: Line, level: int | None, its: int | None, full: int) -> bool:
    if before.page != line.page or ITEM.match(line.text):
        return False
    if level is not None or its is not None:
        near = 0 < before.top - line.top < before.size * _NEW_PARAGRAPH
        same = before.size == line.size and before.bold == line.bold
        return same and near and not NUMBERED.match(line.text)
    if abs(before.top - line.top) > max(before.size, line.size) * _NEW_PARAGRAPH:
        return False
    short = len(before.text) < full * _FULL_LINE
    begins = line.text[:1].isupper() or before.text.endswith((".", ":", "?", "!", ";"))
    return not (short and begins)


def _block(lines: Sequence[Line], level: int | None) -> Block:
    text = lines[0].text
    for line in lines[1:]:
        text = _joined(text, line.text)
    text = text.replace("\u00ad", "")
    item = None if level is not None else ITEM.match(text)
    if item and not text[0].isdigit():
        text = text[item.end() :]
    return Block(text=text, number=0, page=lines[0].page, level=level, listed=item is not None)


def _joined(text: str, more: str) -> str:
    if text.endswith("\u00ad"):
        return text[:-1] + more
    broken = text.endswith("-") and text[-2:-1].isalpha() and more[:1].islower()
    if broken and not re.match(r"(?:en|of|als|tot|en/of)\b", more):
        return text[:-1] + more
    return f"{text} {more}"


def _over_pages(blocks: Sequence[Block]) -> Iterator[Block]:
    """A sentence that goes on on the next page is one, and stands where it begins."""
    waiting: Block | None = None
    for block in blocks:
        if waiting is not None and _goes_over(waiting, block):
            text = _joined(waiting.text, block.text)
            waiting = Block(text=text, number=0, page=waiting.page, listed=waiting.listed)
            continue
        if waiting is not None:
            yield waiting
        waiting = block
    if waiting is not None:
        yield waiting


def _goes_over(before: Block, block: Block) -> bool:
    return (
        before.page != block.page
        and not (before.is_heading or block.is_heading or block.listed)
        and block.text[:1].islower()
        and not before.text.endswith((".", ":", "?", "!"))
    )


def _numbered(block: Block, number: int) -> Block:
    return Block(text=block.text, number=number, page=block.page, level=block.level, listed=block.listed)

"""Short invented plans, written as they are read: `#` begins a heading, `-` an item, other lines are text."""

from collections.abc import Iterator
from functools import cache

from veiligheidsnetwerk.language.coding import Coding, suggest
from veiligheidsnetwerk.language.texts import Block, Text
from veiligheidsnetwerk.language.themes import Thesaurus, load_themes


@cache
def thesaurus() -> Thesaurus:
    return Thesaurus(load_themes())


def plan(written: str) -> Text:
    return Text(blocks=list(_blocks(written)))


def _blocks(written: str) -> Iterator[Block]:
    for number, line in enumerate(filter(None, map(str.strip, written.splitlines())), 1):
        depth = len(line) - len(line.lstrip("#"))
        if depth:
            yield Block(text=line[depth:].strip(), number=number, level=depth)
        else:
            yield Block(text=line.removeprefix("- "), number=number, listed=line.startswith("- "))


def coded(written: str) -> Coding:
    return suggest(plan(written), thesaurus())

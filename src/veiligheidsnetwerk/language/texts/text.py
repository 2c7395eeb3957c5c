"""A text as its parts in reading order, each with where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, a heading or an item of a list.

    `page` counts from 1 in the file, None where a file has no pages; there `number`, which paragraph it is,
    says where. `level` is that of a heading: lower stands higher, and only the order means something.
    """

    text: str
    number: int
    page: int | None = None
    level: int | None = None
    listed: bool = False

    @property
    def is_heading(self) -> bool:
        return self.level is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """What stands in a file. `pages` is None where it has none; `wordless` are pages without any text."""

    blocks: Sequence[Block]
    pages: int | None = None
    wordless: Sequence[int] = ()

    @property
    def notes(self) -> Sequence[str]:
        """What a reader should know about what could not be read."""
        if not self.wordless:
            return ()
        pages = ", ".join(map(str, self.wordless[:10])) + (" en verder" if len(self.wordless) > 10 else "")  # noqa: PLR2004
        return (f"Zonder leesbare tekst, en dus niet gelezen: bladzijde {pages}.",)

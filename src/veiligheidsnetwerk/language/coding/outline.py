"""A text as an outline: each part with the headings above it, what those say, and what leads into a list."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.language.coding.cues import clauses
from veiligheidsnetwerk.language.coding.headings import Heading, Kind, heading_of
from veiligheidsnetwerk.language.coding.suggestion import Standing
from veiligheidsnetwerk.language.texts import Block, Text
from veiligheidsnetwerk.language.words import fold

_DOTS = re.compile(r"(?:\.\s?){4,}\s*\d{1,3}\b|…+\s*\d{1,3}\b")
_ENDS_IN_PAGE = re.compile(r"\s\d{1,3}$")
_PROSE = 90
_ASIDE_LEAD = re.compile(
    r"\b(?:acties?|maatregelen|doelen|doelstelling\w*|activiteiten|criteria|uitgangspunten|partners|instrumenten|"
    r"middelen|resultaten|oorzaken|taken|afspraken|stappen|redenen|ontwikkelingen)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A block with the headings above it, from the top down, and the sentence that leads into its list."""

    block: Block
    above: Sequence[Heading]
    heading: Heading | None = None
    lead: str = ""
    lead_standing: Standing | None = None

    @property
    def titles(self) -> Sequence[str]:
        return [heading.title for heading in self.above]

    def under(self, *kinds: Kind) -> bool:
        """Whether the nearest heading above that says anything is one of these."""
        telling = [heading.kind for heading in self.above if heading.kind is not Kind.CHAPTER]
        return bool(telling) and telling[-1] in kinds

    @property
    def parent(self) -> Kind | None:
        return self.above[-1].kind if self.above else None


def parts_of(text: Text) -> Iterator[Part]:
    """The parts of a text without its table of contents."""
    above: list[Heading] = []
    lead, standing = "", None
    for block in _without_contents(text.blocks):
        if block.level is not None:
            heading = heading_of(block.text, block.level)
            above = [each for each in above if each.level < heading.level]
            yield Part(block=block, above=tuple(above), heading=heading)
            above = [*above, heading]
            lead, standing = "", None
            continue
        own = block.listed or (
            lead != "" and len(block.text) < _PROSE and not block.text.endswith((".", ":"))
        )
        yield Part(
            block=block,
            above=tuple(above),
            lead=lead if own else "",
            lead_standing=standing if own else None,
        )
        if block.text.endswith(":") and not own:
            lead = block.text
            standing = _led(lead)
        elif not own:
            lead, standing = "", None


def _led(lead: str) -> Standing | None:
    """What a sentence that ends in a colon says of the items below it; actions are not chosen."""
    said = clauses(lead)[-1].standing
    aside = _ASIDE_LEAD.search(fold(lead)) and said is not Standing.PRIORITY
    return Standing.MENTIONED if aside else said


def _without_contents(blocks: Sequence[Block]) -> Iterator[Block]:
    inside = False
    for block in blocks:
        if block.is_heading and heading_of(block.text, 0).kind is Kind.CONTENTS:
            inside = True
            continue
        if _DOTS.search(block.text):
            continue
        if inside and (
            _ENDS_IN_PAGE.search(block.text) or not (block.is_heading or len(block.text) > _PROSE)
        ):
            continue
        inside = False
        yield block

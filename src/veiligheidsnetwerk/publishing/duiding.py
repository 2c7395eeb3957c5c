"""What analysts say of figures, in a text that people read."""

from collections.abc import Iterator

from veiligheidsnetwerk.figures.query.duiding import TableDuiding
from veiligheidsnetwerk.figures.query.table import Table
from veiligheidsnetwerk.publishing.document import Block, Paragraph, Title
from veiligheidsnetwerk.publishing.dutch import capitalise
from veiligheidsnetwerk.publishing.marks import signature


def duiding_blocks(table: Table) -> Iterator[Block]:
    """Each with what it is about and who says so; no head where nobody says anything."""
    if table.duidingen:
        yield Title("Duiding")
    for each in table.duidingen:
        first, *others = paragraphs(each)
        yield Paragraph(f"{capitalise(each.about)}: {first}")
        yield from (Paragraph(text) for text in others)
        yield Paragraph(f"{signature(each)}.", aside=True)


def paragraphs(duiding: TableDuiding) -> tuple[str, ...]:
    """The text as it was written, in paragraphs."""
    return tuple(" ".join(part.split()) for part in duiding.text.split("\n") if part.strip())

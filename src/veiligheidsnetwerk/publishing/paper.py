"""An answer as a document: everything of the page, in the order in which it is read on paper."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from veiligheidsnetwerk.figures.query.table import Table
from veiligheidsnetwerk.publishing.charts import LONG_SIDE, WIDTH, chart_notes, chart_spec, drawable, is_wide
from veiligheidsnetwerk.publishing.document import Block, Document, Figures, Paragraph, Title, picture_of
from veiligheidsnetwerk.publishing.duiding import duiding_blocks
from veiligheidsnetwerk.publishing.grid import lay_out
from veiligheidsnetwerk.publishing.layout import Chart, Layout
from veiligheidsnetwerk.publishing.marks import (
    about_lines,
    ask_again_line,
    legend,
    reason_lines,
    source_lines,
    unit_line,
    without_duiding,
)
from veiligheidsnetwerk.publishing.sentences import describe

__all__ = ["answer_document", "chart_blocks", "notes_blocks", "table_blocks"]


def answer_document(table: Table, layout: Layout, *, address: str, made: date) -> Document:
    """The answer as it can lie on a table; `address` is where the question can be asked again."""
    blocks: list[Block] = [
        *(Paragraph(sentence) for sentence in describe(table)),
        *duiding_blocks(table),
        *chart_blocks(without_duiding(table), layout.chart),
        Title("Tabel"),
        *table_blocks(table, layout),
        *notes_blocks(table, address=address),
    ]
    return Document(
        title=table.title,
        subject=", ".join(figure.name for figure in table.figures),
        blocks=tuple(blocks),
        made=made,
    )


def chart_blocks(table: Table, chart: Chart | None = None) -> Iterator[Block]:
    """A chart for each figure in each measure, the first few; none where there is no figure to draw."""
    drawn = drawable(table, chart)
    if drawn:
        yield Title("Grafiek" if len(drawn) == 1 else "Grafieken")
        yield from (Paragraph(note, aside=True) for note in chart_notes(table, chart))
    for place, part in drawn:
        wide = is_wide(part, chart)
        spec = chart_spec(table, chart, part=place, width=LONG_SIDE if wide else WIDTH)
        yield replace(picture_of(spec), wide=wide)


def table_blocks(table: Table, layout: Layout) -> Iterator[Block]:
    """The figures with their marks, why some are missing, and where they come from."""
    for grid in lay_out(table, layout):
        yield Figures(f"{grid.title}. {unit_line(table)}" if grid.heads else unit_line(table), grid)
        yield from (Paragraph(note, aside=True) for note in grid.notes)
    yield from (
        Paragraph(line, aside=True) for line in (*legend(table), *reason_lines(table), *source_lines(table))
    )


def notes_blocks(table: Table, *, address: str) -> Iterator[Block]:
    """What must be known of the figures, and where they can be asked again."""
    yield Title("Uitleg bij deze cijfers")
    about = (line for source in table.sources for line in about_lines(source))
    lines = (*table.footnotes, *about, ask_again_line(address))
    yield from (Paragraph(line, aside=True) for line in lines)

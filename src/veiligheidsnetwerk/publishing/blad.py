"""The blad voor de driehoek: one gemeente on one sheet, in words, a chart and a table.

It says what the figures say and no more: a change that chance can make is called so, and none is explained.
"""

from collections.abc import Iterator
from datetime import date
from math import sqrt

import numpy as np

from veiligheidsnetwerk.figures.query.table import Role, Table
from veiligheidsnetwerk.publishing.charts import chart_spec
from veiligheidsnetwerk.publishing.document import Block, Document, Figures, Paragraph, Title, picture_of
from veiligheidsnetwerk.publishing.duiding import duiding_blocks
from veiligheidsnetwerk.publishing.grid import GridCell, lay_out_page, shown_cells
from veiligheidsnetwerk.publishing.layout import Dimension, Layout
from veiligheidsnetwerk.publishing.marks import (
    about_lines,
    ask_again_line,
    legend,
    reason_lines,
    without_duiding,
)
from veiligheidsnetwerk.publishing.sentences import describe

LAYOUT = Layout(rows=(Dimension.QUANTITY,), columns=(Dimension.AREA,))
_CHART_WIDTH = 920
"""Wide, and so low enough to stand on one sheet with the rest."""
_LIMIT = 2.0
"""As many standard deviations of a difference between two counts as chance easily makes."""
_MAY_BE_CHANCE = "Een verschil van deze grootte tussen twee jaren kan toeval zijn."


def blad_title(now: Table) -> str:
    """What the blad is about."""
    return f"{now.figures[0].name} in {now.areas[0].name}"


def blad_caption(now: Table) -> str:
    """What the table of the blad holds."""
    return f"Van {now.periods[0].covers.removeprefix('van ')}, naast dezelfde periode een jaar eerder"


def blad_sentences(now: Table) -> tuple[str, ...]:
    """What the figures say of the gemeente, and whether the change can be chance."""
    certainty = [_MAY_BE_CHANCE] if _may_be_chance(now) else []
    return (*describe(now), *certainty)


def blad_notes(now: Table, *, address: str) -> tuple[str, ...]:
    """What must be known of the figures, and where they can be asked again."""
    about = (line for source in now.sources for line in about_lines(source))
    return (*legend(now), *reason_lines(now), *now.footnotes, *about, ask_again_line(address))


def blad_document(now: Table, course: Table, *, address: str, made: date) -> Document:
    """The blad on paper; `course` is the same figure through time."""
    title = blad_title(now)
    blocks = tuple(_blocks(now, course, address))
    return Document(title=title, subject=f"Blad voor de driehoek: {title}", blocks=blocks, made=made)


def _blocks(now: Table, course: Table, address: str) -> Iterator[Block]:
    yield from (Paragraph(sentence) for sentence in blad_sentences(now))
    yield from duiding_blocks(now)
    yield Title("Nu en een jaar eerder")
    yield Figures(blad_caption(now), lay_out_page(now, LAYOUT))
    if np.isfinite(course.values).any():
        yield Title("Door de tijd")
        yield picture_of(chart_spec(without_duiding(course), width=_CHART_WIDTH))
    yield Title("Uitleg bij deze cijfers")
    yield from (Paragraph(line, aside=True) for line in blad_notes(now, address=address))


def _may_be_chance(now: Table) -> bool:
    """Whether the two counts of the gemeente differ, but no more than counts of the same thing easily do.

    Two counts a and b that come about independently differ by chance with a deviation of √(a + b).
    """
    pair = [_count(now, role) for role in (Role.VALUE, Role.EARLIER)]
    numbers = [cell.number for cell in pair if cell is not None and cell.number is not None]
    if len(numbers) < len(pair):
        return False
    difference = abs(numbers[0] - numbers[1])
    return 0 < difference <= _LIMIT * sqrt(sum(numbers))


def _count(now: Table, role: Role) -> GridCell | None:
    cells = zip(now.quantities, shown_cells(now, area=0, period=0), strict=True)
    return next((cell for each, cell in cells if each.role is role and not each.unit), None)

"""An answer as it stands in a frame on another website."""

from dataclasses import dataclass

import numpy as np
from django.utils.safestring import SafeString

from veiligheidsnetwerk.figures.query import Status, Table
from veiligheidsnetwerk.platform.insight.presenters.addresses import address
from veiligheidsnetwerk.platform.insight.presenters.cells import table_body
from veiligheidsnetwerk.platform.insight.presenters.duiding import DuidingText, present_duidingen
from veiligheidsnetwerk.publishing.grid import lay_out_page
from veiligheidsnetwerk.publishing.layout import Layout
from veiligheidsnetwerk.publishing.marks import (
    break_lines,
    reason_lines,
    shown_statuses,
    source_lines,
    units_of,
)
from veiligheidsnetwerk.publishing.sentences import describe


@dataclass(frozen=True, slots=True)
class EmbedPage:
    """What the frame holds; `chart` is empty when there is nothing to draw, `link` leads back to the site."""

    title: str
    unit: str
    sentences: tuple[str, ...]
    duidingen: tuple[DuidingText, ...]
    chart: str
    chart_narrow: str
    table: SafeString
    marks: tuple[Status, ...]
    lines: tuple[str, ...]
    sources: tuple[str, ...]
    definitions: tuple[str, ...]
    link: str


def present_embed(table: Table, layout: Layout) -> EmbedPage:
    drawn = bool(np.isfinite(table.values[0, :, :, 0]).any())
    fixed, drawn_as = table.pinned, Layout(chart=layout.chart)
    return EmbedPage(
        title=table.title,
        unit=units_of(table),
        sentences=describe(table),
        duidingen=present_duidingen(table.duidingen),
        chart=address("insight:embed_chart", fixed, drawn_as) if drawn else "",
        chart_narrow=address("insight:embed_chart_narrow", fixed, drawn_as),
        table=table_body(lay_out_page(table, layout)),
        marks=shown_statuses(table),
        lines=(*table.readings, *break_lines(table), *reason_lines(table), *table.footnotes),
        sources=tuple(
            f"{line}. Licentie: {source.licence}"
            for line, source in zip(source_lines(table), table.sources, strict=True)
        ),
        definitions=tuple(f"{source.title}: {source.definition}" for source in table.sources),
        link=address("insight:comparison", fixed, layout),
    )

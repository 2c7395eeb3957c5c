"""An answer as it stands in a page that is about something else: here, or in a frame on another website."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from veiligheidsnetwerk.figures.query import Status, Table
from veiligheidsnetwerk.platform.insight.presenters.addresses import address
from veiligheidsnetwerk.platform.insight.presenters.cells import table_body
from veiligheidsnetwerk.platform.insight.presenters.charts import ChartPage, present_charts
from veiligheidsnetwerk.platform.insight.presenters.duiding import DuidingText, present_duidingen
from veiligheidsnetwerk.publishing.charts import chart_notes
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
    """What the frame holds; `link` leads back to the site."""

    title: str
    unit: str
    sentences: tuple[str, ...]
    duidingen: tuple[DuidingText, ...]
    charts: tuple[ChartPage, ...]
    chart_notes: tuple[str, ...]
    table: SafeString
    marks: tuple[Status, ...]
    lines: tuple[str, ...]
    sources: tuple[str, ...]
    definitions: tuple[str, ...]
    link: str


def present_embed(table: Table, layout: Layout, *, view: str = "insight:embed_chart") -> EmbedPage:
    """`view` draws the charts: for everyone, unless it is said."""
    fixed = table.pinned
    charts = present_charts(table, layout.chart, view=view)
    return EmbedPage(
        title=table.title,
        unit=units_of(table),
        sentences=describe(table),
        duidingen=present_duidingen(table.duidingen),
        charts=charts,
        chart_notes=chart_notes(table, layout.chart) if charts else (),
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

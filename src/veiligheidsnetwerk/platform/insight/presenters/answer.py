"""An answer as a page shows it: words, pictures, table, and the ways to take it along."""

from dataclasses import dataclass, replace

from django.utils.safestring import SafeString

from veiligheidsnetwerk.figures.query import Comparison, Division, Status, Table, TableFigure
from veiligheidsnetwerk.platform.insight.embedding import is_public
from veiligheidsnetwerk.platform.insight.presenters.addresses import address
from veiligheidsnetwerk.platform.insight.presenters.cells import first_on_paper, table_body
from veiligheidsnetwerk.platform.insight.presenters.charts import ChartPage, present_charts
from veiligheidsnetwerk.platform.insight.presenters.downloads import Download, downloads_of
from veiligheidsnetwerk.platform.insight.presenters.duiding import DuidingText, present_duidingen
from veiligheidsnetwerk.platform.insight.presenters.layout import LayoutPage, present_layout
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
from veiligheidsnetwerk.publishing.shading import SIGNS, Scale

_USUAL = Layout()


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """Everything the page needs; addresses hold the whole question.

    `link` names the editions too, so that it gives the same figures to whoever opens it, whenever; `keep` is
    where someone keeps it under a name, `explain` where an analyst writes duiding beside it, `embed` what
    another website may show in a frame ("" when it is not for everyone). `newer` is the address of the newest
    editions when older ones are shown. There is a chart for each part of the answer that is `drawable`;
    `chart_notes` say where they are or show something else than was asked.
    """

    title: str
    figures: tuple[TableFigure, ...]
    unit: str
    sentences: tuple[str, ...]
    duidingen: tuple[DuidingText, ...]
    hint: str
    table: SafeString
    layout: LayoutPage
    selection: tuple[str, ...]
    scales: "tuple[ScalePage, ...]"
    partly_on_paper: bool
    marks: tuple[Status, ...]
    readings: tuple[str, ...]
    reasons: tuple[str, ...]
    breaks: tuple[str, ...]
    footnotes: tuple[str, ...]
    sources: tuple[str, ...]
    definitions: tuple[tuple[str, tuple[str, ...]], ...]
    charts: tuple[ChartPage, ...]
    chart_notes: tuple[str, ...]
    downloads: tuple[Download, ...]
    link: str
    keep: str
    explain: str
    embed: str
    newer: str
    map: "MapPage | None"


@dataclass(frozen=True, slots=True)
class ScalePage:
    """What the shades mean: per class its number, its sign and its figures."""

    name: str
    lines: tuple[tuple[int, str, str], ...]


@dataclass(frozen=True, slots=True)
class MapPage:
    """The map with its equal table."""

    picture: str
    picture_narrow: str
    title: str
    sentences: tuple[str, ...]
    duidingen: tuple[DuidingText, ...]
    table: SafeString


def present_answer(
    table: Table, layout: Layout, map_table: Table | None, *, in_use: Comparison
) -> AnswerPage:
    """`in_use` is the same question held to the editions that are in use now."""
    fixed, grid = table.pinned, lay_out_page(table, layout)
    charts = present_charts(table, layout.chart, view="insight:chart")
    return AnswerPage(
        title=table.title,
        figures=table.figures,
        unit=units_of(table),
        sentences=describe(table),
        duidingen=present_duidingen(table.duidingen),
        hint=": ".join(filter(None, (table.title, grid.title))),
        table=table_body(grid),
        layout=present_layout(table, layout),
        selection=grid.notes,
        scales=tuple(_present_scale(scale) for scale in grid.scales),
        partly_on_paper=first_on_paper(grid) > 0,
        marks=shown_statuses(table),
        readings=table.readings,
        reasons=reason_lines(table),
        breaks=break_lines(table),
        footnotes=table.footnotes,
        sources=source_lines(table),
        definitions=tuple((source.title, (source.definition, *source.notes)) for source in table.sources),
        charts=charts,
        chart_notes=chart_notes(table, layout.chart) if charts else (),
        downloads=tuple(downloads_of(fixed, layout, chart=bool(charts), map_too=map_table is not None)),
        link=address("insight:comparison", fixed, layout),
        keep=address("insight:save", fixed, layout),
        explain=address("insight:write_duiding", table.comparison, layout),
        embed=_embed(table, layout),
        newer=address("insight:comparison", replace(fixed, pins=()), layout) if fixed != in_use else "",
        map=_present_map(map_table, fixed, beside=table) if map_table is not None else None,
    )


def _embed(table: Table, layout: Layout) -> str:
    """The address for a frame on another website, which shows the newest edition."""
    newest = replace(table.comparison, pins=())
    return address("insight:embed", newest, layout) if is_public(newest) else ""


def _present_scale(scale: Scale) -> ScalePage:
    return ScalePage(scale.name, tuple((shade, SIGNS[shade - 1], text) for shade, text in scale.lines))


def _present_map(table: Table, asked: Comparison, *, beside: Table) -> MapPage:
    """The words begin with the gemeente that was asked first; without one they are about all of them.

    What is said of the answer `beside` it is not said again.
    """
    named = table.areas[0].code == asked.areas[0]
    now = () if asked.division is Division.NOW else ("De kaart toont de gemeenten zoals ze nu zijn.",)
    is_all = len(beside.figures) == len(beside.measures) == 1
    first = () if is_all else ("De kaart toont alleen het eerste cijfer en de eerste maat die u koos.",)
    return MapPage(
        picture=address("insight:map", asked),
        picture_narrow=address("insight:map_narrow", asked),
        title=f"{table.title}, {table.periods[-1].covers}",
        sentences=(*describe(table)[0 if named else 1 :], *first, *now),
        duidingen=present_duidingen(each for each in table.duidingen if each not in beside.duidingen),
        table=table_body(lay_out_page(table)),
    )

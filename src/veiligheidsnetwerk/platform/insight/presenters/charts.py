"""The charts of an answer, as a page shows them."""

from collections.abc import Iterator
from dataclasses import dataclass

from veiligheidsnetwerk.figures.query import Table
from veiligheidsnetwerk.platform.insight.presenters.addresses import address
from veiligheidsnetwerk.publishing.charts import chart_words, drawable
from veiligheidsnetwerk.publishing.layout import Chart, Layout
from veiligheidsnetwerk.publishing.parts import PART
from veiligheidsnetwerk.publishing.sentences import describe


@dataclass(frozen=True, slots=True)
class ChartPage:
    """A picture of one figure in one measure, with what it says in words."""

    picture: str
    picture_narrow: str
    alt: str


def present_charts(table: Table, chart: Chart | None, *, view: str) -> tuple[ChartPage, ...]:
    """One for each part of the answer that is `drawable`; `view` draws it, and `view`_narrow for a phone."""
    return tuple(
        ChartPage(
            picture=_picture(view, table, chart, place),
            picture_narrow=_picture(f"{view}_narrow", table, chart, place),
            alt=" ".join(_alt(part, chart)),
        )
        for place, part in drawable(table, chart)
    )


def _alt(part: Table, chart: Chart | None) -> Iterator[str]:
    yield f"Grafiek van {part.title}."
    yield chart_words(part, chart) or "".join(describe(part)[:1])


def _picture(view: str, table: Table, chart: Chart | None, place: int) -> str:
    of_one = address(view, table.pinned, Layout(chart=chart))
    return f"{of_one}&{PART}={place}" if place else of_one

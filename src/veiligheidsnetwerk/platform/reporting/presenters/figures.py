"""Figures in a report: each a picture with its sentences, its marks and its sources."""

import json
from collections.abc import Iterator, Sequence
from hashlib import sha256
from urllib.parse import parse_qs, urlsplit

from veiligheidsnetwerk.figures.errors import FiguresError
from veiligheidsnetwerk.figures.query import Comparison, Table, pinned, read_comparison
from veiligheidsnetwerk.platform.core.figures import figures
from veiligheidsnetwerk.platform.insight.drawing import drawn_once
from veiligheidsnetwerk.platform.insight.queries import usual_question
from veiligheidsnetwerk.publishing.charts import WIDTH, chart_notes, chart_spec, drawable
from veiligheidsnetwerk.publishing.document import Block, Paragraph, Picture, Title, picture_of
from veiligheidsnetwerk.publishing.errors import PublishingError
from veiligheidsnetwerk.publishing.layout import LAYOUT_FIELDS
from veiligheidsnetwerk.publishing.marks import duiding_lines, legend, reason_lines, source_lines, unit_line
from veiligheidsnetwerk.publishing.pictures.vega import Spec
from veiligheidsnetwerk.publishing.sentences import describe

GONE = "Dit cijfer is er niet meer."


def question_of(address: str) -> Comparison:
    """The question in the address of a comparison.

    Raises:
        FiguresError: it cannot be read; the message is Dutch.
    """
    parts = parse_qs(urlsplit(address).query)
    params = {name: values for name, values in parts.items() if name not in LAYOUT_FIELDS}
    figure = next(iter(params.get("cijfer", ())), "")
    return read_comparison(params, usual_question(figure, home=""))


def figure_blocks(addresses: Sequence[str]) -> Iterator[Block]:
    """Every figure under its own head; one that cannot be had any more says why, and the others stand."""
    if addresses:
        yield Title("Gevraagde cijfers")
    for address in addresses:
        try:
            yield from _blocks(figures().answer(question_of(address)))
        except (FiguresError, PublishingError) as error:
            yield Title(GONE, 2)
            yield Paragraph(f"{error} Het adres was: {address}")


def vintages_of(addresses: Sequence[str]) -> dict[str, str]:
    """Which edition of each source was used, by the code of the source."""
    found: dict[str, str] = {}
    for address in addresses:
        try:
            pins = pinned(question_of(address), figures().library()).pins
        except FiguresError:
            continue
        found |= {pin.source: pin.vintage for pin in pins}
    return found


def _drawn(spec: Spec) -> Picture:
    """The picture, drawn once for the page of a draft and for each of its files: that is most of the work."""
    name = sha256(json.dumps(spec, sort_keys=True).encode()).hexdigest()
    return drawn_once(f"reporting:{name}", lambda: picture_of(spec))


def _blocks(table: Table) -> Iterator[Block]:
    yield Title(table.title, 2)
    yield from (Paragraph(sentence) for sentence in describe(table))
    for place, _ in drawable(table, None)[:1]:
        yield _drawn(chart_spec(table, None, part=place, width=WIDTH))
    lines = (
        *chart_notes(table, None),
        unit_line(table),
        *legend(table),
        *reason_lines(table),
        *duiding_lines(table),
        *source_lines(table),
    )
    yield from (Paragraph(line, aside=True) for line in dict.fromkeys(lines))

"""The blad voor de driehoek as a page shows it."""

from dataclasses import dataclass

import numpy as np
from django.utils.safestring import SafeString

from veiligheidsnetwerk.platform.insight.blad import Blad
from veiligheidsnetwerk.platform.insight.presenters.addresses import address
from veiligheidsnetwerk.platform.insight.presenters.cells import table_body
from veiligheidsnetwerk.platform.insight.presenters.duiding import DuidingText, present_duidingen
from veiligheidsnetwerk.publishing.blad import LAYOUT, blad_caption, blad_notes, blad_sentences, blad_title
from veiligheidsnetwerk.publishing.grid import lay_out_page


@dataclass(frozen=True, slots=True)
class BladPage:
    """Everything the page needs; `chart` is empty when there is nothing to draw."""

    gemeente: str
    title: str
    sentences: tuple[str, ...]
    duidingen: tuple[DuidingText, ...]
    caption: str
    table: SafeString
    chart: str
    chart_narrow: str
    chart_title: str
    notes: tuple[str, ...]
    comparison: str


def present_blad(blad: Blad, *, where: str) -> BladPage:
    """`where` is the whole address of the comparison that the table comes from."""
    drawn = bool(np.isfinite(blad.course.values).any())
    return BladPage(
        gemeente=blad.gemeente.name,
        title=blad_title(blad.now),
        sentences=blad_sentences(blad.now),
        duidingen=present_duidingen(blad.now.duidingen),
        caption=blad_caption(blad.now),
        table=table_body(lay_out_page(blad.now, LAYOUT)),
        chart=address("insight:chart", blad.course.pinned) if drawn else "",
        chart_narrow=address("insight:chart_narrow", blad.course.pinned),
        chart_title=blad.course.title,
        notes=blad_notes(blad.now, address=where),
        comparison=address("insight:comparison", blad.now.pinned),
    )

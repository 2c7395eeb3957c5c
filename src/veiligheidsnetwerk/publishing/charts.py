"""An answer as a picture: lines through time, or bars when there is one period."""

from veiligheidsnetwerk.figures.query.table import Table
from veiligheidsnetwerk.publishing.errors import PublishingError
from veiligheidsnetwerk.publishing.parts import parts_of
from veiligheidsnetwerk.publishing.pictures.bars import bar_spec
from veiligheidsnetwerk.publishing.pictures.lines import line_spec
from veiligheidsnetwerk.publishing.pictures.render import render_png, render_svg, warm_up
from veiligheidsnetwerk.publishing.pictures.vega import Spec

__all__ = ["WIDTH", "NothingToDrawError", "chart_spec", "render_png", "render_svg", "warm_up"]

WIDTH = 720
"""The width in pixels of a picture on a page; on a phone it is asked for with less."""


class NothingToDrawError(PublishingError):
    """The table has no area or no period."""


def chart_spec(table: Table, *, part: int = 0, width: float = WIDTH) -> Spec:
    """The Vega-Lite specification of a chart of exactly `width` pixels.

    A chart is about one figure in one measure; `part` says which of the parts of the table (`parts_of`).
    """
    if not table.areas or not table.periods:
        raise NothingToDrawError("Er is niets om te tekenen: kies een gebied en een periode.")
    drawn = parts_of(table)[part]
    draw = bar_spec if len(drawn.periods) == 1 else line_spec
    return draw(drawn, width=width)

"""The frame of a picture: title and unit above, marks and source below, all as text in the picture itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.figures.query.table import Role, Table
from veiligheidsnetwerk.publishing.dutch import enumerate_names
from veiligheidsnetwerk.publishing.marks import duiding_lines, reason_lines, source_lines
from veiligheidsnetwerk.publishing.pictures.breaks import break_captions
from veiligheidsnetwerk.publishing.pictures.palette import INK, SOFT_INK
from veiligheidsnetwerk.publishing.pictures.text import wrap
from veiligheidsnetwerk.publishing.pictures.vega import (
    TEXT_SIZE,
    Layer,
    Row,
    Spec,
    picture,
    text_layer,
    text_row,
)
from veiligheidsnetwerk.publishing.sentences import describe

TITLE_SIZE, UNIT_SIZE = 17, 13
TITLE_LINE, UNIT_LINE, TEXT_LINE = 21, 17, 16
GAP, EDGE = 12, 4


@dataclass(frozen=True, slots=True)
class Frame:
    """The texts around a plot, broken to fit `width`, and the room beside the plot."""

    table: Table
    said: tuple[str, ...]
    title: tuple[str, ...]
    unit: tuple[str, ...]
    below: tuple[str, ...]
    width: float
    left: float
    right: float

    @property
    def plot_width(self) -> float:
        return self.width - self.left - self.right

    @property
    def top(self) -> float:
        """The height of what stands above the plot."""
        return EDGE + len(self.title) * TITLE_LINE + len(self.unit) * UNIT_LINE + GAP

    @property
    def bottom(self) -> float:
        """The height of what stands below the plot and its axis."""
        return GAP + len(self.below) * TEXT_LINE + EDGE

    def around(self, layers: Sequence[Layer], *, height: float, axis: float = 0) -> Spec:
        """The picture: the layers of a plot of `height` with `axis` pixels under it, and the texts around."""
        padding = {"left": self.left, "right": self.right, "top": self.top, "bottom": axis + self.bottom}
        spec = picture(
            [*layers, *self._texts(height + axis)], width=self.plot_width, height=height, padding=padding
        )
        return spec | {"usermeta": {"title": self.table.title, "description": "\n".join(self.said)}}

    def _texts(self, under: float) -> list[Layer]:
        x, y = -self.left, EDGE - self.top
        unit_y = y + len(self.title) * TITLE_LINE
        return [
            text_layer(_block(self.title, x, y, TITLE_LINE, INK), size=TITLE_SIZE, bold=True),
            text_layer(_block(self.unit, x, unit_y, UNIT_LINE, SOFT_INK), size=UNIT_SIZE),
            text_layer(_block(self.below, x, under + GAP, TEXT_LINE, SOFT_INK)),
        ]


def frame_of(
    table: Table,
    *,
    drawn: Table,
    width: float,
    marks: Iterable[str],
    unit: str,
    left: float = 0,
    right: float = 0,
    legend: Iterable[str] = (),
) -> Frame:
    """The frame of a picture of `table`.

    `drawn` is the part of it that the picture shows. `marks` are the lines of explanation below it, in the
    words of that picture; `legend` those that it has elsewhere, for the text that says the same.
    """
    explained = [*_unfinished(drawn), *break_captions(table.breaks), *reason_lines(drawn)]
    below = [*marks, *explained, *duiding_lines(table), *source_lines(table)]
    return Frame(
        table=table,
        said=(*describe(table), *legend, *below),
        title=wrap(table.title, width=width, size=TITLE_SIZE, bold=True),
        unit=wrap(unit, width=width, size=UNIT_SIZE),
        below=tuple(part for line in below for part in wrap(line, width=width, size=TEXT_SIZE)),
        width=width,
        left=left,
        right=right,
    )


def lines_spec(lines: Iterable[str], *, width: float) -> Spec:
    """A picture of text alone, to stand under others."""
    wrapped = [part for line in lines for part in wrap(line, width=width, size=TEXT_SIZE)]
    texts = text_layer(_block(wrapped, 0, 0, TEXT_LINE, SOFT_INK))
    spec = picture(
        [texts],
        width=width,
        height=len(wrapped) * TEXT_LINE,
        padding={"left": 0, "right": 0, "top": EDGE, "bottom": EDGE},
    )
    return spec | {"usermeta": {"title": "", "description": "\n".join(lines)}}


def part_of(table: Table, *roles: Role, last_only: bool = False) -> Table:
    """The table with only these quantities (and only the last period): what a picture draws and explains."""
    kept = tuple(place for place, quantity in enumerate(table.quantities) if quantity.role in roles)
    since = len(table.periods) - 1 if last_only else 0
    return table.part(periods=slice(since, None), quantities=kept)


def _unfinished(table: Table) -> list[str]:
    names = [period.label for period in table.periods if not period.complete]
    return [f"Niet volledig: {enumerate_names(names)}"] if names else []


def _block(lines: Iterable[str], x: float, y: float, step: float, colour: str) -> list[Row]:
    return [text_row(line, x=x, y=y + place * step, colour=colour) for place, line in enumerate(lines)]

"""What a person must be told when a question goes on about another figure."""

from collections.abc import Iterable
from dataclasses import dataclass

from veiligheidsnetwerk.figures.query import (
    MANY,
    Comparison,
    Library,
    Zoom,
    bare,
    find_area,
    is_group,
    kind_in,
)
from veiligheidsnetwerk.platform.insight.presenters.addresses import address
from veiligheidsnetwerk.publishing.dutch import enumerate_names
from veiligheidsnetwerk.publishing.layout import Layout


@dataclass(frozen=True, slots=True)
class ShownZoom:
    """A way to look closer, with the address that it leads to."""

    label: str
    address: str


def present_zooms(zooms: Iterable[Zoom], layout: Layout) -> list[ShownZoom]:
    """Questions closer by, in the layout that is on the screen."""
    return [ShownZoom(each.label, address("insight:comparison", each.comparison, layout)) for each in zooms]


def names_lost(before: Comparison, after: Comparison, library: Library) -> str:
    """The areas that the question was about and no longer is, as they stand in a sentence; "" when none."""
    lost = [token for token in before.areas if token not in after.areas]
    return enumerate_names([_name(token, before, library) for token in lost]) if lost else ""


def _name(token: str, asked: Comparison, library: Library) -> str:
    area = find_area(bare(token), asked, library)
    return f"alle {MANY[kind_in(token)]} in {area.name}" if is_group(token) else area.full_name

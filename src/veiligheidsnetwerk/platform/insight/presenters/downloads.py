"""In which forms an answer can be taken along, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from veiligheidsnetwerk.figures.query import Comparison
from veiligheidsnetwerk.platform.insight.presenters.addresses import address
from veiligheidsnetwerk.publishing.layout import Layout


@dataclass(frozen=True, slots=True)
class Download:
    """A file of the answer: what it is called, what it is for, and where it is."""

    title: str
    purpose: str
    address: str


_TABLES: Final = {
    "xlsx": ("Excel", "om mee te rekenen"),
    "pdf": ("PDF", "om te lezen, te mailen en te printen"),
    "docx": ("Word", "om in een stuk te verwerken"),
    "csv": ("CSV", "voor andere programma’s"),
    "ods": ("ODS", "om mee te rekenen in LibreOffice"),
    "json": ("JSON-stat", "voor statistische programma’s en eigen software"),
    "px": ("PX", "voor PxWeb en andere statistische programma’s"),
}
_CHARTS: Final = {
    "grafiek_png": ("Grafiek als PNG", "plaatje voor een bericht of presentatie"),
    "grafiek_svg": ("Grafiek als SVG", "tekening die scherp blijft als u hem groter maakt"),
}
_MAPS: Final = {
    "kaart_png": ("Kaart als PNG", "plaatje voor een bericht of presentatie"),
    "kaart_svg": ("Kaart als SVG", "tekening die scherp blijft als u hem groter maakt"),
}


def downloads_of(comparison: Comparison, layout: Layout, *, chart: bool, map_too: bool) -> Iterator[Download]:
    """Every form that this answer has, the most used first."""
    forms = _TABLES | (_CHARTS if chart else {}) | (_MAPS if map_too else {})
    for view, (title, purpose) in forms.items():
        yield Download(title, purpose, address(f"insight:{view}", comparison, layout))

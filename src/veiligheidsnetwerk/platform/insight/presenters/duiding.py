"""What analysts say, as pages show it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from veiligheidsnetwerk.figures.catalogue import Access
from veiligheidsnetwerk.figures.query import Table, TableDuiding
from veiligheidsnetwerk.platform.insight.actions import Offered
from veiligheidsnetwerk.platform.insight.answering import told_by
from veiligheidsnetwerk.platform.insight.models import DuidingVersion
from veiligheidsnetwerk.publishing.arranging import period_label
from veiligheidsnetwerk.publishing.duiding import paragraphs
from veiligheidsnetwerk.publishing.dutch import format_date
from veiligheidsnetwerk.publishing.layout import Layout
from veiligheidsnetwerk.publishing.marks import signature


@dataclass(frozen=True, slots=True)
class DuidingText:
    """A duiding beside figures; `link` opens its history."""

    about: str
    paragraphs: tuple[str, ...]
    signature: str
    link: str


@dataclass(frozen=True, slots=True)
class DuidingRow:
    """The same in a list, with what has become of it."""

    duiding: DuidingText
    state: str


def present_duiding(duiding: TableDuiding) -> DuidingText:
    return DuidingText(
        about=duiding.about,
        paragraphs=paragraphs(duiding),
        signature=f"{signature(duiding)}.",
        link=reverse("insight:duiding", args=[duiding.key]),
    )


def present_duidingen(duidingen: Iterable[TableDuiding]) -> tuple[DuidingText, ...]:
    return tuple(map(present_duiding, duidingen))


def present_rows(versions: Iterable[DuidingVersion], *, today: date) -> tuple[DuidingRow, ...]:
    """Newest versions, each with its state."""
    return tuple(
        DuidingRow(present_duiding(told_by(version)), _state(version, today)) for version in versions
    )


def audience(version: DuidingVersion) -> str:
    """Who may read it, in words."""
    everyone = version.access == Access.PUBLIC
    return "iedereen die de cijfers mag zien, ook buiten het netwerk" if everyone else "mensen in het netwerk"


def _state(version: DuidingVersion, today: date) -> str:
    if version.duiding.withdrawn_at:
        return "is ingetrokken"
    if version.until < today:
        return f"geldt niet meer sinds {format_date(version.until)}"
    return f"geldt tot en met {format_date(version.until)}"


def offered_by(table: Table, layout: Layout) -> Offered:
    """What of an answer a duiding can be about. The question asks what was shown by name."""
    areas = [[area.code, area.name] for area in table.areas if not area.is_total]
    return Offered(
        question=[[name, value] for name, value in (*table.comparison.to_params(), *layout.to_params())],
        choices={
            "figures": [[figure.code, figure.name] for figure in table.figures],
            "areas": areas,
            "periods": [[period.code, period_label(period)] for period in table.periods],
        },
    )

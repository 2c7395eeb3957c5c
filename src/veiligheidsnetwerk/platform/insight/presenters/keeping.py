"""A kept comparison under two clocks: as it was, as it is now, and what became different."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.figures.query import Place, Revision, Table, revision_of
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.insight.models import SavedComparison
from veiligheidsnetwerk.publishing.arranging import period_label
from veiligheidsnetwerk.publishing.dutch import enumerate_names, format_number
from veiligheidsnetwerk.publishing.grid import shown_cells

OWN, SHARED = "Van mij", "Gedeeld door anderen"
MOST_CHANGES = 100
"""How many numbers the page lists; the files hold all of both answers."""


@dataclass(frozen=True, slots=True)
class Group:
    """Saved comparisons under one heading."""

    title: str
    rows: tuple[SavedComparison, ...]


def present_overview(found: Iterable[SavedComparison], actor: Actor) -> tuple[Group, ...]:
    """One's own by folder, then what others share."""
    groups: dict[str, list[SavedComparison]] = {}
    for saved in found:
        groups.setdefault(_heading(saved, actor), []).append(saved)
    return tuple(Group(title, tuple(rows)) for title, rows in sorted(groups.items(), key=_own_first))


def _heading(saved: SavedComparison, actor: Actor) -> str:
    if saved.account_id != actor.account:
        return SHARED
    return f"Map: {saved.folder}" if saved.folder else OWN


def _own_first(group: tuple[str, Sequence[SavedComparison]]) -> tuple[bool, bool, str]:
    title, _ = group
    return title == SHARED, title != OWN, title


@dataclass(frozen=True, slots=True)
class ChangedNumber:
    """A number that is another one now, as both are shown."""

    figure: str
    area: str
    period: str
    measure: str
    then: str
    now: str


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """What became different. `why` are whole sentences; `more` says how many numbers the list leaves out."""

    summary: str
    why: tuple[str, ...]
    numbers: tuple[ChangedNumber, ...]
    more: str


def present_changes(then: Table, now: Table) -> ChangesPage:
    revision = revision_of(then, now)
    left_out = len(revision.changed) - MOST_CHANGES
    return ChangesPage(
        summary=_summary(revision),
        why=tuple(_why(revision)),
        numbers=tuple(_number(then, now, *places) for places in revision.changed[:MOST_CHANGES]),
        more=f"En nog {format_number(left_out)} andere." if left_out > 0 else "",
    )


def _summary(revision: Revision) -> str:
    if revision.is_empty:
        return "De cijfers zijn nog dezelfde."
    changed, compared = format_number(len(revision.changed)), format_number(revision.compared)
    are = "is nu anders" if len(revision.changed) == 1 else "zijn nu anders"
    return f"Van de {compared} cijfers {are}: {changed}."


def _why(revision: Revision) -> Iterator[str]:
    for then, now in revision.editions:
        yield f"{now.publisher}, {now.title}: editie {now.edition} kwam in de plaats van {then.edition}."
    if revision.lost:
        yield f"Niet meer in het antwoord: {enumerate_names(revision.lost)}."
    if revision.new:
        yield f"Nieuw in het antwoord: {enumerate_names(revision.new)}."


def _number(then: Table, now: Table, old: Place, new: Place) -> ChangedNumber:
    quantity = now.quantities[new.quantity]
    return ChangedNumber(
        figure=now.figures[new.figure].name,
        area=now.areas[new.area].name,
        period=period_label(now.periods[new.period]),
        measure=quantity.label or quantity.measured,
        then=_text(then, old),
        now=_text(now, new),
    )


def _text(table: Table, place: Place) -> str:
    cells = shown_cells(table, figure=place.figure, area=place.area, period=place.period)
    return cells[place.quantity].text

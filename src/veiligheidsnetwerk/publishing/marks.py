"""What must stand with figures wherever they go: marks, reasons, duiding, source, definition, date."""

from dataclasses import replace

import numpy as np

from veiligheidsnetwerk.figures.cubes import Reason, Status
from veiligheidsnetwerk.figures.query.duiding import TableDuiding
from veiligheidsnetwerk.figures.query.table import Role, SourceNote, Table
from veiligheidsnetwerk.publishing.dutch import format_date


def shown_statuses(table: Table) -> tuple[Status, ...]:
    """The statuses whose mark stands in the table, lightest first.

    A percentage on a small base shows two numbers instead of a mark, so it asks for no legend of its own.
    """
    percent = [quantity.role is Role.PERCENT for quantity in table.quantities]
    replaced = (table.reasons == Reason.SMALL_BASE) & np.array(percent, dtype=bool)
    codes = np.unique(table.statuses[~replaced])
    return tuple(Status(int(code)) for code in codes if code != Status.FINAL)


def legend(table: Table) -> tuple[str, ...]:
    """One line per mark in the table: `* voorlopig`."""
    return tuple(legend_line(status) for status in shown_statuses(table))


def legend_line(status: Status) -> str:
    """The mark and what it means."""
    return f"{status.mark} {status.label}"


def marks_drawn(table: Table, *, unsure: str, without: str) -> list[str]:
    """The marks in a table, each with how a picture draws what is not final, and what has no number."""
    return [
        f"{legend_line(status)} ({unsure if status.has_value else without})"
        for status in shown_statuses(table)
    ]


def reason_lines(table: Table) -> tuple[str, ...]:
    """Why cells are empty or not final, one sentence each."""
    return tuple(reason.text for reason in table.reasons_present)


def break_lines(table: Table) -> tuple[str, ...]:
    """Where the figures are not comparable with earlier ones, with the letter that stands at the period."""
    return tuple(each.line for each in table.breaks)


def duiding_lines(table: Table) -> tuple[str, ...]:
    """What analysts say of the figures, each on one line with who says so, when, and until when it holds."""
    return tuple(
        f"Duiding bij {each.about}: {' '.join(each.text.split())} ({signature(each)})"
        for each in table.duidingen
    )


def signature(duiding: TableDuiding) -> str:
    """Who wrote it, when, and how long it holds."""
    return (
        f"{duiding.by}, geschreven op {format_date(duiding.written)}, "
        f"geldt tot en met {format_date(duiding.until)}"
    )


def without_duiding(table: Table) -> Table:
    """The answer for where its duiding stands beside it already."""
    return replace(table, duidingen=())


def source_lines(table: Table) -> tuple[str, ...]:
    """One line per source, each with the date up to which it has figures."""
    return tuple(
        f"{source.line}, gegevens tot en met {format_date(source.data_until)}" for source in table.sources
    )


def unit_line(table: Table) -> str:
    """The unit of the figures themselves."""
    return f"Eenheid: {units_of(table)}"


def units_of(table: Table) -> str:
    """The units of the figures themselves, each once."""
    values = [quantity for quantity in table.quantities if quantity.role is Role.VALUE]
    units = [table.unit(each, figure=place) for each in values for place in range(len(table.figures))]
    return ", ".join(dict.fromkeys(units))


def notes(table: Table) -> tuple[str, ...]:
    """Everything that must be read with the figures, as plain lines for any channel."""
    return (
        table.title,
        unit_line(table),
        *duiding_lines(table),
        *legend(table),
        *table.readings,
        *reason_lines(table),
        *break_lines(table),
        *table.footnotes,
        *(line for source in table.sources for line in about_lines(source)),
    )


def ask_again_line(address: str) -> str:
    """Where the same figures can be asked again."""
    return f"Deze vraag opnieuw stellen: {address}"


def about_lines(source: SourceNote) -> tuple[str, ...]:
    return (
        source.line,
        f"Gegevens tot en met: {format_date(source.data_until)}",
        f"Licentie: {source.licence}",
        f"Definitie: {source.definition}",
        *source.notes,
    )

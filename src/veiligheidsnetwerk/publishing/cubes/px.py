"""PX, the format of PxWeb and many statistical offices.

A number that is missing is a sign of PX with its meaning: "." not available, ".." withheld, "..." a
percentage that is not given on a small base. The marks of numbers that are there are notes at their cells.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, time
from typing import Final

from veiligheidsnetwerk.figures.cubes import Status
from veiligheidsnetwerk.figures.periods import Frequency, Period
from veiligheidsnetwerk.figures.query.table import Table
from veiligheidsnetwerk.publishing.cubes.dimensions import TITLES, Categories, dimensions_of
from veiligheidsnetwerk.publishing.dutch import MINUS
from veiligheidsnetwerk.publishing.grid import GridCell, all_cells
from veiligheidsnetwerk.publishing.layout import Dimension, Layout
from veiligheidsnetwerk.publishing.marks import ask_again_line, notes, units_of

_USUAL = Layout()
_STUB: Final = (Dimension.FIGURE, Dimension.AREA)
_LONGEST_LINE, _LONGEST_MATRIX = 240, 20
_SIGNS: Final = {Status.NOT_AVAILABLE: '"."', Status.WITHHELD: '".."'}
_NO_PERCENTAGE: Final = '"..."'
_MEANINGS: Final = {
    '"."': f"{Status.NOT_AVAILABLE.label} ({Status.NOT_AVAILABLE.mark})",
    '".."': f"{Status.WITHHELD.label} ({Status.WITHHELD.mark})",
    _NO_PERCENTAGE: "geen percentage: te weinig om mee te rekenen",
}
_TIME: Final = {Frequency.MONTH: "M1", Frequency.YEAR: "A1"}


def to_px(table: Table, layout: Layout = _USUAL, *, address: str) -> bytes:
    """The answer as a PX file in UTF-8; a cube has no layout, whoever reads it lays it out."""
    del layout
    dimensions, cells = dimensions_of(table), tuple(all_cells(table))
    lines = (
        *_about(table, address),
        *_axes(table, dimensions),
        *_meanings(cells),
        *_cell_notes(dimensions, cells),
        "DATA=",
        *_rows(dimensions, cells),
    )
    return "\r\n".join((*lines, ";", "")).encode()


def _about(table: Table, address: str) -> Iterator[str]:
    until = max(source.data_until for source in table.sources)
    updated = datetime.combine(until, time(), UTC).strftime("%Y%m%d %H:%M")
    most = max(quantity.decimals for quantity in table.quantities)
    yield from ('CHARSET="ANSI";', 'AXIS-VERSION="2013";', 'CODEPAGE="utf-8";', 'LANGUAGE="nl";')
    yield f'CREATION-DATE="{updated}";'
    yield f"DECIMALS={most};"
    yield f"SHOWDECIMALS={most};"
    yield f"MATRIX={_text(table.figures[0].source[:_LONGEST_MATRIX])};"
    yield 'SUBJECT-CODE="VN";'
    yield 'SUBJECT-AREA="Veiligheid";'
    yield f"TITLE={_text(table.title)};"
    yield f"CONTENTS={_text(', '.join(figure.name for figure in table.figures))};"
    yield f"UNITS={_text(units_of(table))};"
    yield f'LAST-UPDATED="{updated}";'
    yield f"SOURCE={_text('; '.join(source.line.removeprefix('Bron: ') for source in table.sources))};"
    yield f"NOTE={_text(_in_lines((*notes(table), ask_again_line(address))))};"


def _in_lines(texts: Iterable[str]) -> str:
    """Lines of one text: a # begins a new one, so that a # in a text becomes its wide twin."""
    return "#".join(text.replace("#", "\N{FULLWIDTH NUMBER SIGN}") for text in texts)


def _axes(table: Table, dimensions: Sequence[Categories]) -> Iterator[str]:
    stub = [each for each in dimensions if each.dimension in _STUB]
    heading = [each for each in dimensions if each.dimension not in _STUB]
    yield f"STUB={_list(each.title for each in stub)};"
    yield f"HEADING={_list(each.title for each in heading)};"
    for each in dimensions:
        yield f"VALUES({_name(each.title)})={_list(each.names)};"
        yield f"CODES({_text(each.title)})={_list(each.codes)};"
    yield _time_values(table)
    yield f"CONTVARIABLE={_text(TITLES[Dimension.QUANTITY])};"
    (quantities,) = (each for each in dimensions if each.dimension is Dimension.QUANTITY)
    for name, quantity in zip(quantities.names, table.quantities, strict=True):
        yield f"PRECISION({_text(quantities.title)},{_name(name)})={quantity.decimals};"
        yield f"UNITS({_name(name)})={_text(table.unit(quantity))};"


def _time_values(table: Table) -> str:
    periods = [Period.parse(each.code) for each in table.periods]
    monthly = periods[0].frequency is Frequency.MONTH
    codes = [each.code.replace("MM", "") if monthly else each.code[:4] for each in periods]
    return f'TIMEVAL("Periode")=TLIST({_TIME[periods[0].frequency]}),{_list(codes)};'


def _meanings(cells: Sequence[GridCell]) -> Iterator[str]:
    """What the signs mean that stand in the place of a number, of those that do."""
    used = {_datum(cell) for cell in cells if cell.number is None}
    for number, (sign, text) in enumerate(_MEANINGS.items(), 1):
        if sign in used:
            yield f"DATASYMBOL{number}={_text(text)};"


def _cell_notes(dimensions: Sequence[Categories], cells: Sequence[GridCell]) -> Iterator[str]:
    sizes = [len(each.names) for each in dimensions]
    for place, cell in enumerate(cells):
        if not (cell.status.mark and cell.status.has_value):
            continue
        names, rest = [], place
        for size, each in zip(reversed(sizes), reversed(dimensions), strict=True):
            rest, at = divmod(rest, size)
            names.append(each.names[at])
        yield f"CELLNOTE({','.join(map(_name, reversed(names)))})={_text(cell.status.label)};"


def _rows(dimensions: Sequence[Categories], cells: Sequence[GridCell]) -> Iterator[str]:
    columns = 1
    for each in dimensions:
        columns *= 1 if each.dimension in _STUB else len(each.names)
    for begin in range(0, len(cells), columns):
        yield " ".join(_datum(cell) for cell in cells[begin : begin + columns])


def _datum(cell: GridCell) -> str:
    if cell.number is not None:
        return f"{cell.number:.{cell.decimals}f}"
    return _SIGNS[cell.status] if cell.text == cell.status.mark else _NO_PERCENTAGE


def _list(names: Iterable[str]) -> str:
    """Names behind each other, each on a line of its own."""
    return ",\r\n".join(map(_name, names))


def _name(text: str) -> str:
    """A name, which readers expect in one piece: a very long one is cut off."""
    plain = _plain(text)
    return f'"{plain if len(plain) <= _LONGEST_LINE else f"{plain[: _LONGEST_LINE - 1]}…"}"'


def _text(text: str) -> str:
    """A text in quotes, in pieces that are not too long for a line."""
    plain = _plain(text)
    pieces = [plain[begin : begin + _LONGEST_LINE] for begin in range(0, len(plain), _LONGEST_LINE)]
    return "\r\n".join(f'"{piece}"' for piece in pieces)


def _plain(text: str) -> str:
    """What PX can hold: no quotes, nothing that is read as the begin of the data, and never nothing."""
    plain = "".join(sign if sign.isprintable() else " " for sign in text.replace('"', "'"))
    return plain.replace("DATA=", "DATA =").replace(MINUS, "-").strip() or "-"

"""The table that gives the class by the bands of the two axes that count."""

from collections.abc import Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.platform.risk.rules.instrument import Instrument


@dataclass(frozen=True, slots=True)
class Matrix:
    """Heads of the columns, and rows with their head and the titles of the classes."""

    rows_title: str
    columns_title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


def matrix_rows(instrument: Instrument) -> Matrix:
    across, titles = _stretches(instrument), {each.id: each.title for each in instrument.classes}
    rows, columns = instrument.counting
    return Matrix(
        rows.title,
        columns.title,
        tuple(across),
        tuple(
            (head, tuple(titles[name] for name in line))
            for head, line in zip(across, instrument.matrix, strict=True)
        ),
    )


def _stretches(instrument: Instrument) -> Sequence[str]:
    """The scores of each band: `0 tot 34`, `34 tot 67`, `67 tot en met 100`."""
    edges = (0, *instrument.bands)
    below = [f"{low} tot {high}" for low, high in zip(edges, instrument.bands, strict=False)]
    return [*below, f"{edges[-1]} tot en met 100"]

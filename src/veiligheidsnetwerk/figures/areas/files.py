"""Reading the files that say which areas there are."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from veiligheidsnetwerk.figures.errors import FiguresError


class AreaFileError(FiguresError):
    """A file with areas is missing or damaged; the message names it."""


@contextmanager
def rows_of(path: Path) -> Iterator[Iterator[dict[str, str]]]:
    """The rows of a CSV file by column; what goes wrong while they are used is said of the file."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            yield _complete(csv.DictReader(file, strict=True))
    except (OSError, KeyError, ValueError, csv.Error) as error:
        raise AreaFileError(f"Het bestand {path.name} met gebieden ontbreekt of is beschadigd.") from error


def _complete(reader: csv.DictReader[str]) -> Iterator[dict[str, str]]:
    for row in reader:
        if None in row or None in row.values():
            raise ValueError("a row with fields too many or too few")
        yield row
    if reader.line_num <= 1:
        raise ValueError("no rows")

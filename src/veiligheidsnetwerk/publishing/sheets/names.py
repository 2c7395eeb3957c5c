"""The names of the sheets of a workbook."""

import re
from collections.abc import Sequence

from veiligheidsnetwerk.publishing.grid import Grid

FIGURES_SHEET, NOTES_SHEET = "Cijfers", "Toelichting"
_LONGEST_NAME = 26
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")


def sheet_names(grids: Sequence[Grid]) -> list[str]:
    """Names that a spreadsheet program takes: short, without its own signs, no two alike."""
    if len(grids) == 1:
        return [FIGURES_SHEET]
    names = [_NOT_IN_NAMES.sub(" ", grid.title).strip(" '")[:_LONGEST_NAME].strip(" '") for grid in grids]
    return [f"{place} {name}".strip() for place, name in enumerate(names, 1)]

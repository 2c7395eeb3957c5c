"""The only door to the figures: a Comparison in, a Table out."""

from veiligheidsnetwerk.figures.cubes import Reason, Status, UnknownVintageError, Withdrawal
from veiligheidsnetwerk.figures.query.areas_asked import MANY, find_area, local_areas
from veiligheidsnetwerk.figures.query.asked import pinned, sources_behind, sources_of
from veiligheidsnetwerk.figures.query.choices import Choices, choices_for, for_map, usual_comparison
from veiligheidsnetwerk.figures.query.comparison import Against, Comparison, Division, Figure, Pin
from veiligheidsnetwerk.figures.query.duiding import TableDuiding
from veiligheidsnetwerk.figures.query.explaining import explained
from veiligheidsnetwerk.figures.query.groups import ALL_IN, BUURTEN_IN, bare, is_group, is_local, kind_in
from veiligheidsnetwerk.figures.query.library import Library, open_library
from veiligheidsnetwerk.figures.query.problems import InvalidComparisonError, Problem
from veiligheidsnetwerk.figures.query.reading import FIELDS, read_comparison, read_parts
from veiligheidsnetwerk.figures.query.revision import Place, Revision, revision_of
from veiligheidsnetwerk.figures.query.run import run
from veiligheidsnetwerk.figures.query.scope import MEMBERS, NotPermittedError, Scope
from veiligheidsnetwerk.figures.query.size import MOST_CELLS
from veiligheidsnetwerk.figures.query.switching import switched
from veiligheidsnetwerk.figures.query.table import (
    Cell,
    Quantity,
    Role,
    SourceNote,
    Table,
    TableArea,
    TableFigure,
    TablePeriod,
)
from veiligheidsnetwerk.figures.query.validation import require_answerable, understood
from veiligheidsnetwerk.figures.query.zooming import Zoom, zooms_of

__all__ = [
    "ALL_IN",
    "BUURTEN_IN",
    "FIELDS",
    "MANY",
    "MEMBERS",
    "MOST_CELLS",
    "Against",
    "Cell",
    "Choices",
    "Comparison",
    "Division",
    "Figure",
    "InvalidComparisonError",
    "Library",
    "NotPermittedError",
    "Pin",
    "Place",
    "Problem",
    "Quantity",
    "Reason",
    "Revision",
    "Role",
    "Scope",
    "SourceNote",
    "Status",
    "Table",
    "TableArea",
    "TableDuiding",
    "TableFigure",
    "TablePeriod",
    "UnknownVintageError",
    "Withdrawal",
    "Zoom",
    "bare",
    "choices_for",
    "explained",
    "find_area",
    "for_map",
    "is_group",
    "is_local",
    "kind_in",
    "local_areas",
    "open_library",
    "pinned",
    "read_comparison",
    "read_parts",
    "require_answerable",
    "revision_of",
    "run",
    "sources_behind",
    "sources_of",
    "switched",
    "understood",
    "usual_comparison",
    "zooms_of",
]

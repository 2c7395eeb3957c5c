"""The only door to the figures: a Comparison in, a Table out."""

from veiligheidsnetwerk.figures.cubes import Reason, Status, UnknownVintageError, Withdrawal
from veiligheidsnetwerk.figures.query.asked import pinned, sources_behind, sources_of
from veiligheidsnetwerk.figures.query.choices import ALL_IN, Choices, choices_for, for_map, usual_comparison
from veiligheidsnetwerk.figures.query.comparison import Against, Comparison, Division, Figure, Pin
from veiligheidsnetwerk.figures.query.duiding import TableDuiding
from veiligheidsnetwerk.figures.query.explaining import explained
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

__all__ = [
    "ALL_IN",
    "FIELDS",
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
    "choices_for",
    "explained",
    "for_map",
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
]

"""The only door to the figures: a Comparison in, a Table out."""

from veiligheidsnetwerk.figures.cubes import Reason, Status, UnknownVintageError, Withdrawal
from veiligheidsnetwerk.figures.query.choices import ALL_IN, Choices, choices_for, for_map, usual_comparison
from veiligheidsnetwerk.figures.query.comparison import Against, Comparison, Division
from veiligheidsnetwerk.figures.query.library import Library, open_library
from veiligheidsnetwerk.figures.query.problems import InvalidComparisonError, Problem
from veiligheidsnetwerk.figures.query.reading import FIELDS, read_comparison
from veiligheidsnetwerk.figures.query.run import run
from veiligheidsnetwerk.figures.query.scope import MEMBERS, NotPermittedError, Scope
from veiligheidsnetwerk.figures.query.switching import switched
from veiligheidsnetwerk.figures.query.table import Cell, Quantity, Role, Table, TableArea, TablePeriod
from veiligheidsnetwerk.figures.query.validation import require_answerable, understood

__all__ = [
    "ALL_IN",
    "FIELDS",
    "MEMBERS",
    "Against",
    "Cell",
    "Choices",
    "Comparison",
    "Division",
    "InvalidComparisonError",
    "Library",
    "NotPermittedError",
    "Problem",
    "Quantity",
    "Reason",
    "Role",
    "Scope",
    "Status",
    "Table",
    "TableArea",
    "TablePeriod",
    "UnknownVintageError",
    "Withdrawal",
    "choices_for",
    "for_map",
    "open_library",
    "read_comparison",
    "require_answerable",
    "run",
    "switched",
    "understood",
    "usual_comparison",
]

"""The only door to the figures: a Comparison in, a Table out."""

from veiligheidsnetwerk.figures.cubes import Reason, Status, UnknownVintageError
from veiligheidsnetwerk.figures.query.choices import Choices, choices_for, usual_comparison
from veiligheidsnetwerk.figures.query.comparison import Against, Comparison, Division
from veiligheidsnetwerk.figures.query.library import Library, open_library
from veiligheidsnetwerk.figures.query.problems import InvalidComparisonError, Problem
from veiligheidsnetwerk.figures.query.reading import read_comparison
from veiligheidsnetwerk.figures.query.run import run
from veiligheidsnetwerk.figures.query.scope import NotPermittedError, Scope
from veiligheidsnetwerk.figures.query.table import Cell, Quantity, Role, Table, TableArea, TablePeriod

__all__ = [
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
    "choices_for",
    "open_library",
    "read_comparison",
    "run",
    "usual_comparison",
]

"""A file as an analyst has it: whatever its wrapping, laid out as chosen, refused whole when it is wrong."""

from veiligheidsnetwerk.figures.ingest.offers.columns import Columns, recognised
from veiligheidsnetwerk.figures.ingest.offers.offer import Offered, read_offered, reopened
from veiligheidsnetwerk.figures.ingest.offers.workbook import is_workbook, rows_of_workbook

__all__ = [
    "Columns",
    "Offered",
    "is_workbook",
    "read_offered",
    "recognised",
    "reopened",
    "rows_of_workbook",
]

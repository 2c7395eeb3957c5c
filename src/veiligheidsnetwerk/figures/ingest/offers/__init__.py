"""A file as an analyst has it: whatever its wrapping, laid out as chosen, refused whole when it is wrong."""

from veiligheidsnetwerk.figures.ingest.offers.columns import Columns, recognised
from veiligheidsnetwerk.figures.ingest.offers.offer import Offered, read_offered, reopened

__all__ = ["Columns", "Offered", "read_offered", "recognised", "reopened"]

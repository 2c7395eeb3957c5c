"""An answer as a sheet that people open in a spreadsheet program."""

from veiligheidsnetwerk.publishing.sheets.open_document import to_ods
from veiligheidsnetwerk.publishing.sheets.separated import MOST_IN_CSV, csv_pieces, to_csv
from veiligheidsnetwerk.publishing.sheets.workbook import to_xlsx

__all__ = ["MOST_IN_CSV", "csv_pieces", "to_csv", "to_ods", "to_xlsx"]

"""An answer as a sheet that people open in a spreadsheet program."""

from veiligheidsnetwerk.publishing.sheets.separated import to_csv
from veiligheidsnetwerk.publishing.sheets.workbook import to_xlsx

__all__ = ["to_csv", "to_xlsx"]

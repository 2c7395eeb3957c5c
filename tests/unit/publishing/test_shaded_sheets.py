"""Shading goes along into workbooks: the classes of the page, and under the figures what they mean."""

from io import BytesIO
from zipfile import ZipFile

import numpy as np
from lxml import etree
from openpyxl import load_workbook

from tests.builders import ENSCHEDE, build_table, periods
from veiligheidsnetwerk.publishing.grid import lay_out
from veiligheidsnetwerk.publishing.layout import Layout
from veiligheidsnetwerk.publishing.shading import FILLS
from veiligheidsnetwerk.publishing.sheets import to_ods, to_xlsx

ADDRESS = "https://example.nl/cijfers/"
TABLE = build_table(areas=(ENSCHEDE,), columns=periods(12), values=np.arange(1.0, 13.0).reshape(1, 12, 1))
SHADED = Layout(shading=True)


def shades() -> list[int]:
    [grid] = lay_out(TABLE, SHADED)
    return [cell.shade for row in grid.rows for cell in row.cells]


def test_a_workbook_has_the_shades_of_the_page_and_says_what_they_mean() -> None:
    sheet = load_workbook(BytesIO(to_xlsx(TABLE, SHADED, address=ADDRESS)))["Cijfers"]

    cells = [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "n" and cell.value]
    found = [str(cell.fill.fgColor.rgb).removeprefix("FF").lower() for cell in cells]
    assert len(set(shades())) > 1
    assert found == [FILLS[shade - 1][0].removeprefix("#") for shade in shades()]
    assert any(str(row[0]).startswith("Arcering: ▁ ") for row in sheet.iter_rows(values_only=True))


def test_a_workbook_without_shading_has_none() -> None:
    sheet = load_workbook(BytesIO(to_xlsx(TABLE, address=ADDRESS)))["Cijfers"]

    assert {cell.fill.fill_type for row in sheet.iter_rows() for cell in row} == {None}


def test_an_open_document_has_them_too() -> None:
    with ZipFile(BytesIO(to_ods(TABLE, SHADED, address=ADDRESS))) as package:
        content = etree.fromstring(package.read("content.xml"))

    names = {prefix: uri for prefix, uri in content.nsmap.items() if prefix}
    background = {
        style.get(f"{{{names['style']}}}name"): found[0]
        for style in content.iterfind(".//style:style", names)
        if (found := style.xpath("style:table-cell-properties/@fo:background-color", namespaces=names))
    }
    cells = content.xpath(".//table:table-cell[@office:value-type='float']", namespaces=names)
    found = [background[cell.get(f"{{{names['table']}}}style-name")] for cell in cells]
    assert found == [FILLS[shade - 1][0] for shade in shades()]
    assert "Arcering: ▁ " in "".join(content.itertext())

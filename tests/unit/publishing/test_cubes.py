"""JSON-stat and PX, read by clients that know nothing of us."""

import json
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pandas as pd
import pytest
from pyaxis import pyaxis
from pyjstat import pyjstat

from tests.builders import ENSCHEDE, TWENTE, build_table, compared_quantities, periods
from tests.unit.publishing.cases import every_cell
from veiligheidsnetwerk.figures.areas import AreaKind
from veiligheidsnetwerk.figures.cubes import Status
from veiligheidsnetwerk.figures.query.table import Table, TableArea
from veiligheidsnetwerk.publishing.cubes import to_json_stat, to_px
from veiligheidsnetwerk.publishing.grid import all_cells
from veiligheidsnetwerk.publishing.marks import notes

pytestmark = pytest.mark.filterwarnings("ignore:Shouldn't use this function:DeprecationWarning:pyjstat")
ADDRESS = "https://example.nl/cijfers/?cijfer=politie:1.1.1"
ODD_TITLES = [
    'Titel met "aanhalingstekens"',
    "Titel; met puntkomma; en = teken",
    "DATA=1 2 3;",
    "regel\nregel\ttab",
    "x" * 700,
    "’s-Gravenhage é € 日本",
    "",
    " ",
]


def dataset_of(table: Table) -> dict[str, object]:
    read: dict[str, object] = json.loads(to_json_stat(table, address=ADDRESS))
    return read


def frame_of_px(table: Table, folder: Path) -> tuple[dict[str, list[str]], pd.DataFrame]:
    path = folder / "cube.px"
    path.write_bytes(to_px(table, address=ADDRESS))
    with redirect_stdout(StringIO()):
        read = pyaxis.parse(str(path), encoding="utf-8", null_values="^$", sd_values="^$")
    return read["METADATA"], read["DATA"]


@pytest.mark.parametrize("compared", [True, False])
def test_a_json_stat_client_reads_every_number(*, compared: bool) -> None:
    table = every_cell(compared=compared, turned=False)

    frame = pyjstat.Dataset.read(to_json_stat(table, address=ADDRESS).decode()).write("dataframe")

    shown = [cell.number for cell in all_cells(table)]
    assert [None if pd.isna(value) else value for value in frame["value"]] == shown
    assert set(frame["Gebied"]) == {area.name for area in table.areas}


def test_json_stat_carries_marks_notes_source_and_edition() -> None:
    table = build_table(
        areas=[ENSCHEDE, TWENTE],
        columns=periods(1),
        values=[[5], [6]],
        statuses={(0, 0, 0): Status.WITHHELD, (1, 0, 0): Status.PROVISIONAL},
    )

    dataset = dataset_of(table)

    assert dataset["value"] == [None, 6]
    assert dataset["status"] == {"0": "x", "1": "*"}
    assert dataset["note"] == list(notes(table))
    assert dataset["href"] == ADDRESS
    extension = dataset["extension"]
    assert isinstance(extension, dict)
    assert extension["merktekens"] == {"*": "voorlopig", "x": "geheim of niet gepubliceerd"}
    assert extension["bronnen"][0]["editie"] == table.sources[0].vintage


def test_json_stat_says_the_two_numbers_in_the_place_of_a_percentage() -> None:
    table = every_cell(compared=True, turned=False)

    extension = dataset_of(table)["extension"]

    assert isinstance(extension, dict)
    texts = [cell.text for cell in all_cells(table) if "→" in cell.text]
    assert texts
    assert [text for text in extension["tekst"].values() if "→" in text] == texts


@pytest.mark.parametrize("compared", [True, False])
def test_a_px_reader_reads_every_number_and_sign(*, compared: bool, tmp_path: Path) -> None:
    table = every_cell(compared=compared, turned=False)

    about, frame = frame_of_px(table, tmp_path)

    for cell, value in zip(all_cells(table), frame["DATA"], strict=True):
        if cell.number is not None:
            assert value == f"{cell.number:.{cell.decimals}f}"
        else:
            assert value in {'"."', '".."', '"..."'}
    noted = {text[0] for name, text in about.items() if name.startswith("CELLNOTE")}
    marked = [cell.status for cell in all_cells(table) if cell.status.mark and cell.status.has_value]
    assert noted == {status.label for status in marked}


def test_withheld_is_never_a_number_in_px(tmp_path: Path) -> None:
    table = build_table(
        areas=[ENSCHEDE], columns=periods(1), values=[0], statuses={(0, 0, 0): Status.WITHHELD}
    )

    _, frame = frame_of_px(table, tmp_path)

    assert list(frame["DATA"]) == ['".."']


@pytest.mark.parametrize("title", ODD_TITLES)
def test_odd_titles_and_names_break_nothing(title: str, tmp_path: Path) -> None:
    table = build_table(
        areas=[TableArea("GM0001", title or "leeg", AreaKind.GEMEENTE), ENSCHEDE],
        columns=periods(2),
        quantities=compared_quantities(),
        title=title,
        footnotes=[title],
    )

    frame = pyjstat.Dataset.read(to_json_stat(table, address=ADDRESS).decode()).write("dataframe")
    about, px = frame_of_px(table, tmp_path)

    assert len(frame) == len(px) == len(list(all_cells(table)))
    assert about["CODES(Gebied)"] == ["GM0001", "GM0153"]


def test_two_areas_of_one_name_are_told_apart(tmp_path: Path) -> None:
    twice = [TableArea(code, "Bergen", AreaKind.GEMEENTE) for code in ("GM0373", "GM0893")]

    about, frame = frame_of_px(build_table(areas=twice, columns=periods(1)), tmp_path)

    assert about["VALUES(Gebied)"] == ["Bergen (GM0373)", "Bergen (GM0893)"]
    assert len(frame) == 2

"""Loading editions into a store: once each, finished by a next load, and what definitions say about files."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.unit.figures.conftest import DATA, NOW
from tests.unit.figures.ingest.shipped import Reader
from tests.unit.figures.ingest.small import (
    GOOD,
    LAYOUT,
    MONTHS,
    NAME,
    Importer,
    edition,
    rows,
    source,
    text_of,
)
from veiligheidsnetwerk.figures.areas import Areas
from veiligheidsnetwerk.figures.catalogue import Catalogue, Classification, Layout, PeriodStyle
from veiligheidsnetwerk.figures.cubes import CubeStore, Status
from veiligheidsnetwerk.figures.ingest import Loader
from veiligheidsnetwerk.figures.periods import Frequency

WIDE_HEADING = "gebied,periode,naam,alles,gelukt,mislukt"
WIDE = Layout(
    area="gebied",
    period="periode",
    period_style=LAYOUT.period_style,
    counts={"totaal": "alles", "woninginbraak": "gelukt", "poging-woninginbraak": "mislukt"},
)


def wide_rows() -> list[str]:
    """The same figures with a column per code."""
    found: dict[str, list[str]] = {}
    for row in rows():
        area, month, _, count = row.split(",")
        found.setdefault(f"{area},{month},naam", []).append(count)
    return [",".join([key, *counts]) for key, counts in found.items()]


def test_a_loaded_file_is_in_use_with_districts_and_region_added_up(importer: Importer) -> None:
    reader = Reader(importer.cube())

    assert reader.count("totaal", "GM0164", MONTHS[0]) == 12
    assert reader.count("totaal", "PD-twente", MONTHS[0]) == 22
    assert reader.count("totaal", "PD-ijsselland", MONTHS[0]) == 14
    assert reader.count("totaal", "ON", MONTHS[0]) == reader.count("totaal", "NL", MONTHS[0]) == 36


def test_loading_again_changes_no_byte(importer: Importer) -> None:
    before = importer.bytes_in_store()

    loaded = importer.load()

    assert (loaded.is_new, loaded.rows) == (False, 24)
    assert importer.bytes_in_store() == before


def test_a_corrected_file_comes_into_use_and_the_old_vintage_stays(importer: Importer) -> None:
    old = importer.cube()
    importer.put(GOOD.replace(",10\n", ",11\n").replace(",36\n", ",37\n").replace(",33\n", ",34\n"))

    loaded = importer.load()

    assert loaded.is_new
    assert Reader(importer.cube()).count("totaal", "GM0153", MONTHS[0]) == 11
    assert Reader(importer.store.open("proef", old.vintage)).count("totaal", "GM0153", MONTHS[0]) == 10


def test_a_load_that_ended_before_the_switch_is_finished_by_the_next(importer: Importer) -> None:
    old = importer.cube().vintage
    importer.put(GOOD.replace("\n", "\r\n"))
    new = importer.load().vintage
    importer.store.use("proef", old)

    loaded = importer.load()

    assert (loaded.vintage, loaded.is_new) == (new, False)
    assert importer.store.current("proef") == new != old


@pytest.mark.parametrize("name", ["manifest.json", "running.npy"])
def test_loading_again_repairs_a_damaged_vintage(importer: Importer, name: str) -> None:
    vintage = importer.cube().vintage
    (importer.folder / "store" / "proef" / vintage / name).write_bytes(b"")

    loaded = importer.load()

    assert (loaded.vintage, loaded.is_new) == (vintage, True)
    assert Reader(importer.cube()).count("totaal", "ON", MONTHS[0]) == 36


def test_loading_again_repairs_a_pointer_to_nothing(importer: Importer) -> None:
    vintage = importer.cube().vintage
    (importer.folder / "store" / "proef" / "current").write_bytes(b"2020-01-deadbeef")

    importer.load()

    assert importer.store.current("proef") == vintage


def test_a_changed_definition_makes_another_vintage_of_the_same_file(importer: Importer) -> None:
    before = importer.cube().vintage
    unfinished = edition().model_copy(update={"unfinished": (MONTHS[1],)})

    importer.load(source(unfinished))

    cube = importer.cube()
    assert cube.vintage != before
    assert cube.unfinished.tolist() == [False, True]
    assert Reader(cube).status("totaal", "ON", MONTHS[1]) is Status.PROVISIONAL
    assert Reader(cube).status("totaal", "ON", MONTHS[0]) is Status.FINAL


def test_periods_are_provisional_from_the_first_that_is_named(importer: Importer) -> None:
    importer.load(source(edition().model_copy(update={"provisional_from": MONTHS[1]})))

    reader = Reader(importer.cube())
    assert [reader.status("totaal", "GM0153", month) for month in MONTHS] == [
        Status.FINAL,
        Status.PROVISIONAL,
    ]


def test_an_unfinished_period_that_is_not_in_the_file_refuses_it(importer: Importer) -> None:
    given = source(edition().model_copy(update={"unfinished": ("2025MM12",)}))

    assert importer.refusal(given) == "0: Periode 2025MM12 hoort er gedeeltelijk in te staan, maar ontbreekt."


def test_a_column_per_code_gives_the_same_cube(importer: Importer) -> None:
    expected = importer.cube().data.load()
    importer.put(text_of(wide_rows(), WIDE_HEADING))

    importer.load(source(layout=WIDE))

    assert importer.cube().data.identical(expected)
    assert importer.cube().manifest.files[0].rows == 8


def test_a_wrong_cell_among_columns_is_found_by_its_line(importer: Importer) -> None:
    lines = wide_rows()
    lines[3] = lines[3].rsplit(",", 1)[0] + ",x"
    importer.put(text_of(lines, WIDE_HEADING))

    assert importer.refusal(source(layout=WIDE)) == "5: ‘x’ is geen heel aantal."


def test_a_manifest_names_the_file_and_its_hash(importer: Importer) -> None:
    manifest = importer.cube().manifest

    assert [(file.name, file.rows, len(file.sha256)) for file in manifest.files] == [(NAME, 24, 64)]
    assert (manifest.edition, manifest.data_until, manifest.made) == ("2026-03", date(2026, 2, 28), NOW)
    assert manifest.odd == ()


def hiding(catalogue: Catalogue, code: str) -> Catalogue:
    """The definitions with one code more that is never published per month."""
    known = catalogue.classifications["woninginbraak"]
    hidden = [
        each.model_copy(update={"hidden_per": (Frequency.MONTH,)}) if each.code == code else each
        for each in known.offences
    ]
    changed = Classification.model_validate({**known.model_dump(), "offences": hidden})
    return replace(catalogue, classifications={**catalogue.classifications, "woninginbraak": changed})


@pytest.mark.parametrize("given", ["0", "", None], ids=["zero", "empty", "not listed"])
def test_what_is_never_published_is_withheld_however_the_file_says_so(
    tmp_path: Path, catalogue: Catalogue, given: str | None
) -> None:
    code = "poging-woninginbraak"
    importer = Importer(tmp_path, hiding(catalogue, code))
    kept = [row.rsplit(",", 1)[0] + f",{given}" if code in row else row for row in rows()]
    importer.put(text_of(row for row in kept if given is not None or code not in row))

    importer.load(source().model_copy(update={"parts": ()}))

    reader = Reader(importer.cube())
    assert reader.status(code, "GM0153", MONTHS[0]) is Status.WITHHELD
    assert reader.status(code, "ON", MONTHS[0]) is Status.WITHHELD
    assert reader.count("woninginbraak", "ON", MONTHS[0]) == 33
    assert (code in " ".join(importer.cube().manifest.odd)) == (given is not None)


def test_a_number_for_what_is_never_published_refuses_the_file(tmp_path: Path, catalogue: Catalogue) -> None:
    importer = Importer(tmp_path, hiding(catalogue, "poging-woninginbraak"))
    importer.put(GOOD)

    said = importer.refusal()

    assert said == (
        "7: poging-woninginbraak heeft hier een aantal, maar de bron publiceert dat niet. "
        "Hetzelfde is mis in regel 10, regel 13, regel 19, regel 22, regel 25."
    )


def test_in_the_division_of_that_time_a_gemeente_has_figures_until_its_end(importer: Importer) -> None:
    years = [
        f"{code},{year},{count}"
        for year in (2017, 2018)
        for code, count in (("GM0153", 5), ("GM0164", 6), ("GM0160", 7), ("GM0196", 8 if year == 2017 else 0))
    ]
    layout = Layout(
        area="gebied",
        period="jaar",
        period_style=PeriodStyle.YEAR,
        fixed_offence="totaal",
        count="aantal",
        zero_where_not_existing=True,
    )
    changes = {
        "parts": (),
        "adds_up_to_country": False,
        "frequency": Frequency.YEAR,
        "own_division": True,
        "only": ("totaal",),
    }
    given = source(edition(until=date(2018, 12, 31)), layout=layout).model_copy(update=changes)
    importer.put(text_of(years, "gebied,jaar,aantal"))

    importer.load(given)

    reader = Reader(importer.cube())
    assert (reader.count("totaal", "PD-twente", "2017JJ00"), reader.count("totaal", "ON", "2018JJ00")) == (
        19,
        18,
    )
    assert reader.status("totaal", "GM0196", "2018JJ00") is Status.NOT_AVAILABLE
    assert "niet bestonden: 1." in importer.cube().manifest.odd[0]
    importer.put(text_of([*years[:-1], "GM0196,2018,1"], "gebied,jaar,aantal"))
    assert importer.refusal(given) == "9: Gemeente GM0196 bestaat niet in de indeling van deze periode."


def test_all_shipped_editions_load_in_a_moment_and_a_second_time_nothing_is_new(
    catalogue: Catalogue, areas: Areas, shipped: CubeStore
) -> None:
    again = list(Loader(catalogue, areas, CubeStore(shipped.root), DATA).load_all(now=NOW))

    assert len(again) == sum(len(each.editions) for each in catalogue.sources.values())
    assert not any(loaded.is_new for loaded in again)

"""What the shipped definitions say, against the official lists and the files in data/."""

import csv
import gzip
import re
from pathlib import Path

import pytest

from tests.unit.figures.conftest import DATA
from veiligheidsnetwerk.figures.areas import Areas
from veiligheidsnetwerk.figures.catalogue import Access, Catalogue
from veiligheidsnetwerk.figures.periods import Frequency

HIDDEN = {"1.4.1", "3.2.1", "3.2.2", "3.7.3"}
DIGITS = re.compile(r"\d")


def official() -> list[dict[str, str]]:
    with (DATA / "crime/soort_misdrijf_politie.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def shipped_files() -> list[Path]:
    return sorted(path for path in DATA.rglob("*") if path.is_file() and path.name != "SOURCES.md")


def named_in_definitions(catalogue: Catalogue) -> set[str]:
    editions = {edition.file for source in catalogue.sources.values() for edition in source.editions}
    region = catalogue.region
    return editions | {region.gemeenten, region.changes, region.names, region.map}


def test_there_are_59_police_offences_with_official_codes_and_titles(catalogue: Catalogue) -> None:
    ours = {offence.code: offence.full_title for offence in catalogue.classifications["politie"].offences}

    assert len(ours) == 59
    assert ours == {row["code"]: row["titel"] for row in official()}
    assert list(ours) == [row["code"] for row in official()]


def test_exactly_the_four_that_are_not_published_per_month_are_hidden(catalogue: Catalogue) -> None:
    offences = catalogue.classifications["politie"].offences
    hidden = {offence.code for offence in offences if Frequency.MONTH in offence.hidden_per}

    assert hidden == HIDDEN == {row["code"] for row in official() if row["maandcijfers_gepubliceerd"] == "0"}
    assert not any(Frequency.YEAR in offence.hidden_per for offence in offences)


def test_an_offence_is_found_by_its_code_and_by_both_forms_of_its_title(catalogue: Catalogue) -> None:
    police = catalogue.classifications["politie"]

    for row in official():
        assert police.by_code[row["code"]].code == row["code"]
        assert police.by_title[row["titel"]].code == row["code"]
        assert police.by_title[row["titel"].removeprefix(f"{row['code']} ")].code == row["code"]


@pytest.mark.parametrize("code", ["politie", "overlast"])
def test_every_offence_but_the_total_has_a_heading_and_every_heading_an_offence(
    catalogue: Catalogue, code: str
) -> None:
    classification = catalogue.classifications[code]
    headings = dict(classification.grouped())

    assert [offence.code for offence in classification.offences if offence.group is None] == [
        classification.total
    ]
    assert set(headings) == {
        classification.title,
        *(each.title for each in classification.groups if not each.members),
    }
    assert sum(len(offences) for offences in headings.values()) == len(classification.offences)


def test_nuisance_has_the_official_codes_and_titles(catalogue: Catalogue) -> None:
    with (DATA / "overlast/Overlast_codes_47021NED_47024NED.csv").open(encoding="utf-8", newline="") as file:
        titles = {row["Key"].strip(): row["Title"] for row in csv.DictReader(file)}

    assert {
        offence.code: offence.title for offence in catalogue.classifications["overlast"].offences
    } == titles


def test_every_file_that_a_definition_names_is_shipped(catalogue: Catalogue) -> None:
    assert {name for name in named_in_definitions(catalogue) if not (DATA / name).is_file()} == set()


@pytest.mark.parametrize("path", shipped_files(), ids=lambda path: path.name)
def test_every_shipped_file_stands_in_the_sources_beside_it_with_a_licence(path: Path) -> None:
    sources = (path.parent / "SOURCES.md").read_text(encoding="utf-8")

    assert f"`{path.name}`" in sources
    assert "licen" in sources.lower()


@pytest.mark.parametrize(
    "folder", sorted(path.parent for path in DATA.glob("*/SOURCES.md")), ids=lambda f: f.name
)
def test_sources_name_the_shipped_files_and_no_other(folder: Path) -> None:
    text = (folder / "SOURCES.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| `([^`]+)`", text, re.MULTILINE)

    assert sorted(named) == [path.name for path in shipped_files() if path.parent == folder]


@pytest.mark.parametrize("path", [p for p in shipped_files() if ".csv" in p.name], ids=lambda path: path.name)
def test_sources_say_how_many_rows_a_file_has(path: Path) -> None:
    text = (path.parent / "SOURCES.md").read_text(encoding="utf-8")
    [said] = re.findall(rf"^\| `{re.escape(path.name)}` \| ([\d,]+) \|", text, re.MULTILINE)
    content = path.read_bytes()

    rows = list(
        csv.DictReader((gzip.decompress(content) if path.suffix == ".gz" else content).decode().splitlines())
    )

    assert int(said.replace(",", "")) == len(rows)


def test_every_source_says_what_it_counts_who_publishes_it_and_under_which_licence(
    catalogue: Catalogue,
) -> None:
    for source in catalogue.sources.values():
        assert source.publisher in {"Politie", "CBS"}
        assert source.licence
        assert source.definition.endswith(".")
        assert all(note.endswith(".") for note in source.notes)


def test_figures_without_a_stated_licence_are_for_members_only(catalogue: Catalogue) -> None:
    closed = {source.code for source in catalogue.sources.values() if source.access is Access.MEMBERS}

    assert closed == {"woninginbraak-maand"}
    assert "geen licentie" in catalogue.sources["woninginbraak-maand"].licence


def test_the_newest_edition_stands_last(catalogue: Catalogue) -> None:
    for source in catalogue.sources.values():
        editions = [edition.edition for edition in source.editions]
        assert editions == sorted(editions)


def test_gemeenten_that_a_file_lacks_are_gemeenten_of_the_region(catalogue: Catalogue, areas: Areas) -> None:
    layouts = [
        source.layout_of(edition) for source in catalogue.sources.values() for edition in source.editions
    ]
    unlisted = {code for layout in layouts for code in layout.unlisted}

    assert len(unlisted) == 9
    assert unlisted <= areas.gemeenten.keys()


def test_no_district_or_region_is_named_after_a_number(catalogue: Catalogue) -> None:
    assert catalogue.region.code == "ON"
    assert not any(DIGITS.search(district.code) for district in catalogue.region.districts)


def test_a_rate_is_by_the_inhabitants(catalogue: Catalogue) -> None:
    measure = catalogue.measures["per-1000-inwoners"]

    assert (measure.of, measure.per) == ("bevolking", 1000)
    assert catalogue.offences_of(catalogue.sources["bevolking"])[0].code == "inwoners"
    assert [o.code for o in catalogue.offences_of(catalogue.sources["misdrijven-gemeente-jaar"])] == ["0.0.0"]

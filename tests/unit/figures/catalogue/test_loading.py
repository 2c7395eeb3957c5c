"""A wrong definition is refused by the name of its file."""

import shutil
from pathlib import Path

import pytest

from veiligheidsnetwerk.figures.catalogue import CatalogueError, load_catalogue
from veiligheidsnetwerk.figures.catalogue.loading import DEFINITIONS

BURGLARY = "sources/woninginbraak-maand.yaml"
YEARS = "sources/misdrijven-gemeente-jaar.yaml"
POLICE, BREAKS = "offences/politie.yaml", "breaks.yaml"
KINDS = "offences/woninginbraak.yaml"
WRONG = {
    "unknown key": (BURGLARY, "unit:", "eenheid: x\nunit:"),
    "missing key": (BURGLARY, "unit: woninginbraken\n", ""),
    "wrong type": (BURGLARY, "title: Woninginbraken", "title: [Woninginbraken]\n#"),
    "not a date": (BURGLARY, "data_until: 2026-06-07", "data_until: juni"),
    "unknown access": (BURGLARY, "access: leden", "access: iedereen"),
    "unknown frequency": (BURGLARY, "frequency: MM", "frequency: KW"),
    "unknown classification": (BURGLARY, "classification: woninginbraak", "classification: inbraak"),
    "unknown part": (BURGLARY, "parts: [woninginbraak,", "parts: [inbraak,"),
    "unknown counted code": (BURGLARY, "    totaal: totaal", "    alles: totaal"),
    "unknown only": (YEARS, 'only: ["0.0.0"]', 'only: ["0.0.1"]'),
    "unknown fixed offence": ("sources/bevolking.yaml", "fixed_offence: inwoners", "fixed_offence: mensen"),
    "unknown fixed area": ("sources/overlast-land-jaar.yaml", "fixed_area: NL", "fixed_area: GM0153"),
    "two shapes": (BURGLARY, "  counts:", "  offence: x\n  count: y\n  counts:"),
    "no shape": (YEARS, "  count: geregistreerde_misdrijven\n", ""),
    "area twice": (YEARS, "  area: regiocode", "  area: regiocode\n  fixed_area: NL"),
    "no area": (YEARS, "  area: regiocode\n", ""),
    "long separator": (YEARS, "  area:", '  separator: ";;"\n  area:'),
    "unknown encoding": (YEARS, "  area:", "  encoding: klingon\n  area:"),
    "no editions": (YEARS, "editions:", "editions: []\nx-editions:"),
    "edition elsewhere": (YEARS, '"2026-06"', '"../2026-06"'),
    "edition twice": ("sources/misdrijven-land-maand.yaml", '"2022-08"', '"2024-01-18"'),
    "no layout": (YEARS, "layout:", "layout: null\nnotes-layout:"),
    "unfinished no period": (BURGLARY, "[2023MM04,", "[2023MM13,"),
    "unfinished year": (BURGLARY, "[2023MM04,", "[2023JJ00,"),
    "provisional no period": (BURGLARY, "2026MM05", "mei"),
    "style of a year": (BURGLARY, "period_style: code", "period_style: jaar"),
    "style of a month": (YEARS, "period_style: jaar", "period_style: datum"),
    "other name than file": (YEARS, "code: misdrijven-gemeente-jaar", "code: misdrijven-gemeente"),
    "unknown group": (POLICE, "group: geweld,", "group: gewld,"),
    "a group across the headings as heading": (POLICE, "group: geweld,", "group: hic,"),
    "unknown member": (POLICE, 'members: ["1.1.1", "1.4.6", "1.4.7"]', 'members: ["1.1.1", "1.4.9"]'),
    "group of one": (POLICE, 'members: ["1.1.1", "1.4.6", "1.4.7"]', 'members: ["1.1.1"]'),
    "group with the total": (POLICE, 'members: ["1.1.1", "1.4.6", "1.4.7"]', 'members: ["1.1.1", "0.0.0"]'),
    "group called as an offence": (POLICE, "code: hic\n", 'code: "1.4.6"\n'),
    "a comma in a code": (POLICE, "code: hic\n", 'code: "hic,geweld"\n'),
    "unknown total": (KINDS, "total: totaal", "total: alles"),
    "code twice": (KINDS, "code: poging-woninginbraak", "code: totaal"),
    "title twice": (KINDS, '"Pogingen tot woninginbraak"', '"Woninginbraken"'),
    "group twice": (POLICE, "code: geweld", "code: zeden"),
    "unknown direction": (POLICE, "direction: unsaid,", "direction: up,"),
    "hidden per quarter": (POLICE, "hidden_per: [MM] }", "hidden_per: [KW] }"),
    "region ON unquoted": ("region.yaml", 'code: "ON"', "code: ON"),
    "unknown denominator": ("measures.yaml", "of: bevolking", "of: mensen"),
    "no denominator": ("measures.yaml", "    of: bevolking\n", ""),
    "break in an unknown source": (BREAKS, "sources: [woninginbraak-maand]", "sources: [inbraak]"),
    "break of an unknown offence": (BREAKS, 'offences: ["2.6.9"]', 'offences: ["2.6.99"]'),
    "break in an unknown edition": (BREAKS, 'editions: ["2022-08"]', 'editions: ["2022-09"]'),
    "break at no period": (BREAKS, "since: 2018MM07", "since: 2018MM13"),
    "break that ends before it begins": (BREAKS, "until: 2022MM07", "until: 2021MM07"),
    "break that ends in a year": (BREAKS, "until: 2022MM07", "until: 2022JJ00"),
    "break twice": (BREAKS, "code: vuurwerk-2021", "code: vuurwerk-2023"),
    "break that nobody vouches for": (BREAKS, '    origin: "de twee', '    # origin: "de twee'),
    "unknown reading": ("measures.yaml", "reading: turns", "reading: twists"),
    "unknown formula": ("measures.yaml", "formula: rate", "formula: gok"),
    "key twice": (YEARS, "title:", "title: Een\ntitle:"),
    "broken yaml": (YEARS, "code:", "code: ["),
    "a list": (YEARS, "code:", "- code\n#"),
}


@pytest.fixture
def definitions(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DEFINITIONS, tmp_path / "definitions"))


@pytest.mark.parametrize(("file", "old", "new"), WRONG.values(), ids=WRONG)
def test_a_wrong_definition_is_named(definitions: Path, file: str, old: str, new: str) -> None:
    path = definitions / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(CatalogueError) as error:
        load_catalogue(definitions)

    assert str(error.value).startswith("De definitie ")
    assert file in str(error.value)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"\0"], ids=["empty", "no utf-8", "nul"])
@pytest.mark.parametrize("file", [YEARS, POLICE, "region.yaml", "measures.yaml"])
def test_a_file_that_is_no_definition_is_named(definitions: Path, file: str, content: bytes) -> None:
    (definitions / file).write_bytes(content)

    with pytest.raises(CatalogueError) as error:
        load_catalogue(definitions)

    assert file in str(error.value)


@pytest.mark.parametrize("file", ["region.yaml", "measures.yaml", POLICE])
def test_a_missing_definition_is_an_error(definitions: Path, file: str) -> None:
    (definitions / file).unlink()

    with pytest.raises(CatalogueError):
        load_catalogue(definitions)


def test_the_definitions_themselves_load(definitions: Path) -> None:
    catalogue = load_catalogue(definitions)

    assert len(catalogue.sources) == len(list(definitions.glob("sources/*.yaml")))
    assert catalogue == load_catalogue()

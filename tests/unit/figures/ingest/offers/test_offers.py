"""A file of the analyst, opened and laid over the figures in use; or refused, with line and reason."""

import io
import zipfile
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from openpyxl import Workbook

from tests.unit.figures.conftest import DATA, NOW
from tests.unit.figures.ingest.feeds.fetching import NUISANCE, Fetching
from tests.unit.figures.ingest.offers.files import csv_of, rows, with_part, workbook_of
from veiligheidsnetwerk.figures.areas import Areas
from veiligheidsnetwerk.figures.catalogue import Catalogue
from veiligheidsnetwerk.figures.cubes import CubeStore, Status
from veiligheidsnetwerk.figures.ingest import ImportRefusedError, Laid, Loader
from veiligheidsnetwerk.figures.ingest.offers import Columns, Offered, read_offered, recognised
from veiligheidsnetwerk.figures.ingest.offers import workbook as sheets

NAME = "maandcijfers.csv"


def lay(fetching: Fetching, offered: Offered, *, keep: bool = True) -> Laid:
    source = fetching.source()
    columns = Columns(**recognised(offered.columns))
    layout = columns.layout(offered, source, fetching.catalogue.classification_of(source))
    loader = Loader(fetching.catalogue, fetching.areas, fetching.store, DATA)
    return loader.lay_over(source, layout, offered.raw, edition="2026-11-02-voorlopig", now=NOW, keep=keep)


def refusal(content: bytes, name: str = NAME) -> str:
    with pytest.raises(ImportRefusedError) as caught:
        read_offered(content, name)
    return f"{caught.value.line}: {caught.value.reason}"


def count(store: CubeStore, code: str, area: str, place: int) -> tuple[int, Status]:
    cube = store.open(NUISANCE)
    [at], [where] = cube.offence_places([code]), cube.area_places([area])
    running = cube.running[at, :, where]
    return int(running[place + 1] - running[place]), Status(cube.status[at, place, where])


@pytest.mark.parametrize("kind", ["csv", "xlsx", "tabs", "bom", "titles"])
def test_whatever_its_wrapping_a_file_gives_the_same_figures(fetching: Fetching, kind: str) -> None:
    lines = rows(fetching.areas)
    wrapped = {
        "csv": csv_of(lines),
        "xlsx": workbook_of(lines),
        "tabs": csv_of(lines, separator="\t"),
        "bom": b"\xef\xbb\xbf" + csv_of(lines),
        "titles": b"Overlast per gemeente\r\n\r\n" + csv_of(lines) + b"Bron: Politie\r\n",
    }

    laid = lay(fetching, read_offered(wrapped[kind], NAME))

    assert (laid.first.code, laid.last.code) == ("2026MM02", "2026MM02")
    assert laid.total == sum(int(line[3]) for line in lines if line[2] == "0.0.0")
    expected = next(int(line[3]) for line in lines if line[0] == "GM0153" and line[2] == "E33")
    assert count(fetching.store, "E33", "GM0153", 0) == (expected, Status.PROVISIONAL)


def test_a_month_is_laid_over_the_figures_in_use(fetching: Fetching) -> None:
    fetching.fetch()
    before = count(fetching.store, "E33", "GM0153", 12)

    laid = lay(fetching, read_offered(csv_of(rows(fetching.areas)), NAME))

    cube = fetching.cube()
    assert cube.vintage == laid.vintage
    assert cube.manifest.periods == 14
    assert cube.manifest.data_until == date(2026, 2, 28)
    assert count(fetching.store, "E33", "GM0153", 12) == before
    assert count(fetching.store, "E33", "GM0153", 13)[1] is Status.PROVISIONAL
    assert count(fetching.store, "E33", "NL", 13) == (0, Status.NOT_AVAILABLE)


def test_only_looking_keeps_nothing(fetching: Fetching) -> None:
    laid = lay(fetching, read_offered(csv_of(rows(fetching.areas)), NAME), keep=False)

    assert laid.vintage not in fetching.store.vintages(NUISANCE)
    assert not fetching.store.has(NUISANCE)


def test_a_gap_between_the_figures_and_the_file_is_refused(fetching: Fetching) -> None:
    fetching.fetch()

    with pytest.raises(ImportRefusedError, match="Daartussen ontbreken cijfers"):
        lay(fetching, read_offered(csv_of(rows(fetching.areas, "2026MM05")), NAME))


def test_what_was_withdrawn_is_not_published_again(fetching: Fetching) -> None:
    laid = lay(fetching, read_offered(csv_of(rows(fetching.areas)), NAME))
    fetching.store.withdraw(NUISANCE, laid.vintage, reason="Dubbel geteld.", now=NOW)

    with pytest.raises(ImportRefusedError, match="eerder ingetrokken"):
        lay(fetching, read_offered(csv_of(rows(fetching.areas)), NAME))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            lambda lines: [*lines, lines[0]],
            "686: Dit gebied staat er voor deze periode en code twee keer in.",
        ),
        (lambda lines: lines[:-9], "0: Ontbrekende cijfers: 9."),
        (lambda lines: [["GM7777", *lines[0][1:]], *lines[1:]], "2: Het gebied ‘GM7777’ kennen we niet."),
        (lambda lines: [[*lines[0][:3], "veel"], *lines[1:]], "2: ‘veel’ is geen heel aantal."),
        (lambda lines: [[*lines[0][:3], "1.000"], *lines[1:]], "2: ‘1.000’ is geen heel aantal."),
        (lambda lines: [[*lines[0][:3], "-5"], *lines[1:]], "2: ‘-5’ is kleiner dan nul."),
        (lambda lines: [[*lines[0][:3], ""], *lines[1:]], "2: Hier ontbreekt het aantal."),
        (lambda lines: [[*lines[0][:2], "Z99", 1], *lines[1:]], "2: De code of titel ‘Z99’ kennen we niet."),
        (lambda lines: [[lines[0][0], "2026MM13", *lines[0][2:]], *lines[1:]], "2: ‘2026MM13’ is geen maand"),
        (lambda lines: [[*lines[0], "te veel"], *lines[1:]], "2: Deze regel heeft 5 velden in plaats van 4."),
        (lambda lines: [[*lines[0][:3], 1], *lines[1:]], "De delen tellen niet op tot het totaal"),
    ],
)
def test_a_file_with_one_wrong_line_is_refused_whole_and_the_line_is_named(
    fetching: Fetching, change: Callable[[list[list[Any]]], list[list[Any]]], words: str
) -> None:
    content = csv_of(change(rows(fetching.areas)))

    with pytest.raises(ImportRefusedError) as caught:
        lay(fetching, read_offered(content, NAME))

    assert words in f"{caught.value.line}: {caught.value.reason}"
    assert not fetching.store.has(NUISANCE)


def test_lines_are_counted_from_the_top_of_the_file_not_from_the_heading(fetching: Fetching) -> None:
    lines = rows(fetching.areas)
    lines[0][3] = "veel"

    with pytest.raises(ImportRefusedError) as caught:
        lay(fetching, read_offered(b"Titel\r\n\r\nNog een\r\n" + csv_of(lines), NAME))

    assert caught.value.line == 5


def test_every_line_with_the_same_fault_is_named_up_to_ten(fetching: Fetching) -> None:
    lines = rows(fetching.areas)
    for place in range(13):
        lines[place][0] = "GM7777" if place % 2 else "GM7778"

    with pytest.raises(ImportRefusedError) as caught:
        lay(fetching, read_offered(b"Titel\r\n" + csv_of(lines), NAME))

    assert caught.value.line == 3
    assert caught.value.reason == (
        "Het gebied ‘GM7778’ kennen we niet. Hetzelfde is mis in regel 4 (‘GM7777’), regel 5, "
        "regel 6 (‘GM7777’), regel 7, regel 8 (‘GM7777’), regel 9, regel 10 (‘GM7777’), regel 11, "
        "regel 12 (‘GM7777’), regel 13 en daarna nog meer."
    )


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "0: Het bestand is leeg."),
        ("a;b;c\r\n".encode("utf-16"), "0: De tekst is UTF-16."),
        (b"a;b;c\0\r\n", "0: Dit is geen CSV-bestand"),
        (b"%PDF-1.7 x", "0: Dit is geen CSV-bestand"),
        (b"\xef\xbb\xbfa;b;c\r\n1;2;\xe9\r\n", "2: Hier staat een teken dat geen UTF-8 is."),
        (b'a;b;c\r\n"1;2;3\r\n', "Hier klopt een aanhalingsteken niet."),
        (b'a;b;c\r\n"1\r\n2";2;3\r\n', "2: In een veld staat een regeleinde."),
        (b"alleen tekst\r\n", "0: We vinden geen regel met de namen van de kolommen"),
        (b"\xd0\xcf\x11\xe0oud", "0: Dit is een oud Excel-bestand (.xls), of er zit een wachtwoord op."),
        (b"PK\x03\x04stuk", "0: Het Excel-bestand is beschadigd"),
    ],
)
def test_what_cannot_be_opened_says_why(content: bytes, words: str) -> None:
    assert words in refusal(content)


def test_old_windows_text_is_read_and_told() -> None:
    offered = read_offered("Gemeente;Maand;Soort;Aantal\r\nSúdwest;2026MM01;E33;1\r\n".encode("cp1252"), NAME)

    assert offered.sample[0][0] == "Súdwest"
    assert "Windows-1252" in offered.notes[0]


def spoilt(change: Callable[[Workbook], object]) -> bytes:
    return workbook_of([["GM0153", "2026MM02", "E33", 1]], change)


def test_formulas_errors_and_macros_are_refused() -> None:
    def put(value: str) -> Callable[[Workbook], object]:
        return lambda book: book.worksheets[0].__setitem__("D2", value)

    plain = spoilt(lambda _: None)
    assert "2: Hier staat een formule." in refusal(spoilt(put("=1+1")))
    assert "2: Hier staat een fout van Excel: #DIV/0!" in refusal(spoilt(put("#DIV/0!")))
    assert "0: Er zitten macro's in het bestand." in refusal(with_part(plain, "xl/vbaProject.bin", b"macro"))


def test_a_zip_that_unpacks_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = spoilt(lambda _: None)
    monkeypatch.setattr(sheets, "MOST_UNPACKED", 2**20)
    bomb = with_part(plain, "xl/bom.bin", b"0" * 2**21)

    assert "Zo groot kan het niet zijn." in refusal(bomb)
    lying = bomb.replace((2**21).to_bytes(4, "little"), (100).to_bytes(4, "little"))
    assert lying != bomb
    assert "Excel-bestand is beschadigd" in refusal(lying) or "Zo groot" in refusal(lying)


def test_another_zip_is_no_workbook() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("brief.txt", "tekst")

    assert "0: Dit is een zip-bestand en geen Excel-bestand." in refusal(stream.getvalue())


def test_three_hundred_thousand_lines_are_opened() -> None:
    offered = read_offered(csv_of([["GM0153", "2026MM02", "E33", 1]] * 300_000), NAME)

    assert offered.rows == 300_000


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        (
            ("SoortMisdrijf", "RegioS", "Perioden", "GeregistreerdeMisdrijven_1"),
            ("RegioS", "Perioden", "SoortMisdrijf", "GeregistreerdeMisdrijven_1"),
        ),
        (
            ("Gemeente", "Maand", "Soort misdrijf", "Aantal misdrijven"),
            ("Gemeente", "Maand", "Soort misdrijf", "Aantal misdrijven"),
        ),
        (("gemeentecode", "datum", "code", "aantal"), ("gemeentecode", "datum", "code", "aantal")),
    ],
)
def test_columns_are_recognised_by_their_names(columns: tuple[str, ...], expected: tuple[str, ...]) -> None:
    found = recognised(columns)

    assert tuple(found[part] for part in ("area", "period", "offence", "count")) == expected


def test_what_is_unclear_is_left_to_the_analyst(catalogue: Catalogue, areas: Areas) -> None:
    assert recognised(("x", "y", "z", "w")) == {}

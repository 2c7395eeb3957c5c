"""A table that a person turns: by buttons, with the layout in the address, the same in every file."""

import pytest
from django.test import Client

from tests.web.insight.asking import BURGLARY, PAGE, Question, address, html_of, parts_of, read

CHOOSE = "/cijfers/kies/"
POLICE, CBS = "misdrijven-gemeente-jaar:0.0.0", "misdrijven-cbs-gemeente-jaar:T001161"
THREE: Question = {
    **BURGLARY,
    "cijfer": [POLICE, CBS],
    "gebied": ["alle-in:PD-twente"],
    "van": "2022JJ00",
    "tot": "2024JJ00",
    "maat": ["aantal", "per-1000-inwoners"],
    "venster": "periode",
}
TURNED: Question = {**THREE, "rijen": ["gebied"], "kolommen": ["periode", "maat"], "bladen": ["cijfer"]}
CSV = "/cijfers/tabel.csv"


def heads(table: list[list[str]]) -> list[str]:
    return [row[0] for row in table[2:]]


def test_a_button_moves_a_dimension_and_the_address_says_where_everything_stands(adviser: Client) -> None:
    response = adviser.get(address(THREE, zet="cijfer:bladen"))

    assert response.status_code == 302
    parts = parts_of(response["Location"])
    assert {name: parts[name] for name in ("rijen", "kolommen", "bladen")} == {
        "rijen": ["gebied"],
        "kolommen": ["periode", "maat"],
        "bladen": ["cijfer"],
    }
    assert "zet" not in parts
    page = read(adviser.get(response["Location"]))
    assert "In de rijen staan gebieden, in de kolommen perioden en maten, op de bladen cijfers;" in page.text
    assert "De kaart toont alleen het eerste cijfer" in page.text
    assert "Per 1.000 woningen kan nog niet: er zijn hier nog geen cijfers van CBS" in page.text


def test_a_move_in_a_fragment_puts_the_address_in_the_bar(adviser: Client) -> None:
    response = adviser.get(address(THREE, zet="cijfer:kolommen"), headers={"HX-Request": "true"})

    assert response.status_code == 200
    assert parts_of(response["HX-Push-Url"])["kolommen"] == ["periode", "maat", "cijfer"]


def test_every_button_on_the_page_leads_to_another_layout(adviser: Client) -> None:
    html = html_of(adviser.get(address(TURNED)))
    moves = {part.split('value="')[1].split('"')[0] for part in html.split('name="zet"')[1:]}

    assert moves == {
        *("periode:rijen", "periode:bladen", "maat:rijen", "maat:bladen", "maat:kolommen:0"),
        *("cijfer:rijen", "cijfer:kolommen"),
    }
    links = {adviser.get(address(TURNED, zet=move))["Location"] for move in moves}
    assert len(links) == len(moves)


def test_order_total_and_page_are_those_asked(adviser: Client) -> None:
    asked: Question = {**TURNED, "sorteer": "-2024JJ00~per-1000-inwoners", "totalen": "ja", "blad": POLICE}

    table = read(adviser.get(address(asked))).tables[0]

    rates = [float(row[-1].replace(",", ".")) for row in table[2:-1]]
    assert rates == sorted(rates, reverse=True)
    assert heads(table)[-1] == "Totaal van 14 gemeenten"


def test_a_shaded_cell_has_a_sign_and_its_classes_are_explained(adviser: Client) -> None:
    html = html_of(adviser.get(address(TURNED, arcering="ja")))

    assert all(
        f'vn-shade--{level}"><span aria-hidden="true">{sign}' in html for level, sign in enumerate("▁▂▄▆█", 1)
    )
    assert "in groepen van ongeveer evenveel cijfers" in html


def test_the_largest_changes_say_of_how_many_they_are(adviser: Client) -> None:
    page = read(adviser.get(address({**TURNED, "top": "5"})))

    assert len(page.tables[0]) == 2 + 5
    assert "Hier staan de 5 van 14 rijen met de grootste verandering van 2022 tot 2024." in page.text


def test_a_file_has_the_layout_of_the_screen_with_all_its_pages(adviser: Client) -> None:
    asked: Question = {**TURNED, "sorteer": "naam", "totalen": "ja"}
    page = read(adviser.get(address(asked)))

    text = adviser.get(address(asked, CSV)).getvalue().decode("utf-8-sig")

    lines = [line.split(";") for line in text.splitlines()]
    starts = [place for place, line in enumerate(lines) if line[0] == "Gebied"]
    names = heads(page.tables[0])
    for start in starts:
        assert [line[0] for line in lines[start + 1 : start + 1 + len(names)]] == names
    assert [lines[start - 2][0] for start in starts] == ["Totaal misdrijven", "Totaal misdrijven (CBS)"]


def test_a_figure_is_set_beside_another_and_taken_away_again(adviser: Client) -> None:
    one = {**THREE, "cijfer": POLICE}

    both = adviser.get(address({**one, "cijfer": CBS, "was": POLICE}, CHOOSE, erbij="ja"))["Location"]
    less = adviser.get(address({**one, "cijfer": CBS, "was": [POLICE, CBS]}, CHOOSE, weg=POLICE))["Location"]

    assert parts_of(both)["cijfer"] == [POLICE, CBS]
    assert parts_of(both)["maat"] == THREE["maat"]
    assert parts_of(less)["cijfer"] == [CBS]


def test_months_are_not_set_beside_years_and_what_was_asked_stays(adviser: Client) -> None:
    asked = {**THREE, "cijfer": str(BURGLARY["cijfer"]), "was": POLICE}

    response = adviser.get(address(asked, CHOOSE, erbij="ja"), follow=True)

    assert "Cijfers per maand en per jaar kunnen niet in één tabel." in html_of(response)
    assert parts_of(response.redirect_chain[-1][0])["cijfer"] == [POLICE]


def test_each_part_has_its_own_picture(adviser: Client) -> None:
    page = read(adviser.get(address(THREE)))

    charts = [link for link in page.pictures if "grafiek.svg" in link]
    pictures = {adviser.get(link).getvalue() for link in charts}
    assert len(pictures) == len(charts) == 2
    assert adviser.get(f"{charts[0]}&deel=99").getvalue() == adviser.get(charts[0]).getvalue()


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("rijen", "dier", "‘dier’ kennen we niet."),
        ("kolommen", ["gebied", "gebied"], "meer dan één plaats"),
        ("top", "-3", "Kies een getal van 1 tot en met 100."),
        ("totalen", "<b>", "Kies ‘ja’ of laat dit weg."),
    ],
)
def test_a_layout_that_cannot_be_read_is_refused_with_a_sentence(
    adviser: Client, name: str, value: str, says: str
) -> None:
    response = adviser.get(address(THREE, **{name: value}))

    assert response.status_code == 422
    assert says in html_of(response).replace("&lt;", "<")


def test_a_move_that_does_not_exist_changes_nothing(adviser: Client) -> None:
    response = adviser.get(address(TURNED, zet="<script>:rijen"))

    assert response["Location"].startswith(PAGE)
    assert parts_of(response["Location"])["bladen"] == ["cijfer"]


def test_too_many_cells_say_what_to_leave_out(adviser: Client) -> None:
    every = [
        f"misdrijven-land-maand:{code}" for code in ("0.0.0", "1.1.1", "1.2.1", "1.2.3", "1.4.4", "1.4.5")
    ]
    asked = {**BURGLARY, "cijfer": [*every, "woninginbraak-maand:totaal"], "gebied": ["alle-in:ON"]}
    asked |= {"van": "2012MM01", "tot": "2023MM12", "maat": "aantal", "venster": "periode"}

    response = adviser.get(address(asked))

    assert response.status_code == 422
    assert "76 gebieden × 144 perioden" in html_of(response)
    assert "Het past met hoogstens 3 cijfers of hoogstens 39 gebieden" in html_of(response)

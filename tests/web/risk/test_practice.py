"""Someone learns how the instrument works, tries an invented case, and compares with a colleague."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from tests.conftest import ClientFor
from veiligheidsnetwerk.platform.risk.definitions import instruments
from veiligheidsnetwerk.platform.risk.rules.code_string import code_of

OMG = instruments()["omg-1"]
PAGE = "/risico/omg-1/oefenen/loods/"
MAKERS = {name: code_of(OMG, case.answers) for name, case in OMG.cases.items()}


@pytest.fixture
def adviser(client_for: ClientFor) -> Client:
    return client_for("adviseur")


def html(client: Client, **params: str) -> str:
    response = client.get(PAGE, params)
    assert response.status_code == 200
    return str(response.content.decode())


def test_every_anchor_is_written_out_for_who_wants_to_understand_it(adviser: Client) -> None:
    page = adviser.get("/risico/omg-1/").content.decode()

    for indicator in OMG.indicators.values():
        assert indicator.question in page
        assert all(anchor.replace("'", "&#x27;") in page for anchor in indicator.anchors)
    assert "nog door niemand vastgesteld" in page


def test_a_case_begins_with_everything_unknown_and_without_an_outcome(adviser: Client) -> None:
    page = html(adviser)

    assert page.count('value="x"') == page.count('value="x"\n                 checked') == len(OMG.indicators)
    assert "De uitkomst" not in page


def test_answers_become_one_line_in_the_address(adviser: Client) -> None:
    response = adviser.get(PAGE, {"G1": "2", "I1": "1"})

    assert response.status_code == 302
    code = parse_qs(urlsplit(response["Location"]).query)["code"][0]
    assert code == code_of(OMG, {"G1": 2, "I1": 1})


def test_too_little_known_is_said_and_is_no_class(adviser: Client) -> None:
    page = html(adviser, code=MAKERS["loods"])

    assert "De uitkomst: Onvoldoende beeld" in page
    assert "Door wat onbekend is, kan de klasse nog laag tot hoog zijn." in page
    assert "Van Groep is minder dan 60 % bekend: geen klasse." in page.replace("\N{NO-BREAK SPACE}", " ")


def test_a_class_says_whether_it_hangs_on_the_weights(adviser: Client) -> None:
    page = html(adviser, code=MAKERS["kroeg"]).replace("\N{NO-BREAK SPACE}", " ")

    assert "De uitkomst: Laag" in page
    assert "Met gewichten die tot 25 % hoger of lager zijn, kan de klasse laag tot midden worden." in page
    assert (
        "Groep: 5 van de 7 vragen zijn beantwoord. Samen 5 van de 15 punten, dat is een score van 33 van 100."
        in page
    )


def test_differences_with_a_colleague_come_before_agreement(adviser: Client) -> None:
    other = dict(OMG.cases["rit"].answers) | {"G2": 3, "I1": 1}

    page = html(adviser, code=MAKERS["rit"], ander=code_of(OMG, other))

    assert page.index("G2. Geweld en conflicten") < page.index("I1. Intimidatie en bereidheid")
    assert "U gaf bij 16 van de 18 vragen die u allebei wist hetzelfde antwoord." in page


@pytest.mark.parametrize("field", ["code", "ander"])
@pytest.mark.parametrize("text", ["onzin", "omg-2/G1:1", "x" * 5000, MAKERS["rit"].replace("G1:0", "G1:9")])
def test_a_wrong_code_is_said_at_its_field_and_kept(adviser: Client, field: str, text: str) -> None:
    response = adviser.get(PAGE, {"code": MAKERS["rit"], "ander": MAKERS["rit"]} | {field: text})

    assert response.status_code == 422
    assert "Dit klopt nog niet" in response.content.decode()


def test_a_wrong_answer_is_said_at_its_question(adviser: Client) -> None:
    response = adviser.get(PAGE, {"G1": "9"})

    assert response.status_code == 422
    assert 'href="#id_G1_0"' in response.content.decode()


@pytest.mark.parametrize(
    "path", ["/risico/omg-9/", "/risico/omg-1/oefenen/geheim/", "/risico/omg-9/oefenen/loods/"]
)
def test_what_is_not_there_is_not_there(adviser: Client, path: str) -> None:
    assert adviser.get(f"/risico/{path}").status_code == 404


ROOM = f"{PAGE}zaal/"


def test_a_room_sees_where_it_agrees_least(adviser: Client) -> None:
    one, other = dict(OMG.cases["rit"].answers), dict(OMG.cases["rit"].answers) | {"I6": 3}

    response = adviser.post(ROOM, {"codes": f"{code_of(OMG, one)}\n\n{code_of(OMG, other)}\r\n"})

    page = response.content.decode()
    assert response.status_code == 200
    assert "Uitkomsten van de 2 deelnemers: 2 op laag." in page
    assert page.index("I6. Druk op") < page.index("G1. Betrokkenheid")


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        ("", "Dit klopt nog niet"),
        (MAKERS["rit"], "Aantal codes: 1. Vergelijken kan met 2 tot en met 200 codes."),
        (f"{MAKERS['rit']}\nonzin", "Regel 2: Deze code begint niet met omg-1"),
        ("\n".join([MAKERS["rit"]] * 201), "Aantal codes: 201."),
        ("x" * 100_001, "Dit klopt nog niet"),
    ],
)
def test_wrong_codes_of_a_room_are_said_with_their_line_and_kept(
    adviser: Client, codes: str, said: str
) -> None:
    response = adviser.post(ROOM, {"codes": codes})

    page = response.content.decode()
    assert response.status_code == 422
    assert said in page
    assert codes[:100] in page

"""Whatever stands in an address: the form comes back as it was, with a sentence at what is wrong."""

from html import unescape
from urllib.parse import quote

import pytest
from django.test import Client

from tests.web.insight.asking import (
    BURGLARY,
    COUNTRY,
    ENSCHEDE,
    PAGE,
    YEARS,
    Question,
    address,
    html_of,
    read,
)

EVIL = "<script>alert(1)</script>\"'&{{ 7|add:35 }}{% now 'Y' %}"
DIGITS = "9" * 5000
PATHS = ["grafiek.svg", "grafiek-smal.svg", "kaart.svg", "kaart-smal.svg", "tabel.csv", "tabel.xlsx"]

WRONG: dict[str, tuple[str, Question, str]] = {
    "an unknown gemeente": ("gebied", {"gebied": ["GM9999"]}, "Het gebied ‘GM9999’ kennen we niet."),
    "an expired gemeente": ("gebied", {**YEARS, "gebied": ["GM0241"]}, "Groesbeek bestaat sinds"),
    "400 gemeenten": (
        "gebied",
        {"gebied": [f"GM{n:04}" for n in range(400)]},
        "U vraagt 400 gebieden tegelijk.",
    ),
    "an area of another source": (
        "gebied",
        {**COUNTRY, "gebied": [ENSCHEDE]},
        "De bron gaat over Nederland.",
    ),
    "an unknown source": ("cijfer", {"cijfer": "elders:1.1.1"}, "Het cijfer ‘elders’ kennen we niet."),
    "an unknown offence": (
        "cijfer",
        {"cijfer": "misdrijven-land-maand:9.9.9"},
        "De code ‘9.9.9’ heeft deze bron niet.",
    ),
    "no figure": ("cijfer", {"cijfer": "²"}, "‘²’ is geen cijfer."),
    "a path for a source": ("cijfer", {"cijfer": "../../etc:passwd"}, "‘../../etc’ kennen we niet."),
    "a period after the data": ("tot", {"tot": "2031MM01"}, "Daar zit januari 2031 niet in."),
    "a period before the data": ("van", {"van": "2010MM01"}, "Daar zit januari 2010 niet in."),
    "the end before the begin": (
        "tot",
        {"van": "2026MM05", "tot": "2025MM06"},
        "Het einde (juni 2025) ligt voor",
    ),
    "month 13": ("van", {"van": "2026MM13"}, "Maand 13 bestaat niet."),
    "a year among months": ("van", {"van": "2025JJ00"}, "Deze bron heeft cijfers per maand."),
    "digits of another script": ("van", {"van": "२०२५MM०१"}, "is geen periode."),
    "5,000 digits": ("van", {"van": DIGITS}, "is geen periode."),
    "a superscript": ("tot", {"tot": "2025MM0²"}, "is geen periode."),
    "NUL": ("van", {"van": "2025\x00MM06"}, "tekens in die niet te lezen zijn"),
    "twice": ("van", {"van": ["2025MM06", "2025MM07"]}, "staat meer dan één keer in het adres."),
    "an unknown measure": ("maat", {"maat": "per-hoofd"}, "De maat ‘per-hoofd’ is er niet"),
    "a measure of another source": ("maat", {**COUNTRY, "maat": "rang"}, "De maat ‘rang’ is er niet"),
    "an unknown window": ("venster", {"venster": "decennium"}, "‘decennium’ kennen we niet."),
    "a window of months over years": ("venster", {**YEARS, "venster": "12-maanden"}, "alleen per jaar"),
    "an unknown comparison": ("vergelijk", {"vergelijk": "morgen"}, "‘morgen’ kennen we niet."),
    "an unknown division": ("indeling", {"indeling": "ooit"}, "‘ooit’ kennen we niet."),
    "an unknown edition": (
        "editie",
        {"editie": "woninginbraak-maand:2099-01-01"},
        "De editie ‘2099-01-01’ van deze cijfers is er niet.",
    ),
    "a path for an edition": (
        "editie",
        {"editie": "woninginbraak-maand:../bevolking"},
        "Laat de editie weg",
    ),
}
every_mistake = pytest.mark.parametrize(("field", "changes", "sentence"), WRONG.values(), ids=WRONG)


def typed(changes: Question, field: str) -> list[str]:
    value = changes[field]
    return [value] if isinstance(value, str) else list(value)


@every_mistake
def test_the_form_comes_back_with_a_sentence_at_the_field(
    adviser: Client, field: str, changes: Question, sentence: str
) -> None:
    question = {**BURGLARY, **changes}

    response = adviser.get(address(question))

    html = unescape(html_of(response))
    error = html[html.index(f'id="id_{field}_error"') :]
    assert response.status_code == 422
    assert sentence in error[: error.index("</div>")]
    assert f'href="#id_{field}' in html
    assert "Wat u koos, staat nog in het formulier." in html


@every_mistake
def test_everything_that_was_chosen_is_kept(
    adviser: Client, field: str, changes: Question, sentence: str
) -> None:
    question = {**BURGLARY, **changes}

    fields = read(adviser.get(address(question))).fields

    assert sorted(fields["gebied"].values) == sorted(set(typed(question, "gebied")))
    for name in question.keys() & fields.keys() - {"gebied"}:
        assert fields[name].values == typed(question, name)[-1:]
    assert field in fields


@every_mistake
@pytest.mark.parametrize("path", PATHS)
def test_a_picture_or_file_is_refused_with_the_same_sentence(
    adviser: Client, path: str, field: str, changes: Question, sentence: str
) -> None:
    response = adviser.get(address({**BURGLARY, **changes}, f"{PAGE}{path}"))

    assert response.status_code == 422
    assert sentence in unescape(html_of(response))
    assert "Wat u kunt doen" in html_of(response)


def test_an_unknown_part_is_named_and_does_not_come_back(adviser: Client) -> None:
    response = adviser.get(address(BURGLARY, **{"gebied[]": "GM0164", "sleutel": "1"}))

    page = read(response)
    assert response.status_code == 422
    assert "Het onderdeel ‘gebied[]’ in dit adres kennen we niet." in page.text
    assert "Het onderdeel ‘sleutel’ in dit adres kennen we niet." in page.text
    assert set(page.fields) >= {"gebied", "van", "tot"}
    assert not {"gebied[]", "sleutel"} & set(page.fields)


def test_several_mistakes_are_said_at_once(adviser: Client) -> None:
    text = read(adviser.get(address(BURGLARY, tot="2025MM01", gebied=["GM9999"], maat="x"))).text

    assert "Gebieden: Het gebied ‘GM9999’" in text
    assert "Tot en met: Het einde (januari 2025)" in text
    assert "Laat zien als: De maat ‘x’" in text


def test_empty_parts_are_as_if_they_were_left_out(adviser: Client) -> None:
    empty = adviser.get(f"{PAGE}?cijfer=&gebied=&van=&tot=&maat=&venster=&vergelijk=&indeling=&editie=")

    assert empty.status_code == 302
    assert empty["Location"] == adviser.get(PAGE)["Location"]


def test_a_part_that_is_left_out_is_the_usual_one_in_the_form(adviser: Client) -> None:
    fields = read(adviser.get(f"{PAGE}?maat=x")).fields

    assert fields["gebied"].values[0] == ENSCHEDE
    assert (fields["van"].values, fields["tot"].values) == (["2025MM06"], ["2026MM05"])


@pytest.mark.parametrize("name", [*BURGLARY, "editie", "zoek", EVIL])
def test_what_is_typed_is_only_ever_text(adviser: Client, name: str) -> None:
    response = adviser.get(address(BURGLARY, **{name: EVIL}))

    html = html_of(response)
    assert response.status_code == (200 if name == "zoek" else 422)
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)" in html
    assert "&amp;lt;" not in html
    assert "7|add:35" in html


@pytest.mark.parametrize("path", ["", *PATHS])
@pytest.mark.parametrize(
    "query",
    [
        "%ff%fe=%c3%28",
        "gebied=%ff&van=%c3",
        "van=%ed%a0%80",
        "zoek=%00&gebied=GM0153",
        "gebied=" + "%00" * 50,
        "cijfer=woninginbraak-maand:" + "a" * 50_000,
        "zoek=" + quote("é" * 20_000),
        "&&&===",
        "gebied=GM0153;GM0164",
        "van[0]=2025MM06&van[]=2025MM07",
        "\u202egebied=GM0153",
        "&".join(f"a{number}=1" for number in range(1001)),
    ],
    ids=lambda query: query[:14],
)
def test_an_odd_query_is_refused_or_answered_but_never_a_failure(
    adviser: Client, path: str, query: str
) -> None:
    response = adviser.get(f"{PAGE}{path}?{query}")

    assert response.status_code in {200, 302, 400, 404, 422}
    assert len(response.getvalue()) < 300_000

"""From a gemeente to its wijken and buurten, with what is shipped of them: their inhabitants in 2024."""

from collections.abc import Sequence

from django.test import Client

from tests.web.insight.asking import ENSCHEDE, address, parts_of, read

WIJK, BUURT = "WK015300", "BU01530000"
PEOPLE: dict[str, str | Sequence[str]] = {
    "cijfer": "bevolking-buurt:inwoners",
    "gebied": [ENSCHEDE],
    "van": "2024JJ00",
    "tot": "2024JJ00",
    "maat": "aantal",
    "venster": "periode",
    "vergelijk": "niets",
    "indeling": "nu",
}


def offered(adviser: Client, *areas: str, search: str = "") -> str:
    """The list of areas as text."""
    return read(adviser.get(address(PEOPLE, gebied=list(areas), zoek=search))).text


def test_a_gemeente_leads_to_its_wijken_and_those_to_their_buurten(adviser: Client) -> None:
    wijken = read(adviser.get(address(PEOPLE))).links["Wijken in Enschede"]

    assert parts_of(wijken)["gebied"] == [ENSCHEDE, f"alle-in:{ENSCHEDE}"]
    answer = adviser.get(wijken)
    assert answer.status_code == 200
    assert "Binnensingelgebied (wijk in Enschede)" in answer.content.decode()
    closer = adviser.get(address(PEOPLE, gebied=[WIJK])).content.decode()
    assert "Buurten in wijk Binnensingelgebied" in closer


def test_figures_of_gemeenten_alone_lead_to_those_of_the_same_kind_closer_by(adviser: Client) -> None:
    question = {**PEOPLE, "cijfer": "bevolking:inwoners"}

    page = adviser.get(address(question)).content.decode()

    assert "Wijken in Enschede" in page
    assert "cijfer=bevolking-buurt:inwoners" in page


def test_the_list_shows_wijken_once_their_gemeente_is_ticked_and_buurten_once_their_wijk_is(
    adviser: Client,
) -> None:
    region, gemeente, wijk = (offered(adviser, area) for area in ("ON", ENSCHEDE, WIJK))

    assert "Alle wijken in Enschede" not in region
    assert "Alle wijken in Enschede" in gemeente
    assert "Binnensingelgebied (wijk in Enschede)" in gemeente
    assert "City (buurt in Enschede)" not in gemeente
    assert "City (buurt in Enschede)" in wijk


def test_a_buurt_is_found_by_its_name_wherever_it_lies(adviser: Client) -> None:
    assert "Barlo-Kern (buurt in Aalten)" in offered(adviser, ENSCHEDE, search="barlo")


def test_a_buurt_that_is_gone_is_said_and_what_was_ticked_stays(adviser: Client) -> None:
    response = adviser.get(address(PEOPLE, gebied=[ENSCHEDE, "BU01539999"]))

    assert response.status_code == 422
    assert "De wijk of buurt ‘BU01539999’ staat niet in deze editie" in response.content.decode()


def test_the_page_of_a_gemeente_does_not_count_it_twice(adviser: Client) -> None:
    page = adviser.get(f"/cijfers/gemeente/{ENSCHEDE}/").content.decode()

    assert "85984NED" not in page


def test_another_figure_without_wijken_says_which_areas_are_lost(adviser: Client) -> None:
    asked = address(
        {**PEOPLE, "gebied": [f"alle-in:{ENSCHEDE}", BUURT]},
        "/cijfers/kies/",
        was="bevolking-buurt:inwoners",
        cijfer="misdrijven-gemeente-jaar:0.0.0",
    )

    page = adviser.get(adviser.get(asked)["Location"]).content.decode()

    assert "alle wijken in Enschede en City (buurt in Enschede)" in page

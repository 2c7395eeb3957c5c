import xml.etree.ElementTree as ET

import pytest
from django.test import Client

from tests.web.insight.asking import BURGLARY, COUNTRY, QUESTIONS, Question, address, html_of, read

CHART, MAP = "/cijfers/grafiek.svg", "/cijfers/kaart.svg"
PICTURES = [CHART, "/cijfers/grafiek-smal.svg", MAP, "/cijfers/kaart-smal.svg"]
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_every_picture_on_the_page_comes_and_says_what_it_shows(adviser: Client, question: Question) -> None:
    page = read(adviser.get(address(question)))

    for source in page.pictures:
        response = adviser.get(source)
        picture = ET.fromstring(response.getvalue())  # noqa: S314 - we drew it
        assert response["Content-Type"] == "image/svg+xml"
        assert picture.find(f"{SVG}title") is not None
        assert "Bron: " in "".join(picture.itertext())


@pytest.mark.parametrize("path", PICTURES)
def test_a_browser_that_has_the_picture_is_told_so(adviser: Client, path: str) -> None:
    link = address(BURGLARY, path)
    first = adviser.get(link)

    again = adviser.get(link, headers={"If-None-Match": first["ETag"]})
    other = adviser.get(address(BURGLARY, path, tot="2026MM04"), headers={"If-None-Match": first["ETag"]})

    assert (again.status_code, again.getvalue()) == (304, b"")
    assert again["ETag"] == first["ETag"]
    assert other.status_code == 200
    assert other["ETag"] != first["ETag"]


@pytest.mark.parametrize("path", PICTURES)
def test_a_picture_is_kept_by_its_reader_alone_who_asks_each_time(adviser: Client, path: str) -> None:
    kept = {part.strip() for part in adviser.get(address(BURGLARY, path))["Cache-Control"].split(",")}

    assert kept == {"private", "no-cache"}


def test_another_first_gemeente_is_another_map(adviser: Client) -> None:
    mine, theirs = (
        adviser.get(address(BURGLARY, MAP, gebied=areas))
        for areas in (["GM0153", "PD-twente"], ["GM0193", "PD-twente"])
    )

    assert mine["ETag"] != theirs["ETag"]
    assert "Zwolle" in html_of(theirs)


def test_the_map_names_no_gemeente_that_was_not_asked_first(adviser: Client) -> None:
    of_district, of_all_in_it = (
        adviser.get(address(BURGLARY, MAP, gebied=[area])) for area in ("PD-twente", "alle-in:PD-twente")
    )

    assert of_district.getvalue() == of_all_in_it.getvalue()
    assert "Almelo 1" not in html_of(of_all_in_it)


@pytest.mark.parametrize("path", PICTURES[2:])
def test_of_the_country_there_is_no_map_and_a_page_says_so(adviser: Client, path: str) -> None:
    response = adviser.get(address({**BURGLARY, **COUNTRY}, path))

    assert response.status_code == 404
    assert "Van deze cijfers is geen kaart te maken" in html_of(response)


@pytest.mark.parametrize("path", PICTURES)
def test_a_picture_of_nothing_is_refused_with_what_is_wrong(adviser: Client, path: str) -> None:
    response = adviser.get(address(BURGLARY, path, van="2026MM13"))

    assert response.status_code == 422
    assert "Maand 13 bestaat niet" in html_of(response)
    assert response["Cache-Control"] == "no-store"

"""Offences that someone adds up on the page."""

import pytest
from django.test import Client

from tests.web.insight.asking import COUNTRY, PAGE, Question, address, parts_of

ADD_UP = f"{PAGE}optellen/"
ROBBERIES: Question = COUNTRY | {"vergelijk": "niets", "indeling": "nu"}


def test_what_is_ticked_is_added_up_in_the_rest_of_the_question(adviser: Client) -> None:
    ticked = address(ROBBERIES, ADD_UP, bron="misdrijven-land-maand", deel=["1.4.6", "1.4.7"])

    response = adviser.get(ticked, follow=True)

    [(link, _)] = response.redirect_chain
    assert parts_of(link)["cijfer"] == ["misdrijven-land-maand:1.4.6,1.4.7"]
    assert parts_of(link)["van"] == ["2021MM01"]
    assert response.status_code == 200
    assert "1.4.6 Straatroof en 1.4.7 Overval: aantal per maand" in response.content.decode()


def test_the_page_offers_the_offences_and_groups_of_its_source_but_not_the_total(adviser: Client) -> None:
    page = adviser.get(address(ROBBERIES)).content.decode()

    assert "Zelf een groep optellen" in page
    assert 'name="deel"' in page
    assert "High Impact Crime (groep)" in page
    assert page.count("Totaal misdrijven (Nederland, per maand)") == 1
    assert 'value="0.0.0"' not in page


def test_what_was_added_up_stays_ticked(adviser: Client) -> None:
    page = adviser.get(address(ROBBERIES, cijfer="misdrijven-land-maand:1.4.6,1.4.7")).content.decode()
    ticked = [line for line in page.split("<input") if "checked" in line and 'name="deel"' in line]

    assert [line.split('value="')[1].split('"')[0] for line in ticked] == ["1.4.6", "1.4.7"]


def test_with_nothing_ticked_the_page_stays_and_says_so(adviser: Client) -> None:
    response = adviser.get(address(ROBBERIES, ADD_UP, bron="misdrijven-land-maand"), follow=True)

    assert response.status_code == 200
    assert "U hebt nog niets aangevinkt om op te tellen." in response.content.decode()


def test_the_total_with_its_own_part_is_refused_in_words(adviser: Client) -> None:
    response = adviser.get(address(ROBBERIES, cijfer="misdrijven-land-maand:0.0.0,1.4.6"))

    assert response.status_code == 422
    assert "‘Totaal misdrijven’ telt de rest al mee." in response.content.decode()


@pytest.mark.parametrize("deel", ["moord", "../..", "1.4.6,", "x" * 3000])
def test_what_cannot_be_ticked_is_refused_and_breaks_nothing(adviser: Client, deel: str) -> None:
    response = adviser.get(
        address(ROBBERIES, ADD_UP, bron="misdrijven-land-maand", deel=[deel, "1.4.7"]), follow=True
    )

    assert response.status_code == 422
    assert "heeft deze bron niet" in response.content.decode()

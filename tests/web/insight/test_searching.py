"""Lists that are searched without JavaScript: figures, and areas of every level that a source has."""

from django.test import Client

from tests.web.insight.asking import BURGLARY, ENSCHEDE, address, html_of, parts_of, read
from tests.web.insight.test_closer_by import PEOPLE


def test_a_search_leaves_the_figures_that_match_and_what_was_chosen(adviser: Client) -> None:
    asked = address(BURGLARY, zoekcijfer="FIETS")

    page = read(adviser.get(asked))

    chosen, *found = page.fields["cijfer"].options
    assert chosen == "woninginbraak-maand:totaal"
    assert page.fields["cijfer"].values == [chosen]
    assert {each.partition(":")[2] for each in found} == {"1.2.3"}
    assert parts_of(page.links["Toon alle cijfers"])["cijfer"] == [chosen]
    assert len(read(adviser.get(address(BURGLARY))).fields["cijfer"].options) > 100


def test_a_search_for_nothing_that_exists_keeps_the_question(adviser: Client) -> None:
    response = adviser.get(address(BURGLARY, zoekcijfer="<b>xyz"))

    page = read(response)
    assert response.status_code == 200
    assert page.fields["cijfer"].options == ["woninginbraak-maand:totaal"]
    assert "<b>xyz" not in html_of(response)


def test_the_search_names_every_level_that_it_finds(adviser: Client) -> None:
    gemeenten, buurten = (html_of(adviser.get(address(each))) for each in (BURGLARY, PEOPLE))

    assert "Zoek een gemeente of district" in gemeenten
    assert "wijk of buurt" not in gemeenten
    assert "Zoek een gemeente, district, wijk of buurt" in buurten
    assert "Barlo-Kern" in html_of(adviser.get(address(PEOPLE, gebied=[ENSCHEDE], zoek="barlo")))

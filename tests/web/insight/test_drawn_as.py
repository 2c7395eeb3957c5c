"""The chart asked stands in the address and goes along: page, picture, file, what is kept, the frame."""

import re
from html import unescape

import pytest
from django.test import Client

from tests.web.insight.asking import BURGLARY, COUNTRY, address, html_of, parts_of, read
from tests.web.insight.test_keeping import save

SLOPE = {**BURGLARY, "grafiek": "helling"}
NOTE = "De helling gaat van de eerste naar de laatste periode met cijfers"


def alts(html: str) -> list[str]:
    return [unescape(alt) for alt in re.findall(r'alt="([^"]*)"', html)]


def test_the_page_shows_the_chart_asked_with_its_figures_in_the_alt_text(adviser: Client) -> None:
    response = adviser.get(address(SLOPE))
    page = read(response)

    assert page.fields["grafiek"].values == ["helling"]
    assert NOTE in page.text
    assert any(re.search(r"Enschede van [\d,]+\*? naar 1,88\*", alt) for alt in alts(html_of(response)))
    assert parts_of(page.pictures[0])["grafiek"] == ["helling"]
    assert "Alleen de eerste en de laatste periode" in html_of(adviser.get(page.pictures[0]))


def test_a_form_that_changes_the_table_or_the_question_keeps_the_chart(adviser: Client) -> None:
    html = html_of(adviser.get(address(SLOPE, totalen="ja")))

    forms = re.findall(r"<form.*?</form>", html, re.DOTALL)
    keeping = [form for form in forms if 'name="cijfer"' in form or 'name="was"' in form]
    assert len(keeping) >= 4
    for form in keeping:
        assert re.search(r'name="grafiek" value="helling"|<select name="grafiek"', form), form[:300]
    [choosing] = [form for form in forms if 'aria-label="Grafiek kiezen"' in form]
    assert 'name="totalen" value="ja"' in choosing


def test_what_does_not_fit_is_said_and_something_else_is_drawn(adviser: Client) -> None:
    page = read(adviser.get(address(SLOPE, van="2026MM05")))

    assert "Voor een helling zijn twee perioden of meer nodig." in page.text
    assert page.tables


def test_a_chart_that_we_do_not_know_is_refused_in_words(adviser: Client) -> None:
    response = adviser.get(address(BURGLARY, grafiek="taart"))

    assert response.status_code == 422
    assert "De grafiek ‘taart’ kennen we niet. Kies uit ‘lijnen’, ‘staven’" in read(response).text


def test_what_is_kept_keeps_its_chart(adviser: Client) -> None:
    saved = save(adviser, SLOPE)

    page = read(adviser.get(saved.get_absolute_url()))

    assert parts_of(page.pictures[0])["grafiek"] == ["helling"]
    assert NOTE in page.text


@pytest.mark.parametrize("ending", ["svg", "png", "pdf", "docx"])
def test_every_file_has_the_chart(adviser: Client, ending: str) -> None:
    page = read(adviser.get(address(SLOPE)))
    files = [link for link in page.links.values() if link.partition("?")[0].endswith(f".{ending}")]
    [link] = [link for link in files if "kaart" not in link]

    usual, chosen = (adviser.get(asked).getvalue() for asked in (link.replace("&grafiek=helling", ""), link))

    assert usual != chosen


def test_a_frame_on_another_website_draws_it_too(client: Client, figures: object, db: None) -> None:
    asked = address({**BURGLARY, **COUNTRY, "grafiek": "helling"}, "/cijfers/insluiten/")

    page = read(client.get(asked))

    assert parts_of(page.pictures[0])["grafiek"] == ["helling"]
    assert "Alleen de eerste en de laatste periode" in html_of(client.get(page.pictures[0]))


def test_small_multiples_of_one_area_have_its_figures_beside_each_other(adviser: Client) -> None:
    figures = ["misdrijven-land-maand:1.1.1", "misdrijven-land-maand:1.2.1"]

    page = read(adviser.get(address({**BURGLARY, **COUNTRY}, cijfer=figures, grafiek="veelvouden")))

    [picture] = [picture for picture in page.pictures if "grafiek.svg" in picture]
    said = html_of(adviser.get(picture))
    assert "alle met dezelfde schaal" in said
    assert re.search(r"tot en met dec 2021: .+ van [\d.]+ naar [\d.]+; .+ van [\d.]+ naar [\d.]+\.", said)

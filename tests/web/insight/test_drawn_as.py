"""The chart asked stands in the address and goes along: page, picture, file, what is kept, the frame."""

import re
import struct
from html import unescape
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.test import Client

from tests.web.insight.asking import BURGLARY, COUNTRY, PAGE, Question, address, html_of, parts_of, read
from tests.web.insight.test_keeping import save

SLOPE = {**BURGLARY, "grafiek": "helling"}
CODES = ("1.1.1", "1.2.1", "1.2.2", "1.2.3")
NOTE = "De helling gaat van de eerste naar de laatste periode met cijfers"


def alts(html: str) -> list[str]:
    return [unescape(alt) for alt in re.findall(r'alt="([^"]*)"', html)]


def text_of(word: bytes) -> str:
    with ZipFile(BytesIO(word)) as archive:
        return re.sub(r"<[^>]+>", "", archive.read("word/document.xml").decode())


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


def several(count: int, *measures: str) -> Question:
    figures = [f"misdrijven-land-maand:{code}" for code in CODES[:count]]
    return {**BURGLARY, **COUNTRY, "cijfer": figures, "maat": measures}


def described(svg: str) -> list[str]:
    """The text of the picture and then of those in it, line by line."""
    return [unescape(text) for text in re.findall(r"<desc[^>]*>(.*?)</desc>", svg, re.DOTALL)]


@pytest.mark.parametrize("count", [2, 4])
def test_every_channel_draws_all_that_the_page_draws(adviser: Client, count: int) -> None:
    asked = several(count, "aantal", "per-1000-inwoners")

    page, frame = (read(adviser.get(address(asked, path))) for path in (PAGE, "/cijfers/insluiten/"))
    svg = html_of(adviser.get(address(asked, "/cijfers/meenemen/grafiek.svg")))
    word = adviser.get(address(asked, "/cijfers/tabel.docx")).getvalue()
    png = adviser.get(address(asked, "/cijfers/meenemen/grafiek.png")).getvalue()
    drawn, framed = (
        [html_of(adviser.get(each)) for each in pictures if ".svg" in each and "smal" not in each]
        for pictures in (page.pictures, frame.pictures)
    )

    left_out = [f"Dit zijn de eerste 6 van {2 * count} grafieken."] if count == 4 else []
    assert len(drawn) == min(2 * count, 6)
    assert framed == drawn
    whole, *parts = described(svg)
    assert parts[: len(drawn)] == [text for each in drawn for text in described(each)]
    assert {line for part in parts for line in part.splitlines()} <= set(whole.splitlines())
    for said in (page.text, frame.text, whole, text_of(word)):
        assert all(note in said for note in left_out)
        assert bool(left_out) == ("Dit zijn de eerste" in said)
    with ZipFile(BytesIO(word)) as archive:
        assert sum(name.endswith(".png") for name in archive.namelist()) == len(drawn)
    width, height = (float(size) for size in re.findall(r'<svg [^>]*width="(\d+)" height="(\d+)"', svg)[0])
    assert struct.unpack(">II", png[16:24]) == (2 * width, 2 * height)


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

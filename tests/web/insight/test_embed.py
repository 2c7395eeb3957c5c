"""Figures in a frame on another website: public ones only, with all that belongs to them."""

from collections.abc import Sequence

import pytest
from django.test import Client
from pytest_django import Settings

from tests.conftest import ClientFor
from tests.web.core.markup import elements_of
from tests.web.insight.asking import BURGLARY, COUNTRY, ENSCHEDE, YEARS, Question, address, html_of, read
from tests.web.insight.test_duiding import write
from veiligheidsnetwerk.figures.catalogue import Access
from veiligheidsnetwerk.platform.insight.queries import library

EMBED, CHART = "/cijfers/insluiten/", "/cijfers/insluiten/grafiek.svg"
PUBLIC: Question = {**YEARS, "gebied": ENSCHEDE, "vergelijk": "jaar-eerder", "indeling": "nu"}
MONTHS: Question = {**COUNTRY, "vergelijk": "niets", "indeling": "nu"}


@pytest.fixture
def nobody(figures: object, db: None) -> Client:
    return Client()


@pytest.mark.parametrize("question", [PUBLIC, MONTHS])
def test_everyone_sees_the_numbers_of_the_page(nobody: Client, adviser: Client, question: Question) -> None:
    frame = read(nobody.get(address(question, EMBED)))
    page = read(adviser.get(address(question), follow=True))

    assert frame.tables[0] == page.tables[0]
    assert "Bron: " in frame.text
    assert "editie" in frame.text
    assert "Licentie" in frame.text


def test_marks_come_along(nobody: Client) -> None:
    frame = html_of(nobody.get(address(MONTHS, EMBED)))

    assert "vn-mark" not in frame or "voorlopig" in frame


@pytest.mark.parametrize("path", [EMBED, CHART, "/cijfers/insluiten/grafiek-smal.svg"])
@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"gebied": "GM9999"},
        {"van": "1800MM01"},
        {"editie": "woninginbraak-maand:verzonnen"},
        {"cijfer": ["misdrijven-land-maand:1.1.1", "woninginbraak-maand:totaal"]},
        {"cijfer": []},
        {"cijfer": "verzonnen:1"},
    ],
)
def test_what_is_not_public_is_refused_and_nothing_is_said_of_it(
    nobody: Client, path: str, changes: dict[str, str | Sequence[str]]
) -> None:
    response = nobody.get(address({**BURGLARY, **changes}, path))

    assert response.status_code == 403
    assert "niet openbaar" in read(response).text
    assert "inbraken" not in read(response).text.lower()
    assert response["Cache-Control"] == "no-store"


def test_an_edition_of_what_is_not_public_is_refused_beside_what_is(nobody: Client) -> None:
    vintage = library().store.vintages("woninginbraak-maand")[0]

    answers = [
        nobody.get(address({**MONTHS, "editie": f"woninginbraak-maand:{each}"}, EMBED))
        for each in (vintage, "verzonnen")
    ]

    assert [each.status_code for each in answers] == [403, 403]
    assert answers[0].content == answers[1].content


def test_every_source_that_is_not_said_to_be_public_is_refused(nobody: Client) -> None:
    closed = [source for source in library().sources if source.access is not Access.PUBLIC]

    statuses = {
        nobody.get(
            f"{EMBED}?cijfer={source.code}:{library().catalogue.classification_of(source).total}"
        ).status_code
        for source in closed
    }

    assert closed
    assert statuses == {403}


def test_who_is_signed_in_sees_no_more(adviser: Client, nobody: Client) -> None:
    assert adviser.get(address(BURGLARY, EMBED)).status_code == 403
    assert html_of(adviser.get(address(PUBLIC, EMBED))) == html_of(nobody.get(address(PUBLIC, EMBED)))


@pytest.mark.parametrize("path", [EMBED, CHART])
def test_only_here_another_website_may_make_a_frame(nobody: Client, adviser: Client, path: str) -> None:
    frame, page = nobody.get(address(PUBLIC, path)), adviser.get(address(PUBLIC), follow=True)

    assert "frame-ancestors *" in frame["Content-Security-Policy"]
    assert "X-Frame-Options" not in frame
    assert frame["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert "frame-ancestors 'none'" in page["Content-Security-Policy"]
    assert page["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("question", [PUBLIC, BURGLARY, {**PUBLIC, "gebied": "GM9"}])
def test_where_websites_are_named_a_browser_is_told_so_whatever_the_answer(
    nobody: Client, settings: Settings, question: Question
) -> None:
    settings.EMBED_SITES = ["https://www.example.nl", "https://*.example.com"]

    policy = nobody.get(address(question, EMBED))["Content-Security-Policy"]

    assert "frame-ancestors https://www.example.nl https://*.example.com" in policy


@pytest.mark.parametrize("path", [EMBED, CHART])
def test_nobody_is_followed_and_anyone_may_keep_it(nobody: Client, path: str) -> None:
    response = nobody.get(address(PUBLIC, path))

    assert not response.cookies
    assert "public" in response["Cache-Control"]


def test_it_needs_no_script_and_no_form(nobody: Client) -> None:
    elements = elements_of(html_of(nobody.get(address(PUBLIC, EMBED))))

    assert not {"script", "form", "iframe", "style"} & {each.tag for each in elements}
    assert [each.attributes.get("target") for each in elements if each.tag == "a"] == ["_top"]


def test_the_way_back_gives_the_same_figures(nobody: Client, adviser: Client) -> None:
    frame = read(nobody.get(address(PUBLIC, EMBED)))
    [link] = frame.links.values()

    assert read(adviser.get(link)).tables[0] == frame.tables[0]


def test_its_picture_says_the_source(nobody: Client) -> None:
    picture = nobody.get(address(PUBLIC, CHART))

    assert picture["Content-Type"] == "image/svg+xml"
    assert "Bron: " in html_of(picture)
    again = nobody.get(address(PUBLIC, CHART), headers={"If-None-Match": picture["ETag"]})
    assert again.status_code == 304


def test_too_much_or_a_mistake_says_what(nobody: Client) -> None:
    everything = {**PUBLIC, "gebied": "alle-in:ON", "maat": ["aantal", "per-1000-inwoners"]}

    too_much, wrong = (nobody.get(address(each, EMBED)) for each in (everything, {**PUBLIC, "gebied": "GM9"}))

    assert (too_much.status_code, wrong.status_code) == (422, 422)
    assert "Hoogstens 2.000 kan." in read(too_much).text
    assert "frame-ancestors *" in wrong["Content-Security-Policy"]


def test_duiding_comes_along_only_when_it_is_for_everyone(client_for: ClientFor, nobody: Client) -> None:
    analyst = client_for("analist")
    about = {"figures": YEARS["cijfer"], "first": "2019JJ00", "last": "2020JJ00"}
    write(analyst, PUBLIC, text="Alleen voor het netwerk.", **about)
    write(analyst, PUBLIC, text="Ook voor anderen.", public="on", **about)

    frame = read(nobody.get(address(PUBLIC, EMBED))).text

    assert "Ook voor anderen." in frame
    assert "Alleen voor het netwerk." not in frame


def test_the_page_leads_to_it_for_public_figures_only(adviser: Client) -> None:
    name = "Deze cijfers voor een andere website"

    assert read(adviser.get(address(PUBLIC), follow=True)).links[name].startswith(EMBED)
    assert name not in read(adviser.get(address(BURGLARY))).links

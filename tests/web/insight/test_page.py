import re
from itertools import pairwise

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.web.core.markup import elements_of, values_of
from tests.web.insight.asking import (
    BURGLARY,
    COUNTRY,
    ENSCHEDE,
    NIJMEGEN,
    PAGE,
    QUESTIONS,
    YEARS,
    Question,
    address,
    changing_part,
    parts_of,
    read,
)

FRAGMENT = {"HX-Request": "true"}
WRONG = BURGLARY | {"tot": "2024MM01", "maat": "x"}
every_question = pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)


def test_who_asks_nothing_gets_the_whole_address_of_the_own_gemeente(
    adviser: Client, colleague: Client
) -> None:
    mine, theirs = adviser.get(PAGE), colleague.get(PAGE)

    assert mine.status_code == theirs.status_code == 302
    assert parts_of(mine["Location"])["gebied"][0] == ENSCHEDE
    assert parts_of(theirs["Location"])["gebied"][0] == NIJMEGEN
    assert adviser.get(mine["Location"]).status_code == 200


def test_what_is_left_out_is_filled_in_and_then_stands_in_the_address(adviser: Client) -> None:
    response = adviser.get(f"{PAGE}?gebied=GM0164&vergelijk=jaar-eerder")

    parts = parts_of(response["Location"])
    assert parts["gebied"] == ["GM0164"]
    assert parts["vergelijk"] == ["jaar-eerder"]
    assert set(parts) == set(BURGLARY)


@every_question
def test_the_address_gives_a_colleague_the_same(
    adviser: Client, colleague: Client, question: Question
) -> None:
    link = address(question)

    mine, theirs = adviser.get(link), colleague.get(link)

    assert mine.status_code == 200
    assert changing_part(mine) == changing_part(theirs)


@every_question
def test_a_fragment_agrees_with_the_page(adviser: Client, question: Question) -> None:
    link = address(question)

    page, fragment = adviser.get(link), adviser.get(link, headers=FRAGMENT)

    assert changing_part(page) == changing_part(fragment)
    assert "<main" not in fragment.content.decode()
    assert fragment["HX-Push-Url"] == link
    assert "HX-Push-Url" not in page
    assert "HX-Request" in page["Vary"]


def test_a_refusal_agrees_too_and_keeps_its_own_address(adviser: Client) -> None:
    link = address(WRONG)

    page, fragment = adviser.get(link), adviser.get(link, headers=FRAGMENT)

    assert page.status_code == fragment.status_code == 422
    assert changing_part(page) == changing_part(fragment)
    assert "HX-Push-Url" not in fragment


@pytest.mark.parametrize("question", [BURGLARY, WRONG])
def test_the_document_is_called_after_what_it_shows(adviser: Client, question: Question) -> None:
    page, fragment = adviser.get(address(question)), adviser.get(address(question), headers=FRAGMENT)

    titles = [
        " ".join(re.findall(r"<title>(.*?)</title>", each.content.decode(), re.DOTALL)[0].split())
        for each in (page, fragment)
    ]
    assert titles[0] == titles[1]
    assert titles[0].startswith("Fout: ") is (question is WRONG)


@every_question
def test_the_markup_points_at_what_exists_once_and_has_no_gaps_in_its_headings(
    adviser: Client, question: Question
) -> None:
    elements = elements_of(adviser.get(address(question)).content.decode())

    ids = values_of(elements, "id")
    links = [link[1:] for link in values_of(elements, "href") if link.startswith("#")]
    pointed_at = {*links, *values_of(elements, "for", "aria-describedby", "aria-labelledby", "data-filter")}
    levels = [int(element.tag[1]) for element in elements if re.fullmatch("h[1-6]", element.tag)]
    assert len(ids) == len(set(ids))
    assert pointed_at <= set(ids)
    assert levels[0] == levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_what_is_chosen_stands_first_in_the_list_of_areas(adviser: Client) -> None:
    areas = read(adviser.get(address(BURGLARY, gebied=["GM0193", "PD-twente"]))).fields["gebied"]

    assert areas.values == areas.options[:2] == ["GM0193", "PD-twente"]
    assert len(areas.options) == len(set(areas.options)) == 1 + 5 + 6 + 76


def test_without_javascript_the_list_is_searched_and_keeps_what_is_chosen(adviser: Client) -> None:
    response = adviser.get(address(BURGLARY, gebied=[ENSCHEDE], zoek="  OMMEN "))

    page = read(response)
    assert page.fields["gebied"].options == [ENSCHEDE, "GM0175"]
    # Before it stands the box over the whole site.
    assert page.fields["zoek"].values[-1] == "  OMMEN "
    assert "‘ OMMEN ’" in page.text
    assert parts_of(page.links["Toon alle gebieden"]) == parts_of(address(BURGLARY, gebied=[ENSCHEDE]))
    assert "zoek" not in parts_of(page.links["Link om te delen"])


def test_a_search_that_finds_nothing_leaves_what_is_chosen(adviser: Client) -> None:
    page = read(adviser.get(address(BURGLARY, gebied=[ENSCHEDE], zoek="Atlantis")))

    assert page.fields["gebied"].options == [ENSCHEDE]
    assert "alleen gebieden met ‘Atlantis’" in page.text


def test_a_field_without_a_choice_is_not_shown(adviser: Client) -> None:
    per_month, per_year = (
        read(adviser.get(address(BURGLARY))),
        read(adviser.get(address(QUESTIONS["missing years"]))),
    )

    assert "indeling" not in per_month.fields
    assert "editie" not in per_month.fields
    assert "venster" not in per_year.fields
    assert "indeling" in per_year.fields


@pytest.mark.parametrize(
    ("question", "maps", "charts"),
    [(BURGLARY, 2, 2), (BURGLARY | COUNTRY, 0, 2), (QUESTIONS["withheld"], 0, 0)],
)
def test_there_is_a_picture_of_what_can_be_drawn(
    adviser: Client, question: Question, maps: int, charts: int
) -> None:
    page = read(adviser.get(address(question)))

    assert sum("/kaart" in source for source in page.pictures) == maps
    assert sum("/grafiek" in source for source in page.pictures) == charts
    assert ("Er is niets om te tekenen" in page.text) is (charts == 0)


def test_a_head_has_no_body_and_the_page_changes_nothing(adviser: Client) -> None:
    head, post = adviser.head(address(BURGLARY)), adviser.post(address(BURGLARY))

    assert (head.status_code, head.content) == (200, b"")
    assert post.status_code == 405
    assert "Dat kan niet op dit adres" in post.content.decode()
    assert "GET" in post["Allow"]


def test_the_database_is_only_asked_who_asks_and_what_analysts_say(
    adviser: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    adviser.get(PAGE)

    with django_assert_num_queries(6):
        adviser.get(address(QUESTIONS["all gemeenten"]))
    with django_assert_num_queries(6):
        adviser.get(address(BURGLARY | YEARS), headers=FRAGMENT)

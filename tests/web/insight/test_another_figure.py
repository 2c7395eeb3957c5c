import pytest
from django.test import Client

from tests.web.insight.asking import (
    BURGLARY,
    ENSCHEDE,
    NETHERLANDS,
    NIJMEGEN,
    QUESTIONS,
    TWENTE,
    Question,
    address,
    parts_of,
    read,
)

CHOOSE = "/cijfers/kies/"


def chosen(adviser: Client, question: Question, figure: str) -> dict[str, list[str]]:
    asked = {**question, "was": question["cijfer"], "cijfer": figure}
    response = adviser.get(address(asked, CHOOSE))
    assert response.status_code == 302
    assert adviser.get(response["Location"]).status_code == 200
    return parts_of(response["Location"])


def test_another_figure_of_the_same_source_keeps_everything(adviser: Client) -> None:
    parts = chosen(adviser, BURGLARY, "woninginbraak-maand:poging-woninginbraak")

    expected = parts_of(address(BURGLARY, cijfer="woninginbraak-maand:poging-woninginbraak"))
    assert parts == expected


def test_areas_stay_and_periods_that_do_not_fit_are_the_usual_ones(adviser: Client) -> None:
    parts = chosen(adviser, BURGLARY, "misdrijven-gemeente-jaar:0.0.0")

    assert parts["gebied"] == [ENSCHEDE, TWENTE]
    assert (parts["van"], parts["tot"]) == (["2022JJ00"], ["2024JJ00"])
    assert parts["maat"] == ["per-1000-inwoners"]
    assert parts["venster"] == ["periode"]


def test_a_source_without_these_areas_has_its_own(adviser: Client) -> None:
    parts = chosen(adviser, BURGLARY, "misdrijven-land-maand:1.1.1")

    assert parts["gebied"] == [NETHERLANDS]


def test_what_was_wrong_is_not_taken_along(adviser: Client) -> None:
    parts = chosen(adviser, {**BURGLARY, "maat": "x"}, "misdrijven-gemeente-jaar:0.0.0")

    assert parts["maat"] == ["per-1000-inwoners"]


@pytest.mark.parametrize("query", ["", "?cijfer=onzin", "?cijfer=&was=&gebied=&van=x", "?was=%00&gebied=%ff"])
def test_whatever_is_asked_there_is_a_question_to_begin_with(colleague: Client, query: str) -> None:
    response = colleague.get(f"{CHOOSE}{query}")

    assert parts_of(response["Location"])["gebied"][0] == NIJMEGEN


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_every_figure_in_the_list_can_be_turned_to(adviser: Client, question: Question) -> None:
    figures = read(adviser.get(address(question))).fields["cijfer"]

    assert figures.values == [question["cijfer"]]
    assert len(figures.options) > 100
    for figure in figures.options[::15]:
        chosen(adviser, question, figure)

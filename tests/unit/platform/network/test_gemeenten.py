from datetime import date

import pytest
from django.http import QueryDict

from veiligheidsnetwerk.platform.network.definitions import areas
from veiligheidsnetwerk.platform.network.forms import DayForm
from veiligheidsnetwerk.platform.network.presenters import (
    Day,
    district_groups,
    how_many,
    present_gemeente,
    steps,
)

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        (date(2014, 7, 1), "Op 1 juli 2014 telde Oost-Nederland 81 gemeenten, in 5 districten."),
        (date(2018, 6, 1), "Op 1 juni 2018 telde Oost-Nederland 78 gemeenten, in 5 districten."),
        (TODAY, "Op 24 november 2026 telt Oost-Nederland 76 gemeenten, in 5 districten."),
    ],
)
def test_the_number_of_gemeenten_follows_from_the_day(day: date, sentence: str) -> None:
    assert how_many(district_groups(day), Day(day, TODAY, DayForm(QueryDict()))) == sentence


def test_a_merger_is_one_sentence_with_all_that_went_up_in_it() -> None:
    found = [(step.day, step.sentence) for step in steps(areas().changes_within())]

    assert ("1 januari 2019", "Geldermalsen, Lingewaal en Neerijnen gingen op in West Betuwe.") in found
    assert ("1 januari 2016", "Groesbeek heet voortaan Berg en Dal.") in found


def test_a_gemeente_says_what_it_came_from_and_what_it_became() -> None:
    new, old = present_gemeente(areas().gemeenten["GM1960"]), present_gemeente(areas().gemeenten["GM0236"])

    assert next(title for title, _ in new.chapters) == "Waaruit deze gemeente ontstond"
    assert "Waarin deze gemeente opging" in [title for title, _ in old.chapters]
    assert old.days.endswith("opgeheven op 1 januari 2019")


def test_a_border_that_moved_over_empty_land_says_so_in_words() -> None:
    borders = [step.sentence for step in present_gemeente(areas().gemeenten["GM1945"]).borders]

    assert "Een stuk grond zonder inwoners ging van Berg en Dal naar Nijmegen." in borders
    assert "Een stuk grond met 25 inwoners ging van Nijmegen naar Berg en Dal." in borders

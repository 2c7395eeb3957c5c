"""Where an indicator stands."""

from datetime import date

import pytest

from veiligheidsnetwerk.platform.strategy.rules.goals import (
    Course,
    Standing,
    Way,
    because,
    goal_because,
    goal_standing,
    points_to,
    product_state,
    standing,
)


def course(
    way: Way = Way.DOWN, *, now: float | None, begin: float | None = 100.0, passed: float = 0.5
) -> Course:
    return Course(way=way, begin=begin, now=now, target=50.0 if way is Way.DOWN else 150.0, passed=passed)


def said(course: Course) -> str:
    return because(course, lambda number: f"{number:g}")


@pytest.mark.parametrize(
    ("way", "now", "found"),
    [
        (Way.DOWN, 50.0, Standing.REACHED),
        (Way.DOWN, 75.0, Standing.ON_WAY),
        (Way.DOWN, 76.0, Standing.BEHIND),
        (Way.DOWN, None, Standing.UNKNOWN),
        (Way.UP, 150.0, Standing.REACHED),
        (Way.UP, 125.0, Standing.ON_WAY),
        (Way.UP, 124.0, Standing.BEHIND),
    ],
)
def test_halfway_in_time_half_of_the_way_is_due(way: Way, now: float | None, found: Standing) -> None:
    assert standing(course(way, now=now)) is found


@pytest.mark.parametrize(
    ("asked", "found", "sentence"),
    [
        (course(now=None), Standing.UNKNOWN, "Er is geen cijfer van nu."),
        (course(now=90.0, passed=0.0), Standing.UNKNOWN, "Er is nog geen cijfer van na het begin."),
        (course(now=40.0), Standing.REACHED, "Het is 40; de bedoeling is 50 of minder."),
        (course(now=40.0, begin=None), Standing.REACHED, "Het is 40; de bedoeling is 50 of minder."),
        (course(now=60.0, begin=None), Standing.UNKNOWN, "er is niets om mee te vergelijken"),
        (course(now=70.0), Standing.ON_WAY, "van 100 naar 50 hoort het nu 75 of minder te zijn."),
        (course(Way.UP, now=99.0), Standing.BEHIND, "van 100 naar 150 hoort het nu 125 of meer te zijn."),
        (course(now=51.0, passed=1.2), Standing.BEHIND, "De tijd is om. Het moest 50 of minder worden"),
    ],
)
def test_every_verdict_says_why(asked: Course, found: Standing, sentence: str) -> None:
    assert standing(asked) is found
    assert sentence in said(asked)


WORDS = {
    "R": Standing.REACHED,
    "W": Standing.ON_WAY,
    "B": Standing.BEHIND,
    "U": Standing.UNKNOWN,
}


@pytest.mark.parametrize(
    ("seen", "when", "found", "sentence"),
    [
        ("", "", "U", "Bij dit doel hoort geen cijfer: mensen zeggen hoe ver het is."),
        ("RBU", "", "B", "1 van de 3 indicatoren loopt achter."),
        ("BB", "", "B", "2 van de 2 indicatoren lopen achter."),
        ("B", "", "B", "De indicator loopt achter."),
        ("RU", "", "U", "Van 1 van de 2 indicatoren is nog niet te zeggen hoe het ervoor staat."),
        ("U", "", "U", "Van de indicator is nog niet te zeggen hoe het ervoor staat."),
        ("RR", "over", "R", "2 van de 2 indicatoren zijn bereikt."),
        ("RW", "", "W", "Geen indicator loopt achter. 1 van de 2 indicatoren is al bereikt."),
        ("W", "", "W", "De indicator is op weg."),
        (
            "RW",
            "over",
            "B",
            "De dag waarop het doel bereikt moest zijn, is voorbij, en niet alles is bereikt.",
        ),
    ],
)
def test_a_goal_is_as_far_as_its_indicators_and_says_why(
    seen: str, when: str, found: str, sentence: str
) -> None:
    standings = [WORDS[each] for each in seen]

    assert goal_standing(standings, is_over=when == "over") is WORDS[found]
    assert goal_because(standings, is_over=when == "over") == sentence


def test_a_product_is_late_only_when_it_is_not_done_and_its_day_is_over() -> None:
    today, before = date(2021, 1, 2), date(2021, 1, 1)
    asked = [(before, before, False), (None, before, False), (None, today, False), (None, before, True)]

    found = [
        product_state(done=done, until=until, is_dropped=dropped, today=today)
        for done, until, dropped in asked
    ]

    assert found == ["gereed", "over tijd", "in de maak", "vervallen"]


def test_a_target_on_the_other_side_is_seen() -> None:
    assert not points_to(Way.DOWN, begin=100.0, target=101.0)
    assert points_to(Way.UP, begin=100.0, target=101.0)

"""Who gets a place, and who is next."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from veiligheidsnetwerk.platform.events.rules.places import (
    State,
    Waiting,
    answer_by,
    free_places,
    in_line,
    state_of_newcomer,
)

BEGIN = datetime(2026, 11, 2, 9, tzinfo=UTC)


def waiting(key: int, organisation: str, minutes: int) -> Waiting:
    return Waiting(key, organisation, BEGIN + timedelta(minutes=minutes))


def test_the_organisation_with_the_fewest_places_comes_first_then_who_waits_longest() -> None:
    line = [waiting(1, "a", 0), waiting(2, "a", 1), waiting(3, "b", 2), waiting(4, "c", 3)]

    assert [each.key for each in in_line(line, {"a": 2, "b": 1})] == [4, 3, 1, 2]


def test_who_would_get_a_place_counts_for_those_behind() -> None:
    line = [waiting(number, "a", number) for number in range(3)] + [waiting(9, "b", 9)]

    assert [each.key for each in in_line(line, {})] == [0, 9, 1, 2]


@given(
    st.lists(st.tuples(st.sampled_from("abcd"), st.integers(0, 99)), max_size=25),
    st.dictionaries(st.sampled_from("abcd"), st.integers(0, 6)),
)
def test_everyone_stands_in_the_line_once_and_nobody_is_passed_by_who_has_more(
    people: list[tuple[str, int]], taken: dict[str, int]
) -> None:
    everyone = [waiting(key, code, minutes) for key, (code, minutes) in enumerate(people)]

    line, places = in_line(everyone, taken), Counter(taken)

    assert sorted(each.key for each in line) == list(range(len(people)))
    for place, one in enumerate(line):
        for other in line[place + 1 :]:
            mine, theirs = places[one.organisation], places[other.organisation]
            assert (mine, one.since, one.key) <= (theirs, other.since, other.key) or mine < theirs
        places[one.organisation] += 1


def test_who_comes_when_someone_waits_waits_too() -> None:
    assert state_of_newcomer(capacity=2, taken=1, waiting=0) is State.IN
    assert state_of_newcomer(capacity=2, taken=2, waiting=0) is State.WAITING
    assert state_of_newcomer(capacity=2, taken=1, waiting=1) is State.WAITING
    assert state_of_newcomer(capacity=None, taken=500, waiting=0) is State.IN


def test_fewer_places_than_people_leaves_none_free() -> None:
    assert free_places(capacity=1, taken=3) == 0
    assert free_places(capacity=None, taken=3) is None


def test_an_offered_place_is_kept_three_days_but_not_beyond_the_day_before() -> None:
    today = date(2026, 11, 2)

    assert answer_by(today, date(2026, 12, 1)) == date(2026, 11, 5)
    assert answer_by(today, date(2026, 11, 4)) == date(2026, 11, 3)
    assert answer_by(today, date(2026, 11, 2)) == today

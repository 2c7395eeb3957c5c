"""Choosing parts of a programme."""

from datetime import time

from veiligheidsnetwerk.platform.events.rules.slots import Spell, clash, is_full


def test_two_parts_at_one_time_clash_and_one_may_begin_as_another_ends() -> None:
    first, during, after = (
        Spell(time(9), time(10), "een"),
        Spell(time(9, 59), time(11), "twee"),
        Spell(time(10), time(11), "drie"),
    )

    assert clash([after, first]) is None
    assert clash([during, first]) == ("een", "twee")


def test_a_part_without_a_number_of_places_is_never_full() -> None:
    assert not is_full(None, 500)
    assert [is_full(2, taken) for taken in (1, 2, 3)] == [False, True, True]

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from veiligheidsnetwerk.platform.network.rules import circle

CHAIN = {"a": ("b",), "b": ("c",), "c": ("a",), "d": ("a",)}


def test_what_comes_after_itself_is_seen_however_far_around_with_the_way_by_which() -> None:
    assert circle("a", CHAIN) == ("a", "b", "c", "a")
    assert circle("d", CHAIN) == ()
    assert circle("e", {"e": ("e",)}) == ("e", "e")


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdef"), max_size=2).map(tuple)))
def test_the_way_is_there_exactly_when_walking_every_path_finds_one(
    after: dict[str, tuple[str, ...]],
) -> None:
    def reaches(begin: str, goal: str, left: int) -> bool:
        return left > 0 and any(
            before == goal or reaches(before, goal, left - 1) for before in after.get(begin, ())
        )

    for code in "abcdef":
        way = circle(code, after)
        assert bool(way) == reaches(code, code, 7)
        assert all(before in after[now] for now, before in pairwise(way))

"""Where an indicator stands, and a text that is kept and read back the same."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veiligheidsnetwerk.platform.strategy.rules.editions import digest_of, plain_of
from veiligheidsnetwerk.platform.strategy.rules.goals import Standing, Way, points_to, standing
from veiligheidsnetwerk.publishing.document import Document, Listing, Paragraph, Title

words = st.text(max_size=20)
blocks = st.lists(
    st.one_of(
        st.builds(Title, words, st.integers(1, 3)),
        st.builds(Paragraph, words, aside=st.booleans()),
        st.builds(Listing, words, st.just(("a", "b")), st.just((("1", "2"), ("3", "4")))),
    ),
    max_size=6,
).map(tuple)


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
    target = 50.0 if way is Way.DOWN else 150.0

    assert standing(way, begin=100.0, now=now, target=target, passed=0.5) is found


def test_without_a_beginning_only_what_is_reached_is_known() -> None:
    found = [standing(Way.DOWN, begin=None, now=now, target=50.0, passed=0.5) for now in (40.0, 60.0)]

    assert found == [Standing.REACHED, Standing.UNKNOWN]


def test_a_target_on_the_other_side_is_seen() -> None:
    assert not points_to(Way.DOWN, begin=100.0, target=101.0)
    assert points_to(Way.UP, begin=100.0, target=101.0)


@given(blocks, blocks)
def test_the_hash_is_another_as_soon_as_a_word_of_the_strategy_is(
    one: tuple[Title | Paragraph | Listing, ...], other: tuple[Title | Paragraph | Listing, ...]
) -> None:
    made = date(2018, 12, 1)
    texts = [Document(title="Strategie", subject="Over", blocks=each, made=made) for each in (one, other)]
    first, second = (digest_of(plain_of(text)) for text in texts)

    assert (first == second) == (one == other)
    assert digest_of(plain_of(texts[0]) | {"title": "Strategie."}) != first

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veiligheidsnetwerk.publishing.pictures.axes import tick_texts, time_labels
from veiligheidsnetwerk.publishing.pictures.places import dodge, nice_ticks
from veiligheidsnetwerk.publishing.pictures.text import text_width, wrap

MONTHS = [f"{year}MM{month:02d}" for year in range(2012, 2027) for month in range(1, 13)]


@pytest.mark.parametrize(
    ("high", "decimals", "ticks"),
    [
        (1.87, 2, [0, 0.5, 1, 1.5, 2]),
        (9800, 0, [0, 2000, 4000, 6000, 8000, 10000]),
        (3, 0, [0, 1, 2, 3]),
        (1, 0, [0, 1]),
        (0, 0, [0, 1]),
        (0, 1, [0, 0.1]),
    ],
)
def test_ticks_are_round_and_no_finer_than_the_figures(
    high: float, decimals: int, ticks: list[float]
) -> None:
    assert nice_ticks(0, high, most=5, decimals=decimals) == ticks


@given(low=st.floats(-1e6, 0), high=st.floats(0, 1e6), decimals=st.integers(0, 2))
def test_ticks_enclose_everything_and_stay_few(low: float, high: float, decimals: int) -> None:
    ticks = nice_ticks(low, high, most=5, decimals=decimals)

    hair = (ticks[1] - ticks[0]) * 1e-6
    assert ticks[0] <= low + hair
    assert ticks[-1] >= high - hair
    assert 2 <= len(ticks) <= 8
    assert len(set(tick_texts(ticks))) == len(ticks)


def test_ticks_are_written_in_dutch() -> None:
    assert tick_texts([0, 0.5, 1]) == ["0,0", "0,5", "1,0"]
    assert tick_texts([0, 2000]) == ["0", "2.000"]


@given(st.lists(st.floats(0, 300), max_size=8))
def test_labels_never_overlap_and_stay_in_the_picture(wanted: list[float]) -> None:
    heights = [29.0] * len(wanted)

    middles = dodge(wanted, heights, low=-7, high=307)

    ordered = sorted(middles)
    assert all(below - above >= 29 - 1e-6 for above, below in itertools.pairwise(ordered))
    assert all(-7 + 14.5 - 1e-6 <= middle <= 307 - 14.5 + 1e-6 for middle in middles)


def test_labels_that_do_not_touch_stay_where_they_are() -> None:
    assert dodge([200, 20, 100], [15, 15, 15], low=0, high=300) == [200, 20, 100]


def test_the_year_stands_under_its_january_and_under_the_first_label() -> None:
    labels = time_labels(MONTHS[4:29], width=520)

    assert labels["2012MM07"] == ["jul", "2012"]
    assert labels["2013MM01"] == ["jan", "2013"]
    assert labels["2013MM04"] == ["apr"]


def test_a_long_time_is_labelled_by_years() -> None:
    labels = time_labels(MONTHS, width=520)

    assert labels["2014MM01"] == ["2014"]
    assert all(code.endswith("MM01") for code in labels)


@given(st.integers(1, 180), st.integers(100, 700))
def test_labels_of_periods_never_run_into_each_other(count: int, width: int) -> None:
    labels = time_labels(MONTHS[:count], width=width)

    assert len(labels) <= max(3, width // 46 + 1)


def test_years_are_labelled_by_themselves() -> None:
    codes = [f"{year}JJ00" for year in range(2012, 2025)]

    assert time_labels(codes, width=700)["2013JJ00"] == ["2013"]


def test_text_is_broken_between_words_to_fit() -> None:
    lines = wrap("Woninginbraken in Enschede en Oost-Nederland", width=150, size=12)

    assert " ".join(lines) == "Woninginbraken in Enschede en Oost-Nederland"
    assert all(text_width(line, size=12) <= 150 for line in lines)


def test_a_word_that_is_too_wide_stands_alone_and_a_no_break_space_holds() -> None:
    assert wrap("een Woninginbrakenoverzicht 12,5\N{NO-BREAK SPACE}%", width=30, size=12) == (
        "een",
        "Woninginbrakenoverzicht",
        "12,5\N{NO-BREAK SPACE}%",
    )

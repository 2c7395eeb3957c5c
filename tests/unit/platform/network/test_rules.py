from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from veiligheidsnetwerk.platform.network.rules import IvpStatus, OrganisationKind, Span, standing

FIRST = date(2018, 1, 1)
WEEK = [FIRST + timedelta(days=number) for number in range(8)]
days = st.none() | st.sampled_from(WEEK)
spans = st.builds(Span, days, days)


def slowly(span: Span) -> set[date]:
    """Every day of a week on which a span holds, by looking at each of them."""
    return {
        day
        for day in WEEK
        if not (span.first_day is not None and day < span.first_day)
        and not (span.last_day is not None and day > span.last_day)
    }


@given(spans, st.sampled_from(WEEK))
def test_a_span_holds_from_its_first_up_to_and_including_its_last_day(span: Span, day: date) -> None:
    assert span.holds_on(day) == (day in slowly(span))


@given(spans, spans)
def test_spans_overlap_when_they_share_a_day(one: Span, other: Span) -> None:
    assume(one.is_ordered and other.is_ordered)

    # In the week or, when both are open at the same side, outside it.
    both_open = {one.first_day, other.first_day} == {None} or {one.last_day, other.last_day} == {None}
    assert one.overlaps(other) == (bool(slowly(one) & slowly(other)) or both_open)


@given(spans, spans)
def test_overlapping_does_not_depend_on_who_is_asked(one: Span, other: Span) -> None:
    assert one.overlaps(other) == other.overlaps(one)


@given(spans)
def test_a_span_is_ordered_when_it_has_a_day(span: Span) -> None:
    known = span.first_day is not None and span.last_day is not None

    assert span.is_ordered == (bool(slowly(span)) or not known)


@pytest.mark.parametrize(
    ("span", "whole", "expected"),
    [
        (Span(WEEK[1], WEEK[3]), Span(None, None), True),
        (Span(WEEK[1], WEEK[3]), Span(WEEK[1], WEEK[3]), True),
        (Span(WEEK[0], WEEK[3]), Span(WEEK[1], None), False),
        (Span(WEEK[1], None), Span(WEEK[1], WEEK[3]), False),
        (Span(WEEK[1], WEEK[4]), Span(WEEK[1], WEEK[3]), False),
        (Span(None, WEEK[3]), Span(WEEK[1], None), True),
    ],
)
def test_a_span_lies_within_another_when_that_holds_on_all_its_days(
    span: Span, whole: Span, *, expected: bool
) -> None:
    assert span.lies_within(whole) is expected


def test_every_kind_of_organisation_has_a_dutch_name() -> None:
    labels = [kind.label for kind in OrganisationKind]

    assert labels == ["Gemeente", "Politie", "Openbaar Ministerie", "RIEC", "Provincie", "Overig"]


@pytest.mark.parametrize(
    ("status", "day", "word"),
    [
        (IvpStatus.IN_VOORBEREIDING, date(2020, 1, 1), "in voorbereiding"),
        (IvpStatus.CONCEPT, date(2020, 1, 1), "concept"),
        (IvpStatus.VASTGESTELD, date(2018, 12, 31), "vastgesteld"),
        (IvpStatus.VASTGESTELD, date(2019, 1, 1), "vigerend"),
        (IvpStatus.VERLENGD, date(2020, 1, 1), "verlengd"),
        (IvpStatus.VASTGESTELD, date(2021, 12, 31), "vigerend"),
        (IvpStatus.VASTGESTELD, date(2022, 1, 1), "loopt af"),
        (IvpStatus.VERLENGD, date(2022, 12, 31), "loopt af"),
        (IvpStatus.VASTGESTELD, date(2023, 1, 1), "afgelopen"),
    ],
)
def test_a_plan_is_called_by_how_far_it_is_and_by_its_days(status: IvpStatus, day: date, word: str) -> None:
    assert standing(status, Span(date(2019, 1, 1), date(2022, 12, 31)), day) == word


def test_a_plan_of_which_the_end_is_not_known_does_not_end() -> None:
    assert standing(IvpStatus.VASTGESTELD, Span(None, None), date(2030, 1, 1)) == "vigerend"

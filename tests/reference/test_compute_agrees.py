"""Each calculation by itself and the slow way, on frames in which anything can stand."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reference import slow
from tests.reference.conftest import Shelf
from tests.reference.same import cell_of, is_same
from tests.reference.shelves import shelve
from tests.reference.slow import NOT_IN_SOURCE, NOT_THERE, Figure
from tests.reference.worlds import SOURCE, worlds
from veiligheidsnetwerk.figures import compute
from veiligheidsnetwerk.figures.compute import Heir
from veiligheidsnetwerk.figures.cubes import Frame, Reason, Status, open_store
from veiligheidsnetwerk.figures.periods import Period, Span
from veiligheidsnetwerk.figures.query import Division

FIRST = Period.month(2011, 9)
AREAS, LENGTH = 3, 8
type Rows = list[list[Figure]]

steady = settings(derandomize=True, max_examples=60)
places = st.integers(-2, LENGTH + 1)
stretches = st.lists(st.tuples(places, places).map(sorted), min_size=1, max_size=5)


counts = st.sampled_from([0, 1, 19, 20, 21, 1000]).map(Fraction)
final = st.builds(Figure, counts, st.just(Status.FINAL), st.just(Reason.NONE))
others = st.sampled_from(
    [
        Figure(Fraction(7), Status.PROVISIONAL, Reason.NONE),
        Figure(Fraction(7, 3), Status.ESTIMATED, Reason.SPLIT_ESTIMATE),
        Figure(None, Status.WITHHELD, Reason.NOT_PUBLISHED),
        NOT_IN_SOURCE,
        NOT_THERE,
    ]
)


def table[T](cells: st.SearchStrategy[T], rows: int, columns: int) -> st.SearchStrategy[list[list[T]]]:
    return st.lists(st.lists(cells, min_size=columns, max_size=columns), min_size=rows, max_size=rows)


def rows(length: int = LENGTH) -> st.SearchStrategy[Rows]:
    return table(final | others, AREAS, length)


def frame_of(rows: Rows) -> Frame:
    values = [[np.nan if figure.value is None else float(figure.value) for figure in row] for row in rows]
    return Frame(
        np.array(values),
        np.array([[figure.status for figure in row] for row in rows], dtype=np.uint8),
        np.array([[figure.reason for figure in row] for row in rows], dtype=np.uint8),
    )


def spans_of(stretches: Sequence[Sequence[int]]) -> list[Span]:
    return [Span(FIRST.shift(low), FIRST.shift(high)) for low, high in stretches]


def assert_same(frame: Frame, expected: Rows) -> None:
    for i, row in enumerate(expected):
        for j, figure in enumerate(row):
            assert is_same(cell_of(frame, i, j), figure), (i, j, cell_of(frame, i, j), figure)


@steady
@given(one=rows(), other=rows())
def test_of_two_frames(one: Rows, other: Rows) -> None:
    now, then = frame_of(one), frame_of(other)
    pairs = [list(zip(row, beside, strict=True)) for row, beside in zip(one, other, strict=True)]

    for frame, figure in (
        (compute.difference(now, then), slow.difference),
        (compute.ratio(now, then, per=100), lambda a, b: slow.ratio(a, b, 100)),
        (compute.percent_change(now, then, base=then), lambda a, b: slow.percent(a, b, b)),
        (compute.index(now, then, base=then), lambda a, b: slow.index(a, b, b)),
    ):
        assert_same(frame, [[figure(a, b) for a, b in row] for row in pairs])


@steady
@given(one=rows())
def test_of_places(one: Rows) -> None:
    columns = list(zip(*one, strict=True))

    ranked = compute.rank(frame_of(one))

    expected = [
        [slow.place_among(own, column) for own, column in zip(row, columns, strict=True)] for row in one
    ]
    assert_same(ranked, expected)


@steady
@given(one=st.integers(8, 23).flatmap(lambda length: table(final | others, length, 2)))
def test_of_tenths(one: Rows) -> None:
    columns = list(zip(*one, strict=True))

    placed = compute.tenth(frame_of(one))

    expected = [
        [slow.tenth_among(own, column) for own, column in zip(row, columns, strict=True)] for row in one
    ]
    assert_same(placed, expected)


@steady
@given(one=st.integers(10, 23).flatmap(lambda length: table(final, length, 2)))
def test_of_tenths_that_are_all_known(one: Rows) -> None:
    columns = list(zip(*one, strict=True))

    expected = [
        [slow.tenth_among(own, column) for own, column in zip(row, columns, strict=True)] for row in one
    ]
    assert_same(compute.tenth(frame_of(one)), expected)


@steady
@given(one=rows(length=6), times=st.sampled_from([1, 2, 3]))
def test_of_means_over_columns(one: Rows, times: int) -> None:
    expected = [[slow.mean(row[at : at + times]) for at in range(0, 6, times)] for row in one]

    assert_same(compute.mean_over(frame_of(one), times), expected)


@steady
@given(one=rows(), asked=stretches, unfinished=st.sets(st.integers(0, LENGTH - 1)))
def test_of_stretches(one: Rows, asked: list[list[int]], unfinished: set[int]) -> None:
    def total(row: Sequence[Figure], low: int, high: int) -> Figure:
        if low < 0 or high >= LENGTH:
            return NOT_IN_SOURCE
        total = slow.added(row[low : high + 1])
        in_part = high > low and not unfinished.isdisjoint(range(low, high + 1))
        late = Figure(None, Status.NOT_AVAILABLE, Reason.UNFINISHED_PERIOD)
        return late if in_part and total.value is not None else total

    flags = np.isin(np.arange(LENGTH), list(unfinished))
    summed = compute.added_up(frame_of(one), first=FIRST, unfinished=flags, spans=spans_of(asked))

    assert_same(summed, [[total(row, *stretch) for stretch in asked] for row in one])


@steady
@given(one=rows(length=3), asked=stretches)
def test_of_means_over_years(one: Rows, asked: list[list[int]]) -> None:
    first_year = Period.year(2010)

    def mean(row: Sequence[Figure], low: int, high: int) -> Figure:
        years = [FIRST.shift(place).calendar_year - 2010 for place in range(low, high + 1)]
        total = slow.added([row[year] if year < len(row) else NOT_IN_SOURCE for year in years])
        return total if total.value is None else replace(total, value=total.value / len(years))

    means = compute.mean_per_year(frame_of(one), first_year=first_year, spans=spans_of(asked))

    expected = [[mean(row, *stretch) for stretch in asked] for row in one]
    for i, row in enumerate(expected):
        for j, figure in enumerate(row):
            assert cell_of(means, i, j).status == figure.status
            assert figure.value is None or is_same(cell_of(means, i, j), figure)


@steady
@given(
    one=rows(),
    exists=table(st.booleans(), AREAS, LENGTH),
    parts=st.lists(st.dictionaries(st.integers(0, AREAS - 1), st.sampled_from([1, 2, 3])), min_size=1),
)
def test_of_other_borders(one: Rows, exists: list[list[bool]], parts: list[dict[int, int]]) -> None:
    def part(of: dict[int, int], period: int) -> Figure:
        there = [(row, among) for row, among in of.items() if exists[row][period]]
        held = [slow.weighed(one[row][period], Fraction(1, among)) for row, among in there]
        total = slow.added(held) if held else NOT_THERE
        return replace(total, reason=USUAL[total.status]) if held else total

    heirs = [[Heir(row, 1 / among) for row, among in of.items()] for of in parts]
    shown = compute.by_other_borders(frame_of(one), exists=np.array(exists), heirs=heirs)

    assert_same(shown, [[part(of, period) for period in range(LENGTH)] for of in parts])


@settings(derandomize=True, max_examples=25)
@given(data=st.data())
def test_of_a_cube(data: st.DataObject, shelf: Shelf) -> None:
    counts = data.draw(worlds()).counts[SOURCE]
    store = open_store(shelf())
    shelve(store, SOURCE, counts)
    cube = store.open(SOURCE)
    offences, areas = list(cube.manifest.offences), [*cube.manifest.areas, "GM9999"]
    asked = data.draw(stretches)
    spans = [Span(counts.periods[0].shift(low), counts.periods[0].shift(high)) for low, high in asked]

    summed = compute.sums(
        cube, offences=cube.offence_places(offences), areas=cube.area_places(areas), spans=spans
    )

    engine = slow.Slow(slow.Land({}, []), counts, Division.THEN, counts.until)
    for i, offence in enumerate(offences):
        for j, area in enumerate(areas):
            for k, span in enumerate(spans):
                stretch = [span.first.shift(count) for count in range(span.length)]
                expected = engine.count(offence, area, stretch)
                assert is_same(cell_of(summed, i, j, k), expected), (offence, area, span)


USUAL = {
    Status.FINAL: Reason.NONE,
    Status.PROVISIONAL: Reason.NONE,
    Status.ESTIMATED: Reason.SPLIT_ESTIMATE,
    Status.WITHHELD: Reason.NOT_PUBLISHED,
    Status.NOT_AVAILABLE: Reason.NOT_IN_SOURCE,
}

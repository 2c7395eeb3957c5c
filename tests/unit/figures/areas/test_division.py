from collections import Counter
from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from tests.reference.following import followed
from tests.unit.figures.areas.histories import change, histories
from veiligheidsnetwerk.figures.areas import AreaChange, Areas, ChangeKind, Shares, shares_at

TODAY = date(2030, 1, 1)
type History = tuple[list[str], list[AreaChange]]


def weights(shares: Shares, code: str) -> dict[str, Fraction]:
    return {share.code: share.weight for share in shares[code]}


@given(histories(), st.dates(date(2000, 1, 1), TODAY))
def test_every_gemeente_is_divided_as_the_slow_way_says(history: History, until: date) -> None:
    begin, changes = history

    shares = shares_at(changes, until=until)

    for code in {*begin, *(each.old for each in changes)}:
        alone = {code: Fraction(1)}
        assert (weights(shares, code) if code in shares else alone) == followed(code, changes, until=until)


@given(histories())
def test_the_weights_of_an_old_gemeente_are_together_exactly_one(history: History) -> None:
    shares = shares_at(history[1], until=TODAY)

    assert all(sum(share.weight for share in heirs) == 1 for heirs in shares.values())
    assert all(share.weight > 0 for heirs in shares.values() for share in heirs)


@given(histories(), st.data())
def test_the_total_of_the_region_stays_the_same(history: History, data: st.DataObject) -> None:
    begin, changes = history
    counts = {code: data.draw(st.integers(0, 999)) for code in begin}
    shares = shares_at(changes, until=TODAY)

    after = [
        count * weight
        for code, count in counts.items()
        for weight in (weights(shares, code) if code in shares else {code: Fraction(1)}).values()
    ]

    assert sum(after) == sum(counts.values())


@given(histories())
def test_no_heir_has_ended_itself(history: History) -> None:
    shares = shares_at(history[1], until=TODAY)

    assert all(share.code not in shares for heirs in shares.values() for share in heirs)


@given(histories())
def test_what_was_never_split_is_exact(history: History) -> None:
    _, changes = history
    parts = Counter(each.old for each in changes if each.kind is not ChangeKind.BORDER)
    shares = shares_at(changes, until=TODAY)

    if all(times == 1 for times in parts.values()):
        assert all(share.is_exact for heirs in shares.values() for share in heirs)


def test_a_split_is_divided_by_inhabitants_and_is_not_exact() -> None:
    changes = [
        change("GM0001", "GM0002", year=2010, sizes=(300, 0, 0)),
        change("GM0001", "GM0003", year=2010, sizes=(100, 900, 900)),
    ]

    shares = shares_at(changes, until=TODAY)

    assert weights(shares, "GM0001") == {"GM0002": Fraction(3, 4), "GM0003": Fraction(1, 4)}
    assert not any(share.is_exact for share in shares["GM0001"])


def test_a_split_where_nobody_lived_goes_by_dwellings_and_else_by_land() -> None:
    dwellings = [change("GM0001", heir, year=2010, sizes=(0, size, 5)) for heir, size in (("A", 1), ("B", 3))]
    land = [change("GM0001", heir, year=2010, sizes=(0, 0, size)) for heir, size in (("A", 2), ("B", 3))]
    nothing = [change("GM0001", heir, year=2010, sizes=(0, 0, 0)) for heir in ("A", "B")]

    found = [weights(shares_at(parts, until=TODAY), "GM0001")["B"] for parts in (dwellings, land, nothing)]

    assert found == [Fraction(3, 4), Fraction(3, 5), Fraction(1, 2)]


def test_a_split_that_comes_together_again_is_exact() -> None:
    changes = [
        change("GM0001", "GM0002", year=2010, sizes=(3, 0, 0)),
        change("GM0001", "GM0003", year=2010, sizes=(1, 0, 0)),
        change("GM0002", "GM0004", year=2015),
        change("GM0003", "GM0004", year=2020),
    ]

    assert [share.is_exact for share in shares_at(changes, until=TODAY)["GM0001"]] == [True]
    assert len(shares_at(changes, until=date(2019, 1, 1))["GM0001"]) == 2


def test_a_moved_border_divides_nothing() -> None:
    border = change("GM0001", "GM0002", year=2010, kind=ChangeKind.BORDER, sizes=(500, 200, 100))

    assert shares_at([border], until=TODAY) == {}


def test_a_change_counts_from_its_own_day_on() -> None:
    merger = change("GM0001", "GM0002", year=2019)

    assert "GM0001" not in shares_at([merger], until=date(2018, 12, 31))
    assert "GM0001" in shares_at([merger], until=date(2019, 1, 1))


def test_all_gemeenten_of_the_country_since_1988_are_divided_as_the_slow_way_says(areas: Areas) -> None:
    until = date(2026, 1, 1)
    shares = areas.shares(until)

    assert len(shares) > 350
    assert {code: weights(shares, code) for code in shares} == {
        code: followed(code, areas.changes, until=until) for code in shares
    }

"""When a role works: its days, its confirmation, and where its owner works and sits."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veiligheidsnetwerk.platform.accounts.rules import HangsOn, State, Terms, state_of
from veiligheidsnetwerk.platform.core.rights import Place, PlaceKind
from veiligheidsnetwerk.platform.network.rules import Span

TODAY = date(2026, 3, 2)
ONE_DAY = timedelta(days=1)
ENSCHEDE = Place(PlaceKind.ORGANISATION, "GM0153")
NIJMEGEN = Place(PlaceKind.ORGANISATION, "GM0268")
TWENTE = Place(PlaceKind.BODY, "dvo-twente")


def terms(
    hangs_on: HangsOn = HangsOn.ORGANISATION,
    *,
    place: Place | None = ENSCHEDE,
    first_day: date | None = None,
    last_day: date | None = None,
    confirm_by: date | None = None,
) -> Terms:
    return Terms(hangs_on=hangs_on, place=place, span=Span(first_day, last_day), confirm_by=confirm_by)


@pytest.mark.parametrize(
    ("first_day", "last_day", "expected"),
    [
        (TODAY, TODAY, State.WORKS),
        (None, None, State.WORKS),
        (TODAY + ONE_DAY, None, State.NOT_YET),
        (None, TODAY - ONE_DAY, State.OVER),
    ],
)
def test_a_role_works_from_its_first_up_to_and_including_its_last_day(
    first_day: date | None, last_day: date | None, expected: State
) -> None:
    asked = terms(first_day=first_day, last_day=last_day)

    assert state_of(asked, day=TODAY, places=frozenset({ENSCHEDE})) is expected


@pytest.mark.parametrize(
    ("confirm_by", "expected"),
    [(None, State.WORKS), (TODAY, State.WORKS), (TODAY - ONE_DAY, State.UNCONFIRMED)],
)
def test_a_role_that_nobody_confirms_stops(confirm_by: date | None, expected: State) -> None:
    asked = terms(confirm_by=confirm_by)

    assert state_of(asked, day=TODAY, places=frozenset({ENSCHEDE})) is expected


@pytest.mark.parametrize(
    ("hangs_on", "place", "places", "expected"),
    [
        (HangsOn.ORGANISATION, ENSCHEDE, {ENSCHEDE, TWENTE}, State.WORKS),
        (HangsOn.ORGANISATION, ENSCHEDE, {NIJMEGEN}, State.LEFT),
        (HangsOn.ORGANISATION, None, {ENSCHEDE}, State.LEFT),
        (HangsOn.BODY, TWENTE, {ENSCHEDE, TWENTE}, State.WORKS),
        (HangsOn.BODY, TWENTE, {ENSCHEDE}, State.LEFT),
        (HangsOn.NETWORK, None, {ENSCHEDE}, State.WORKS),
        (HangsOn.NETWORK, None, {TWENTE}, State.NOWHERE),
        (HangsOn.NETWORK, None, set(), State.NOWHERE),
        (HangsOn.GUEST, None, set(), State.WORKS),
    ],
)
def test_a_role_hangs_on_where_its_owner_works_and_sits(
    hangs_on: HangsOn, place: Place | None, places: set[Place], expected: State
) -> None:
    assert state_of(terms(hangs_on, place=place), day=TODAY, places=frozenset(places)) is expected


DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31)) | st.none()


@given(st.sampled_from(HangsOn), DAYS, DAYS, DAYS)
def test_who_works_and_sits_nowhere_has_no_role_but_that_of_a_guest(
    hangs_on: HangsOn, first_day: date | None, last_day: date | None, confirm_by: date | None
) -> None:
    asked = terms(hangs_on, first_day=first_day, last_day=last_day, confirm_by=confirm_by)

    works = state_of(asked, day=TODAY, places=frozenset()) is State.WORKS

    assert not works or hangs_on is HangsOn.GUEST

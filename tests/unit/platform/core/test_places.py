"""A right for one place opens nothing of another."""

import pytest
from django.core.exceptions import PermissionDenied
from hypothesis import given
from hypothesis import strategies as st

from veiligheidsnetwerk.platform.core.rights import (
    Actor,
    FactorNeededError,
    Permission,
    Place,
    PlaceKind,
    codes,
    may,
    may_everywhere,
    require,
)

PLACES = st.builds(Place, st.sampled_from(PlaceKind), st.sampled_from(["GM0153", "GM0268", "dvo-twente"]))
ENSCHEDE = Place(PlaceKind.ORGANISATION, "GM0153")
NIJMEGEN = Place(PlaceKind.ORGANISATION, "GM0268")
ASKED = Permission.ACCESS_MANAGE


def limited_to(*places: Place) -> Actor:
    return Actor(
        account=1,
        name="Iemand",
        role="contactpersoon",
        permissions=frozenset({ASKED}),
        limits={ASKED: frozenset(places)},
    )


EVERYWHERE = Actor(account=1, name="Iemand", role="beheer", permissions=frozenset({ASKED}))


def test_a_right_for_one_place_is_a_right() -> None:
    assert may(limited_to(ENSCHEDE), ASKED)
    assert may(limited_to(ENSCHEDE), ASKED, about=ENSCHEDE)


def test_it_is_no_right_elsewhere_or_everywhere() -> None:
    assert not may(limited_to(ENSCHEDE), ASKED, about=NIJMEGEN)
    assert not may_everywhere(limited_to(ENSCHEDE), ASKED)
    assert may_everywhere(EVERYWHERE, ASKED)


def test_what_belongs_nowhere_is_only_for_who_may_everywhere() -> None:
    assert not may(limited_to(ENSCHEDE), ASKED, about=[])
    assert may(EVERYWHERE, ASKED, about=[])


def test_the_same_code_of_another_kind_is_another_place() -> None:
    assert not may(limited_to(ENSCHEDE), ASKED, about=Place(PlaceKind.BODY, "GM0153"))


@given(st.sets(PLACES), st.sets(PLACES))
def test_one_place_of_a_thing_is_enough_and_none_is_not(own: set[Place], of_thing: set[Place]) -> None:
    assert may(limited_to(*own), ASKED, about=of_thing) is bool(own & of_thing)


@given(st.sets(PLACES), PLACES)
def test_without_the_right_no_place_opens(own: set[Place], place: Place) -> None:
    nobody = Actor(
        account=1, name="Iemand", role="gast", permissions=frozenset(), limits={ASKED: frozenset(own)}
    )

    assert not may(nobody, ASKED, about=place)
    assert codes(nobody, ASKED, place.kind) == frozenset()


@given(st.sets(PLACES), st.sampled_from(PlaceKind))
def test_the_codes_are_those_of_the_places(own: set[Place], kind: PlaceKind) -> None:
    assert codes(limited_to(*own), ASKED, kind) == {place.code for place in own if place.kind is kind}


def test_what_is_required_elsewhere_is_refused_and_what_is_held_back_asks_for_a_factor() -> None:
    waiting = Actor(
        account=1, name="Iemand", role="beheer", permissions=frozenset(), held_back=frozenset({ASKED})
    )

    require(limited_to(ENSCHEDE), ASKED, about=ENSCHEDE)
    with pytest.raises(PermissionDenied):
        require(limited_to(ENSCHEDE), ASKED, about=NIJMEGEN)
    with pytest.raises(FactorNeededError):
        require(waiting, ASKED, about=ENSCHEDE)


def test_someone_acts_for_an_organisation_only_when_it_is_one() -> None:
    def of(*organisations: str) -> str:
        actor = Actor(account=1, name="Iemand", role="", permissions=frozenset(), organisations=organisations)
        return actor.organisation

    assert (of("GM0153"), of(), of("GM0153", "GM0268")) == ("GM0153", "", "")

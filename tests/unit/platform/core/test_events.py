from collections.abc import Sequence

import pytest

from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core.events import SYSTEM, Action, Event, Thing, Who
from veiligheidsnetwerk.platform.core.operations import Origin, current_operation, operation

GIVEN = Action(
    code="test.given", sentence="{who} gaf {about} de rol {after[rol]} in plaats van {before[rol]}."
)
ANNA = Thing("account", "7", "Anna")


@pytest.fixture(autouse=True)
def _own_registry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "_ACTIONS", {GIVEN.code: GIVEN})
    monkeypatch.setattr(events, "_RECORDERS", [])


@pytest.fixture
def heard() -> list[Event]:
    """What the recorder hears."""
    found: list[Event] = []

    def listen(told: Sequence[Event]) -> None:
        found.extend(told)

    events.send_to(listen)
    return found


def given(code: str = GIVEN.code, **after: str) -> Event:
    return Event(code=code, by=Who(name="Beheer"), about=ANNA, before={"rol": "gast"}, after=after)


def test_an_event_says_in_dutch_what_happened() -> None:
    assert given(rol="adviseur").sentence == "Beheer gaf Anna de rol adviseur in plaats van gast."


def test_a_sentence_that_begins_with_the_system_begins_with_a_capital() -> None:
    event = Event(code=GIVEN.code, by=SYSTEM, about=ANNA, before={"rol": "gast"}, after={"rol": "lid"})

    assert event.sentence == "Het systeem gaf Anna de rol lid in plaats van gast."


def test_braces_in_a_name_are_no_part_of_the_sentence() -> None:
    event = Event(
        code=GIVEN.code,
        by=Who(name="{about}"),
        about=ANNA,
        before={"rol": "{who}"},
        after={"rol": "{0.__class__}"},
    )

    assert event.sentence == "{about} gaf Anna de rol {0.__class__} in plaats van {who}."


def test_an_action_that_nobody_registered_has_no_sentence() -> None:
    with pytest.raises(events.UnknownActionError, match=r"test\.taken"):
        _ = given(code="test.taken").sentence


def test_a_sentence_with_a_hole_is_refused() -> None:
    with pytest.raises(events.IncompleteEventError, match="rol"):
        _ = given().sentence


def test_without_a_log_nothing_is_recorded_and_the_action_ends() -> None:
    with pytest.raises(events.NoRecorderError):
        events.record(given(rol="adviseur"))


def test_the_one_who_registered_last_hears_everything_in_order(heard: list[Event]) -> None:
    one, two = given(rol="adviseur"), Event(code=GIVEN.code, by=SYSTEM, about=ANNA)

    events.record(one, two)

    assert heard == [one, two]


def test_all_of_one_operation_shares_an_id_and_it_ends_with_the_block() -> None:
    with operation(Origin.PAGE) as begun:
        inside = {current_operation(), current_operation()}
    outside = current_operation()

    assert inside == {begun}
    assert outside.origin is Origin.COMMAND
    assert outside.id != begun.id


def test_outside_requests_every_doing_stands_alone() -> None:
    assert current_operation().id != current_operation().id

"""Two people at the same moment. In PostgreSQL only: SQLite lets one write at a time."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Barrier

import pytest
from django.db import connection
from pytest_django import Settings

from tests.web.network.rows import BEGIN, Rows, make_network, order_by
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network.actions import (
    AlreadyDoneError,
    EditConflictError,
    MembershipFacts,
    RefusedError,
    add_membership,
    end_membership,
)
from veiligheidsnetwerk.platform.network.models import Change, Membership
from veiligheidsnetwerk.platform.network.rules import Seat

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has one writer at a time"),
]

REFUSALS = (AlreadyDoneError, EditConflictError, RefusedError)
MEMBER = MembershipFacts(role=Seat.LID, first_day=BEGIN)
AT_ONCE = 6


@pytest.fixture
def network(settings: Settings, tmp_path: Path) -> Rows:
    settings.AUDIT_ANCHORS = tmp_path / "anchors.log"
    return make_network()


def outcomes(do: Callable[[int], object]) -> list[str]:
    """What became of doing this a few times at the same moment."""
    barrier = Barrier(AT_ONCE)

    def one(number: int) -> str:
        barrier.wait()
        try:
            do(number)
        except REFUSALS as refusal:
            return type(refusal).__name__
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return sorted(pool.map(one, range(AT_ONCE)))


def test_a_form_sent_many_times_at_once_adds_one_member(network: Rows) -> None:
    order = order_by(Permission.NETWORK_EDIT)

    found = outcomes(
        lambda _: add_membership(network.body, network.other, MEMBER, order=replace(order, events=[]))
    )

    assert found == ["AlreadyDoneError"] * (AT_ONCE - 1) + ["done"]
    assert Membership.objects.filter(person=network.other).count() == Change.objects.count() == 1


def test_a_form_that_ends_a_seat_sent_many_times_at_once_is_no_conflict_with_itself(network: Rows) -> None:
    order = order_by(Permission.NETWORK_EDIT)

    found = outcomes(
        lambda _: end_membership(network.seat, last_day=BEGIN, seen=1, order=replace(order, events=[]))
    )

    assert found == ["AlreadyDoneError"] * (AT_ONCE - 1) + ["done"]


def test_many_who_add_the_same_member_at_once_add_one(network: Rows) -> None:
    found = outcomes(
        lambda _: add_membership(network.body, network.other, MEMBER, order=order_by(Permission.NETWORK_EDIT))
    )

    assert found == ["RefusedError"] * (AT_ONCE - 1) + ["done"]
    assert Membership.objects.filter(person=network.other).count() == 1


def test_of_many_who_end_a_seat_at_once_one_succeeds_and_the_others_are_told(network: Rows) -> None:
    found = outcomes(
        lambda number: end_membership(
            network.seat,
            last_day=BEGIN + timedelta(days=number),
            seen=1,
            order=order_by(Permission.NETWORK_EDIT),
        )
    )

    assert found == ["EditConflictError"] * (AT_ONCE - 1) + ["done"]
    assert Membership.objects.get().version == 2

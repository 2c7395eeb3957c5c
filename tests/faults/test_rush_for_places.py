"""Three hundred people at once for a hundred places: none is given twice, and the line is fair."""

from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from django.db import connection, connections
from django.utils import timezone

from tests.factories import make_user
from tests.web.events.rows import make_meeting
from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.events.actions.signing_up import Coming, leave, sign_up
from veiligheidsnetwerk.platform.events.models import Meeting, SignUp
from veiligheidsnetwerk.platform.events.queries.meetings import room_of, sign_ups_of
from veiligheidsnetwerk.platform.events.rules.places import State
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.models import Organisation

PEOPLE, PLACES, AT_ONCE = 300, 100, 12
GEMEENTEN = ("GM0153", "GM0164", "GM0141", "GM0150")


def order_of(user: User) -> Order:
    return Order(by=user.actor, now=timezone.now(), submission=uuid4())


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="one writer at a time is what SQLite is")
def test_no_place_is_given_twice_and_the_line_is_fair() -> None:
    meeting = make_meeting(capacity=PLACES)
    people = [
        make_user("adviseur", email=f"gast{number}@example.nl", organisation=GEMEENTEN[number % 4])
        for number in range(PEOPLE)
    ]
    places = {each.code: each for each in Organisation.objects.filter(code__in=GEMEENTEN)}

    def come(user: User) -> None:
        try:
            sign_up(meeting, places[user.actor.organisation], Coming(), order=order_of(user))
        finally:
            connections.close_all()

    with ThreadPoolExecutor(AT_ONCE) as crowd:
        list(crowd.map(come, people))

    assert states_of(meeting) == {State.IN: PLACES, State.WAITING: PEOPLE - PLACES}
    assert line_of(meeting) == fair_line(sign_ups_of(meeting))
    before = spread_of(meeting)
    seated = {each.person_id for each in sign_ups_of(meeting) if each.stands is State.IN}
    inside = [user for user in people if user.actor.person in seated][:20]

    for user in inside:
        leave(meeting, order=order_of(user))

    assert states_of(meeting) == {
        State.IN: PLACES - 20,
        State.OFFERED: 20,
        State.WAITING: PEOPLE - PLACES - 20,
        State.LEFT: 20,
    }
    assert spread_of(meeting) <= max(before, 1)
    assert line_of(meeting) == fair_line(sign_ups_of(meeting))


def states_of(meeting: Meeting) -> Counter[State]:
    return Counter(each.stands for each in sign_ups_of(meeting))


def line_of(meeting: Meeting) -> Sequence[int]:
    return room_of(meeting, sign_ups_of(meeting)).line


def fair_line(sign_ups: Sequence[SignUp]) -> Sequence[int]:
    """The stated rule, played out: each time the first of the organisation with the fewest places goes."""
    queues: dict[str, list[SignUp]] = {}
    for each in sorted(sign_ups, key=lambda each: (each.since, each.pk)):
        if each.stands is State.WAITING:
            queues.setdefault(each.group, []).append(each)
    places, line = Counter(each.group for each in sign_ups if each.stands.takes_place), []
    while queues:
        fewest = min(places[group] for group in queues)
        heads = [queue[0] for group, queue in queues.items() if places[group] == fewest]
        following = min(heads, key=lambda each: (each.since, each.pk))
        line.append(following.pk)
        places[following.group] += 1
        queues[following.group].pop(0)
        if not queues[following.group]:
            del queues[following.group]
    return line


def spread_of(meeting: Meeting) -> int:
    """How many places more the gemeente with the most has than the one with the fewest."""
    taken = Counter(each.group for each in sign_ups_of(meeting) if each.stands.takes_place)
    places = [taken[code] for code in GEMEENTEN]
    return max(places) - min(places)

"""Calling together who sits in a body: they have a place without asking, and sign off if they cannot come."""

from collections.abc import Sequence

from veiligheidsnetwerk.platform.events.actions.meetings import managing, require_on
from veiligheidsnetwerk.platform.events.actions.signing_up import tell
from veiligheidsnetwerk.platform.events.models import Meeting, SignUp
from veiligheidsnetwerk.platform.events.queries.minutes import members_to_call
from veiligheidsnetwerk.platform.events.rules.places import State
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_new, lock


def convene(meeting: Meeting, *, order: Order) -> Sequence[SignUp]:
    """Give everybody who sits in the body on that day a place, by mail and in their calendar; once.

    Who signed off stays away, and who works nowhere that we know of cannot be called.

    Raises:
        RefusedError: it began, was cancelled, or there is nobody left to call.
    """
    order = managing(order, meeting)
    with carried_out(order):
        lock(meeting)
        current = Meeting.objects.get(pk=meeting.pk)
        require_on(current)
        if order.now >= current.first_moment:
            raise RefusedError(None, "Deze vergadering is al begonnen.")
        called = []
        for each in members_to_call(current):
            if each.organisation is not None:
                made = SignUp(
                    meeting=current,
                    person=each.person,
                    organisation=each.organisation,
                    state=State.IN.value,
                    since=order.now,
                )
                keep_new(made, order=order, what=f"Uitgenodigd als lid: {current}")
                tell(made)
                called.append(made)
                order = order.further
        if not called:
            raise RefusedError(None, "Er is niemand meer om uit te nodigen.")
    return called

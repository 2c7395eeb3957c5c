"""The programme of a meeting, and how full its parts are."""

from collections import Counter
from collections.abc import Mapping, Sequence

from veiligheidsnetwerk.platform.events.models import Meeting, SignUp, Slot
from veiligheidsnetwerk.platform.events.rules.places import State


def slots_of(meeting: Meeting) -> Sequence[Slot]:
    """What happens at a meeting, in order of time."""
    return list(meeting.slots.filter(is_dropped=False).select_related("meeting"))


def slots_to_choose(meeting: Meeting) -> Sequence[Slot]:
    """The parts with a number of places: who wants to be there, says so."""
    return [each for each in slots_of(meeting) if each.capacity is not None]


def slot_numbered(meeting: Meeting, pk: int) -> Slot | None:
    return meeting.slots.select_related("meeting").filter(pk=pk).first()


def chosen_by_number(meeting: Meeting, *, besides: SignUp | None = None) -> Mapping[int, int]:
    """How many people with a place chose each part; `besides` is somebody who is not counted."""
    choices = SignUp.slots.through.objects.filter(
        slot__meeting=meeting, signup__state__in=(State.IN, State.OFFERED)
    )
    if besides is not None:
        choices = choices.exclude(signup_id=besides.pk)
    return Counter(choices.values_list("slot_id", flat=True))

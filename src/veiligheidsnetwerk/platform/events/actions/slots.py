"""Putting together the programme of a meeting."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time

from veiligheidsnetwerk.platform.events.actions.meetings import managing, require_on
from veiligheidsnetwerk.platform.events.actions.signing_up import tell_each
from veiligheidsnetwerk.platform.events.models import Meeting, Slot
from veiligheidsnetwerk.platform.events.rules.places import State
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new, lock

TOLD = ("begins", "ends", "place", "is_dropped")
"""Who chose it hears of it when one of these changes."""


@dataclass(frozen=True, kw_only=True)
class SlotFacts:
    """What a part of the programme is. `capacity` None: for everyone, nothing to choose."""

    title: str
    begins: time
    ends: time
    speaker: str = ""
    place: str = ""
    capacity: int | None = None
    is_dropped: bool = False


def add_slot(meeting: Meeting, facts: SlotFacts, *, order: Order) -> Slot:
    """Add a part to the programme.

    Raises:
        RefusedError: it lies outside the hours of the meeting, or that was cancelled.
    """
    order = managing(order, meeting)
    with carried_out(order):
        lock(meeting)
        _check(Meeting.objects.get(pk=meeting.pk), facts)
        slot = Slot(meeting=meeting, **vars(facts))
        keep_new(slot, order=order, what=f"Onderdeel van het programma toegevoegd: {slot}")
    return slot


def change_slot(slot: Slot, facts: SlotFacts, *, seen: int, order: Order) -> Slot:
    """Change a part of the programme, or drop it. With fewer places nobody loses one.

    Raises:
        EditConflictError: `seen` is no longer its version.
        RefusedError: as above.
    """
    order = managing(order, slot.meeting)
    with carried_out(order):
        lock(slot.meeting)
        _check(Meeting.objects.get(pk=slot.meeting_id), facts)
        before = Slot.objects.get(pk=slot.pk)
        values: Mapping[str, object] = vars(facts)
        what = f"Onderdeel van het programma gewijzigd: {facts.title}"
        kept = keep_changed(slot, values, seen=seen, order=order, what=what)
        if any(getattr(before, name) != getattr(kept, name) for name in TOLD):
            tell_each(kept.chosen_by.exclude(state=State.LEFT))
    return kept


def _check(meeting: Meeting, facts: SlotFacts) -> None:
    require_on(meeting)
    if facts.ends <= facts.begins:
        raise RefusedError("ends", "Dit onderdeel eindigt voordat het begint.")
    hours = f"De bijeenkomst is van {meeting.begins:%H:%M} tot {meeting.ends:%H:%M} uur."
    if facts.begins < meeting.begins:
        raise RefusedError("begins", hours)
    if facts.ends > meeting.ends:
        raise RefusedError("ends", hours)

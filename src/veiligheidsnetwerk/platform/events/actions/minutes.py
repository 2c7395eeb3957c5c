"""What was decided and agreed at a meeting, and where that goes."""

from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from veiligheidsnetwerk.platform.core import decisions
from veiligheidsnetwerk.platform.core.decisions import Decided
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.events.actions.meetings import managing, require_on
from veiligheidsnetwerk.platform.events.models import Meeting, Point, Resolution, ToDo
from veiligheidsnetwerk.platform.events.policies import is_for, may_manage
from veiligheidsnetwerk.platform.network.actions import AlreadyDoneError, Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new, lock
from veiligheidsnetwerk.platform.network.models import Body, Owner
from veiligheidsnetwerk.platform.network.models.owned import owned_by
from veiligheidsnetwerk.publishing.dutch import format_date


@dataclass(frozen=True, kw_only=True)
class ResolutionFacts:
    """What was decided, by which body and why. `for_log`: it goes to who keeps the log of decisions too."""

    text: str
    reason: str
    body: Body
    point: Point | None = None
    for_log: bool = True


@dataclass(frozen=True, kw_only=True)
class ToDoFacts:
    """What somebody does, and by when; `done_on` once it is done."""

    text: str
    owner: Owner
    due: date | None = None
    point: Point | None = None
    done_on: date | None = None

    @property
    def values(self) -> dict[str, object]:
        plain = {name: value for name, value in vars(self).items() if name != "owner"}
        return plain | owned_by(self.owner)


def resolve(meeting: Meeting, facts: ResolutionFacts, *, order: Order) -> Resolution:
    """Write down what was decided, and hand it over to the log of decisions if so asked.

    Raises:
        RefusedError: the day must still come, or the meeting was cancelled.
    """
    order = managing(order, meeting)
    with carried_out(order):
        _hold(meeting, order)
        made = Resolution(meeting=meeting, **vars(facts))
        keep_new(made, order=order, what=f"Besluit vastgelegd: {made}")
        _hand_over(made, order)
    return made


def change_resolution(
    resolution: Resolution, facts: ResolutionFacts, *, seen: int, order: Order
) -> Resolution:
    """Put right what was written down, as long as it does not stand in the log.

    Raises:
        EditConflictError: `seen` is no longer its version.
        RefusedError: it stands in the log of decisions, where nothing changes.
    """
    order = managing(order, resolution.meeting)
    with carried_out(order):
        _hold(resolution.meeting, order)
        known = decisions.standing_of([resolution.key]).get(resolution.key)
        if known is not None and known.is_final:
            raise RefusedError(
                None,
                "Dit besluit staat in het besluitenlogboek en verandert niet meer. Besloot het overleg later "
                "anders? Leg dat vast bij die vergadering.",
            )
        what = f"Besluit gewijzigd: {facts.text}"
        kept = keep_changed(resolution, vars(facts), seen=seen, order=order, what=what)
        _hand_over(kept, order)
    return kept


def agree(meeting: Meeting, facts: ToDoFacts, *, order: Order) -> ToDo:
    """Write down what somebody does.

    Raises:
        RefusedError: the day must still come, or the meeting was cancelled.
    """
    order = managing(order, meeting)
    with carried_out(order):
        _hold(meeting, order)
        made = ToDo(meeting=meeting, **facts.values)
        keep_new(made, order=order, what=f"Actie afgesproken: {made}")
    return made


def change_to_do(to_do: ToDo, facts: ToDoFacts, *, seen: int, order: Order) -> ToDo:
    """Put an action right, or write down that it was done.

    Raises:
        EditConflictError: `seen` is no longer its version.
        RefusedError: it was done on a day that must still come.
    """
    order = managing(order, to_do.meeting)
    with carried_out(order):
        if facts.done_on and facts.done_on > timezone.localdate(order.now):
            raise RefusedError("done_on", "Deze dag moet nog komen.")
        what = f"Actie gewijzigd: {facts.text}"
        return keep_changed(to_do, facts.values, seen=seen, order=order, what=what)


def finish(to_do: ToDo, *, order: Order) -> ToDo:
    """Say that it was done: by who was to do it, or who prepares the meeting.

    Raises:
        PermissionDenied: it is asked of others.
        AlreadyDoneError: it was done before.
    """
    actor = cast("Actor", order.by)
    if not may_finish(actor, to_do):
        raise PermissionDenied
    order = replace(order, permission=None)
    with carried_out(order):
        lock(to_do)
        current = ToDo.objects.get(pk=to_do.pk)
        if current.done_on:
            raise AlreadyDoneError
        values = {"done_on": timezone.localdate(order.now)}
        what = f"Actie gereed: {current}"
        return keep_changed(current, values, seen=current.version, order=order, what=what)


def may_finish(actor: Actor, to_do: ToDo) -> bool:
    return is_for(actor, to_do.place) or may_manage(actor, to_do.meeting.body_code)


def _hold(meeting: Meeting, order: Order) -> None:
    lock(meeting)
    current = Meeting.objects.get(pk=meeting.pk)
    require_on(current)
    if current.day > timezone.localdate(order.now):
        raise RefusedError(None, "Deze bijeenkomst moet nog komen. Er is nog niets besloten.")


def _hand_over(made: Resolution, order: Order) -> None:
    if not made.for_log:
        decisions.take_back(made.key, by=order.by, now=order.now)
        return
    meeting = made.meeting
    decided = Decided(
        key=made.key,
        body=made.body.code,
        day=meeting.day,
        about=made.text,
        reason=made.reason,
        source=f"{_source(meeting)} van {format_date(meeting.day)}",
        url=made.get_absolute_url(),
    )
    decisions.hand_over(decided, by=order.by, now=order.now)


def _source(meeting: Meeting) -> str:
    """The log is read by more people than some meetings: of those the name is not repeated."""
    return f"vergadering van {meeting.body}" if meeting.body else "bijeenkomst van het netwerk"

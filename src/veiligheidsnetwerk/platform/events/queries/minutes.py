"""The agenda of a meeting, what was decided and agreed there, and who is to be called."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.events.models import Meeting, Paper, Point, Resolution, SignUp, ToDo
from veiligheidsnetwerk.platform.events.rules.places import State
from veiligheidsnetwerk.platform.network import queries as network
from veiligheidsnetwerk.platform.network.models import Membership, Organisation, Person

_NO_CONTENT = ("content",)
_WHOLE = ("owner_body", "owner_organisation", "meeting__body", "point")


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who sits in the body, and for whom; None when we know of no work."""

    person: Person
    organisation: Organisation | None


def points_of(meeting: Meeting) -> Sequence[Point]:
    return list(meeting.points.filter(is_dropped=False).select_related("meeting"))


def papers_of(meeting: Meeting, actor: Actor | None) -> Sequence[Paper]:
    """The files that this actor may open, without what is in them."""
    found = Paper.objects.visible_to(actor).filter(meeting=meeting)
    return list(found.defer(*_NO_CONTENT).select_related("point", "meeting"))


def resolutions_of(meeting: Meeting) -> Sequence[Resolution]:
    return list(meeting.resolutions.select_related("body", "point", "meeting"))


def agreed_at(meeting: Meeting) -> Sequence[ToDo]:
    """What was agreed there, the first to be done first."""
    return list(meeting.to_dos.select_related(*_WHOLE))


def still_open(meeting: Meeting, actor: Actor | None) -> Sequence[ToDo]:
    """What was not done when this meeting of a body was: agreed there before, or asked of it elsewhere."""
    if meeting.body is None:
        return []
    before = Q(meeting__day__lt=meeting.day) | Q(meeting__day=meeting.day, meeting__begins__lt=meeting.begins)
    found = ToDo.objects.visible_to(actor).filter(
        before,
        Q(meeting__body=meeting.body) | Q(owner_body=meeting.body),
        Q(done_on=None) | Q(done_on__gte=meeting.day),
    )
    return list(found.select_related(*_WHOLE))


def asked_of(actor: Actor) -> Sequence[ToDo]:
    """What the own organisations and bodies still have to do."""
    found = ToDo.objects.visible_to(actor).asked_of(actor).filter(done_on=None)
    return list(found.select_related(*_WHOLE))


def to_do_numbered(actor: Actor | None, pk: int) -> ToDo | None:
    return ToDo.objects.visible_to(actor).filter(pk=pk).select_related(*_WHOLE).first()


def present_at(meeting: Meeting) -> Sequence[SignUp]:
    found = meeting.sign_ups.filter(attended=True)
    return sorted(found.select_related("person", "invitee", "organisation"), key=lambda each: each.name)


def absent_at(meeting: Meeting) -> Sequence[SignUp]:
    """Who signed off, or did not come."""
    found = meeting.sign_ups.filter(Q(state=State.LEFT) | Q(attended=False))
    return sorted(found.select_related("person", "invitee", "organisation"), key=lambda each: each.name)


def next_meeting(meeting: Meeting, actor: Actor | None) -> Meeting | None:
    """The next one of the same body."""
    if meeting.body is None:
        return None
    found = Meeting.objects.visible_to(actor).filter(body=meeting.body, cancelled_because="")
    return found.filter(day__gt=meeting.day).first()


def members_to_call(meeting: Meeting) -> Sequence[Member]:
    """Who sits in the body on that day and never signed up, in the order of their names."""
    if meeting.body is None:
        return []
    seats = Membership.objects.on(meeting.day).filter(body=meeting.body)
    seats = seats.exclude(person__in=meeting.sign_ups.filter(person__isnull=False).values("person"))
    found = seats.select_related("person", "on_behalf_of").order_by("person__name", "pk")
    once = {each.person_id: each for each in reversed(found)}
    return [Member(each.person, _works_for(each, meeting)) for each in reversed(once.values())]


def _works_for(seat: Membership, meeting: Meeting) -> Organisation | None:
    """On whose behalf somebody sits there, while working for it; else where somebody works."""
    employers = network.employers_on(seat.person, meeting.day)
    if seat.on_behalf_of is not None:
        return seat.on_behalf_of if seat.on_behalf_of in employers else None
    return employers[0] if employers else None

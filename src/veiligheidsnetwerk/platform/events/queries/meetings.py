"""Meetings, and who comes, for who may see them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.events.models import Invitee, Meeting, SignUp
from veiligheidsnetwerk.platform.events.rules.places import State, free_places, in_line


@dataclass(frozen=True, slots=True)
class Room:
    """How full a meeting is. `line` has the sign-ups that wait, in the order in which places go."""

    capacity: int | None
    inside: int
    offered: int
    line: Sequence[int]

    @property
    def free(self) -> int | None:
        """None when there is a place for everyone."""
        return free_places(capacity=self.capacity, taken=self.inside + self.offered)

    @property
    def is_over(self) -> bool:
        """Whether more people have a place than there are places: somebody made them fewer."""
        return self.capacity is not None and self.inside + self.offered > self.capacity

    def place_of(self, sign_up: SignUp) -> int:
        """The place in the waiting list, from 1; 0 for who does not wait."""
        return self.line.index(sign_up.pk) + 1 if sign_up.pk in self.line else 0


def meetings(actor: Actor | None, *, since: date | None = None, until: date | None = None) -> list[Meeting]:
    """The meetings from a day on, or those before a day, the newest first."""
    found = Meeting.objects.visible_to(actor)
    if until is not None:
        return list(found.filter(day__lt=until).order_by("-day", "-begins"))
    return list(found.filter(day__gte=since) if since else found)


def meeting_named(actor: Actor | None, pk: int) -> Meeting | None:
    return Meeting.objects.visible_to(actor).filter(pk=pk).first()


def sign_ups_of(meeting: Meeting) -> list[SignUp]:
    """All sign-ups of a meeting, also of who left; for who plans it and for the rules."""
    found = meeting.sign_ups.select_related("person", "invitee", "organisation", "meeting")
    return list(found.prefetch_related("slots"))


def room_of(meeting: Meeting, sign_ups: Sequence[SignUp]) -> Room:
    states = Counter(each.stands for each in sign_ups)
    taken = Counter(each.group for each in sign_ups if each.stands.takes_place)
    waiting = [each.waiting for each in sign_ups if each.stands is State.WAITING]
    line = [each.key for each in in_line(waiting, taken)]
    return Room(meeting.capacity, states[State.IN], states[State.OFFERED], line)


def own_sign_up(meeting: Meeting, actor: Actor) -> SignUp | None:
    """The sign-up of who asks, unless this person left again."""
    found = meeting.sign_ups.filter(person=actor.person).exclude(state=State.LEFT)
    return found.select_related("person", "organisation", "meeting").first()


def sign_up_numbered(pk: int) -> SignUp | None:
    return SignUp.objects.select_related("person", "invitee", "organisation", "meeting").filter(pk=pk).first()


def invitee_numbered(pk: int) -> Invitee | None:
    return Invitee.objects.select_related("meeting").filter(pk=pk).first()


def invitees_of(meeting: Meeting) -> list[Invitee]:
    """Who was invited and is still known, with the sign-up that came of it."""
    return list(meeting.invitees.exclude(email="").select_related("sign_up"))


def offered_to(actor: Actor) -> list[SignUp]:
    """The places that this person can still confirm."""
    found = SignUp.objects.filter(person=actor.person, state=State.OFFERED)
    return list(found.select_related("meeting").order_by("answer_by"))

"""Meetings as pages and calendars show them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from email.utils import parseaddr
from urllib.parse import urlsplit

from django.conf import settings

from veiligheidsnetwerk.platform.core.decisions import Standing
from veiligheidsnetwerk.platform.core.mail import ForCalendar, site_link
from veiligheidsnetwerk.platform.events.models import Meeting, Paper, Point, Resolution, SignUp, Slot
from veiligheidsnetwerk.platform.events.queries.meetings import Room
from veiligheidsnetwerk.platform.events.rules.places import State
from veiligheidsnetwerk.platform.events.rules.points import beginnings, over_time
from veiligheidsnetwerk.platform.events.rules.slots import is_full
from veiligheidsnetwerk.publishing.calendars import Appointment, Method, to_calendar
from veiligheidsnetwerk.publishing.dutch import count_of, format_date


@dataclass(frozen=True, slots=True)
class Line:
    """A meeting in the list: when it is, how full, and what this person has there."""

    meeting: Meeting
    when: str
    places: str
    mine: str


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody who signed up, as who plans the meeting sees it."""

    sign_up: SignUp
    stands: str
    chosen: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the programme, and what is left of it."""

    slot: Slot
    hours: str
    room: str


@dataclass(frozen=True, slots=True)
class OnAgenda:
    """A point of the agenda: its number, when it begins if that is known, and the papers with it."""

    number: int
    point: Point
    begins: str
    papers: Sequence[Paper]


@dataclass(frozen=True, slots=True)
class WrittenDown:
    """A decision of a meeting, and how it stands with the log of decisions."""

    resolution: Resolution
    standing: Standing | None


def on_agenda(meeting: Meeting, points: Sequence[Point], papers: Sequence[Paper]) -> list[OnAgenda]:
    clocks = beginnings(meeting.begins, [each.minutes for each in points])
    return [
        OnAgenda(
            number,
            point,
            f"{clock:%H:%M} uur" if clock else "",
            [each for each in papers if each.point_id == point.pk],
        )
        for number, (point, clock) in enumerate(zip(points, clocks, strict=True), start=1)
    ]


def too_long(meeting: Meeting, points: Sequence[Point]) -> str:
    """That the points need more time than there is; "" when they fit."""
    over = over_time(meeting.begins, meeting.ends, [each.minutes for each in points])
    return (
        f"De punten duren samen {count_of(over, 'minuut', 'minuten')} langer dan de bijeenkomst."
        if over
        else ""
    )


def written_down(resolutions: Sequence[Resolution], standings: Mapping[str, Standing]) -> list[WrittenDown]:
    return [WrittenDown(each, standings.get(each.key)) for each in resolutions]


def when_of(meeting: Meeting) -> str:
    """When it is, with the hours: 12 november 2026, 13:30 tot 17:00 uur."""
    return f"{format_date(meeting.day)}, {meeting.begins:%H:%M} tot {meeting.ends:%H:%M} uur"


def places_of(room: Room) -> str:
    """How many places there are left, in words."""
    waiting = f", {count_of(len(room.line), 'wacht', 'wachten')}" if room.line else ""
    if room.capacity is None:
        return f"Er is plaats voor iedereen; {count_of(room.inside, 'aanmelding', 'aanmeldingen')}."
    if not room.free:
        every = "De enige plaats is" if room.capacity == 1 else f"Alle {room.capacity} plaatsen zijn"
        return f"{every} vergeven{waiting}."
    return f"Nog {count_of(room.free, 'plaats', 'plaatsen')} van de {room.capacity}{waiting}."


def standing_of(sign_up: SignUp, room: Room) -> str:
    """What somebody who signed up has, as the end of a sentence."""
    match sign_up.stands:
        case State.WAITING:
            return f"op de wachtlijst, plaats {room.place_of(sign_up)}"
        case State.OFFERED if sign_up.answer_by:
            return f"kan een plaats bevestigen tot en met {format_date(sign_up.answer_by)}"
        case stands:
            return stands.label


def own_standing(sign_up: SignUp | None, room: Room) -> str:
    """The same, said to this person."""
    if sign_up is None:
        return ""
    match sign_up.stands:
        case State.IN:
            return "U hebt een plaats."
        case State.OFFERED if sign_up.answer_by:
            return f"Er is een plaats voor u vrij. Bevestig die tot en met {format_date(sign_up.answer_by)}."
        case State.WAITING:
            return f"U staat op de wachtlijst, op plaats {room.place_of(sign_up)}."
        case _:
            return ""


def attendees_of(sign_ups: Sequence[SignUp], room: Room) -> list[Attendee]:
    """Who has a place by name, then who waits in the order of the line; who left is not there."""
    here = [each for each in sign_ups if each.stands is not State.LEFT]
    here.sort(key=lambda each: (room.place_of(each), each.name))
    return [Attendee(each, standing_of(each, room), _chosen(each)) for each in here]


def programme_of(slots: Iterable[Slot]) -> list[str]:
    """The programme as lines: 13:30 tot 14:15 uur: Welkom, door de voorzitter (zaal 1)."""
    return [_line_of(each) for each in slots]


def parts_of(slots: Sequence[Slot], taken: Mapping[int, int]) -> list[Part]:
    return [Part(each, hours_of(each), _room_of(each, taken.get(each.pk, 0))) for each in slots]


def hours_of(slot: Slot) -> str:
    return f"{slot.begins:%H:%M} tot {slot.ends:%H:%M} uur"


def _line_of(slot: Slot) -> str:
    by = f", door {slot.speaker}" if slot.speaker else ""
    place = f" ({slot.place})" if slot.place else ""
    return f"{hours_of(slot)}: {slot}{by}{place}"


def _room_of(slot: Slot, taken: int) -> str:
    if slot.capacity is None:
        return "Voor iedereen."
    if is_full(slot.capacity, taken):
        return "Vol."
    return f"Nog {count_of(slot.capacity - taken, 'plaats', 'plaatsen')} van de {slot.capacity}."


def _chosen(sign_up: SignUp) -> str:
    return ", ".join(str(each) for each in sign_up.slots.all() if not each.is_dropped)


def for_calendar(mine: SignUp, *, now: datetime) -> ForCalendar | None:
    """What a mail about a sign-up tells the calendar: come, or not any more; nothing to who waits."""
    is_over = mine.meeting.is_cancelled or mine.stands is State.LEFT
    if mine.stands is not State.IN and not is_over:
        return None
    method = Method.CANCEL if is_over else Method.REQUEST
    made = appointment_of(mine.meeting, now=now, with_link=mine.stands is State.IN, mine=mine)
    organiser = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    told = replace(made, organiser=organiser, attendee=mine.who.email)
    return ForCalendar(to_calendar([told], method=method), method.value)


def appointment_of(
    meeting: Meeting, *, now: datetime, with_link: bool, mine: SignUp | None = None
) -> Appointment:
    """The meeting for a calendar; the address to take part online only for who has a place.

    Of a meeting for some alone, the aim is told to who comes; a calendar of others has a link to the page.
    The sequence grows with every change of the meeting and, of somebody's own, with every step of the
    sign-up: who signed off and comes again, is asked with a higher one.
    """
    host = urlsplit(settings.SITE_ADDRESS).hostname or "localhost"
    page = site_link(meeting.get_absolute_url())
    aim = "" if meeting.open_to and mine is None else meeting.aim
    told = [aim, f"Online: {meeting.link}" if with_link and meeting.link else "", page]
    return Appointment(
        uid=f"bijeenkomst-{meeting.key}@{host}",
        sequence=meeting.version - 1 + (mine.version if mine else 0),
        title=meeting.title,
        begins=meeting.first_moment,
        ends=meeting.last_moment,
        changed=now,
        place=meeting.place,
        text="\n\n".join(filter(None, told)),
        address=page,
        is_cancelled=meeting.is_cancelled or (mine is not None and mine.stands is State.LEFT),
        is_tentative=mine is not None and mine.stands is not State.IN,
    )

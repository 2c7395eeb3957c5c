"""Appointments for the calendar of whoever reads along: iCalendar, RFC 5545.

An appointment keeps its `uid` for ever. A higher `sequence` says that what was added before has changed, and
a cancelled one takes it out again. By mail a calendar is told what to do (RFC 5546): `REQUEST` puts it in or
changes it, `CANCEL` takes it out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vCalAddress, vText

_MAKER = "-//Veiligheidsnetwerk//Bijeenkomsten//NL"
CONTENT_TYPE = "text/calendar; charset=utf-8"
_AS_IN_THE_UNION = frozenset({"Europe/Amsterdam"})
"""Zones with the hours of Central Europe; the clock changes on the last Sunday of March and of October."""
_WINTER, _SUMMER = timedelta(hours=1), timedelta(hours=2)
_CHANGES = (
    (TimezoneDaylight, datetime(1996, 3, 31, 2), _WINTER, _SUMMER, "CEST"),  # noqa: DTZ001 - as the clock says
    (TimezoneStandard, datetime(1996, 10, 27, 3), _SUMMER, _WINTER, "CET"),  # noqa: DTZ001 - as the clock says
)
"""When the clock changes: the first time, from what to what, and the name of what follows."""


class Method(StrEnum):
    """What whoever gets it is to do with it."""

    PUBLISH = "PUBLISH"
    REQUEST = "REQUEST"
    CANCEL = "CANCEL"


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """One meeting. The moments carry the time zone of the place, so that an hour stays that hour.

    `organiser` and `attendee` are addresses, of who asks by mail and of who comes.
    """

    uid: str
    sequence: int
    title: str
    begins: datetime
    ends: datetime
    changed: datetime
    place: str = ""
    text: str = ""
    address: str = ""
    is_cancelled: bool = False
    is_tentative: bool = False
    organiser: str = ""
    attendee: str = ""


def to_calendar(
    appointments: Sequence[Appointment], *, method: Method = Method.PUBLISH, name: str = ""
) -> bytes:
    """A file that a calendar takes in, with the rules of the time zones; `name` is for who follows it."""
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method.value)
    if name:
        calendar.add("name", name)
        calendar.add("x-wr-calname", name)
    for each in appointments:
        calendar.add_component(_event(each))
    for zone in {each.begins.tzinfo for each in appointments}:
        if isinstance(zone, ZoneInfo) and zone.key in _AS_IN_THE_UNION:
            calendar.add_component(_zone(zone.key))
    calendar.add_missing_timezones()
    content: bytes = calendar.to_ical()
    return content


def _event(appointment: Appointment) -> Event:
    event = Event()
    event.add("uid", appointment.uid)
    event.add("sequence", appointment.sequence)
    event.add("dtstamp", appointment.changed)
    event.add("dtstart", _said_once(appointment.begins))
    event.add("dtend", _said_once(appointment.ends))
    event.add("summary", appointment.title)
    event.add("status", _status(appointment))
    for name, value in (
        ("location", appointment.place),
        ("description", appointment.text),
        ("url", appointment.address),
    ):
        if value:
            event.add(name, value)
    if appointment.organiser:
        event.add("organizer", vCalAddress(f"mailto:{appointment.organiser}"))
    if appointment.attendee:
        comes = vCalAddress(f"mailto:{appointment.attendee}")
        comes.params["PARTSTAT"], comes.params["RSVP"] = vText("ACCEPTED"), vText("FALSE")
        event.add("attendee", comes)
    return event


def _zone(name: str) -> Timezone:
    """The rules of a zone as a rule. The list of days that the library writes, some readers pass over."""
    zone = Timezone()
    zone.add("tzid", name)
    for kind, first, before, after, called in _CHANGES:
        part = kind()
        part.add("dtstart", first)
        part.add("rrule", {"freq": "yearly", "bymonth": first.month, "byday": "-1su"})
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        part.add("tzname", called)
        zone.add_component(part)
    return zone


def _said_once(moment: datetime) -> datetime:
    """In the hour that the clock shows twice, readers disagree which is meant: there it stands in UTC."""
    is_twice = moment.replace(fold=0).utcoffset() != moment.replace(fold=1).utcoffset()
    return moment.astimezone(UTC) if is_twice else moment


def _status(appointment: Appointment) -> str:
    if appointment.is_cancelled:
        return "CANCELLED"
    return "TENTATIVE" if appointment.is_tentative else "CONFIRMED"

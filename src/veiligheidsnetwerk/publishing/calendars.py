"""Appointments for the calendar of whoever reads along: iCalendar, RFC 5545.

An appointment keeps its `uid` for ever. A higher `sequence` says that what was added before has changed, and
a cancelled one takes it out again.
"""

from dataclasses import dataclass
from datetime import datetime

from icalendar import Calendar, Event

_MAKER = "-//Veiligheidsnetwerk//Bijeenkomsten//NL"
CONTENT_TYPE = "text/calendar; charset=utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """One meeting. The moments carry the time zone of the place, so that an hour stays that hour."""

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


def to_calendar(appointments: list[Appointment]) -> bytes:
    """A file that a calendar takes in, with the rules of the time zones in it."""
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    for each in appointments:
        calendar.add_component(_event(each))
    calendar.add_missing_timezones()
    content: bytes = calendar.to_ical()
    return content


def _event(appointment: Appointment) -> Event:
    event = Event()
    event.add("uid", appointment.uid)
    event.add("sequence", appointment.sequence)
    event.add("dtstamp", appointment.changed)
    event.add("dtstart", appointment.begins)
    event.add("dtend", appointment.ends)
    event.add("summary", appointment.title)
    event.add("status", "CANCELLED" if appointment.is_cancelled else "CONFIRMED")
    for name, value in (
        ("location", appointment.place),
        ("description", appointment.text),
        ("url", appointment.address),
    ):
        if value:
            event.add(name, value)
    return event

"""Appointments, read back by a reader of calendars."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from icalendar import Calendar

from veiligheidsnetwerk.publishing.calendars import Appointment, to_calendar

HERE = ZoneInfo("Europe/Amsterdam")


def appointment(**other: object) -> Appointment:
    known: dict[str, object] = {
        "uid": "een@example.nl",
        "sequence": 0,
        "title": "Regionale bijeenkomst; deel 1, met \\ en é",
        "begins": datetime(2026, 10, 23, 13, 30, tzinfo=HERE),
        "ends": datetime(2026, 10, 23, 17, 0, tzinfo=HERE),
        "changed": datetime(2026, 9, 1, 8, tzinfo=UTC),
        "text": "Eerste regel\nTweede regel " + "lang " * 40,
    }
    return Appointment(**{**known, **other})  # type: ignore[arg-type]


def test_what_was_written_is_read_back() -> None:
    content = to_calendar([appointment(place="Enschede")])

    [event] = Calendar.from_ical(content).walk("VEVENT")
    assert str(event["summary"]) == "Regionale bijeenkomst; deel 1, met \\ en é"
    assert str(event["description"]).startswith("Eerste regel\nTweede regel")
    assert (event.decoded("sequence"), str(event["status"])) == (0, "CONFIRMED")
    assert all(len(line) <= 75 for line in content.splitlines())


def test_an_hour_stays_that_hour_across_the_change_of_the_clock() -> None:
    before, after = (
        appointment(
            begins=datetime(2026, 10, day, 9, tzinfo=HERE), ends=datetime(2026, 10, day, 10, tzinfo=HERE)
        )
        for day in (24, 26)
    )

    calendar = Calendar.from_ical(to_calendar([before, after]))

    first, second = (event.decoded("dtstart") for event in calendar.walk("VEVENT"))
    assert (first.hour, second.hour) == (9, 9)
    assert (first.astimezone(UTC).hour, second.astimezone(UTC).hour) == (7, 8)
    assert [str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Amsterdam"]


def test_a_cancelled_one_takes_out_what_was_added() -> None:
    [event] = Calendar.from_ical(to_calendar([appointment(sequence=3, is_cancelled=True)])).walk("VEVENT")

    assert (str(event["uid"]), event.decoded("sequence"), str(event["status"])) == (
        "een@example.nl",
        3,
        "CANCELLED",
    )

"""What a calendar program that others made does with our files: khal takes them in, changes and takes out."""

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import vobject

from tests.unit.publishing.test_calendars import HERE, appointment
from veiligheidsnetwerk.publishing.calendars import Appointment, Method, to_calendar

KHAL = Path(sys.executable).with_name("khal")
SETTINGS = """
[calendars]
[[own]]
path = {folder}/own
type = calendar
[sqlite]
path = {folder}/khal.db
[locale]
local_timezone = {zone}
default_timezone = {zone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
"""
FIELDS = ("title", "start-long-full", "end-long-full", "location", "status", "uid")

type Run = Callable[..., list[dict[str, str]]]


@pytest.fixture
def khal(tmp_path: Path) -> Run:
    """Take in a file, as the mail program of somebody in this zone would, and tell what stands on a day."""

    def run(content: bytes, day: str, zone: str = "Europe/Amsterdam") -> list[dict[str, str]]:
        (tmp_path / "own").mkdir(exist_ok=True)
        (tmp_path / "khal.conf").write_text(SETTINGS.format(folder=tmp_path, zone=zone))
        (tmp_path / "in.ics").write_bytes(content)
        _khal(tmp_path, "import", "--batch", "-a", "own", str(tmp_path / "in.ics"))
        fields = [part for field in FIELDS for part in ("--json", field)]
        told = _khal(tmp_path, "list", *fields, day, "1d")
        return [each for line in told.splitlines() for each in json.loads(line)]

    return run


def _khal(folder: Path, *words: str) -> str:
    command = [str(KHAL), "-c", str(folder / "khal.conf"), *words]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return done.stdout


def invited(**other: Any) -> Appointment:
    return appointment(organiser="netwerk@example.nl", attendee="lid@example.nl", text="", **other)


def test_what_moves_and_is_cancelled_changes_what_was_added(khal: Run) -> None:
    [added] = khal(to_calendar([invited(place="Enschede")], method=Method.REQUEST), "2026-10-23")
    assert (added["start-long-full"], added["location"]) == ("2026-10-23 13:30", "Enschede")

    later = {
        "begins": datetime(2026, 10, 26, 9, tzinfo=HERE),
        "ends": datetime(2026, 10, 26, 10, tzinfo=HERE),
    }
    moved = to_calendar([invited(sequence=1, place="Zwolle", **later)], method=Method.REQUEST)
    [there] = khal(moved, "2026-10-26")
    assert (there["start-long-full"], there["location"], there["uid"]) == (
        "2026-10-26 09:00",
        "Zwolle",
        added["uid"],
    )
    assert khal(moved, "2026-10-23") == []

    gone = to_calendar([invited(sequence=2, is_cancelled=True, **later)], method=Method.CANCEL)
    [told] = khal(gone, "2026-10-26")
    assert "CANCELLED" in told["status"].upper()


@pytest.mark.parametrize(
    ("begins", "abroad"),
    [
        (datetime(2026, 10, 25, 1, 30, tzinfo=HERE), "2026-10-24 23:30"),
        (datetime(2026, 10, 25, 2, 30, tzinfo=HERE), "2026-10-25 00:30"),  # comes twice: the first of the two
        (datetime(2026, 10, 25, 3, 30, tzinfo=HERE), "2026-10-25 02:30"),
        (datetime(2026, 7, 1, 9, 0, tzinfo=HERE), "2026-07-01 07:00"),
    ],
)
def test_two_readers_agree_on_the_moment_in_the_night_that_the_clock_changes(
    khal: Run, begins: datetime, abroad: str
) -> None:
    ends = datetime(begins.year, begins.month, begins.day, 12, tzinfo=HERE)
    content = to_calendar([invited(begins=begins, ends=ends)], method=Method.REQUEST)

    [elsewhere] = khal(content, abroad[:10], "Etc/UTC")
    calendar = vobject.readOne(content.decode())

    assert elsewhere["start-long-full"] == abroad
    assert calendar.validate(raiseException=True)
    moment = calendar.vevent.dtstart.value.astimezone(UTC)
    assert f"{moment:%Y-%m-%d %H:%M}" == abroad
    assert calendar.vevent.dtend.value.astimezone(UTC) == ends.astimezone(UTC)

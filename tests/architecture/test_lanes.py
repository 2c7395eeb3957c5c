"""Every quick test with a database runs on PostgreSQL too."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
DATABASE = re.compile(r"\bdjango_db\b|[(,] ?db: ")


def test_no_test_with_a_database_stays_behind() -> None:
    lane = re.search(r"^WITH_DATABASE = (.+)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert lane
    inside = tuple(lane[1].split())
    elsewhere = ("tests/browser", "tests/faults", "tests/bench")

    found = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "tests").rglob("test_*.py")
        if DATABASE.search(path.read_text(encoding="utf-8"))
    }
    left = {each for each in found if not each.startswith((*inside, *elsewhere))} - {
        Path(__file__).relative_to(ROOT).as_posix()
    }

    assert len(found) > len(inside)
    assert not left

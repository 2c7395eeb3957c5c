"""`make bench`: measure, show, keep as `report.md`, and end with 1 when a goal is not reached."""

import argparse
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.adding_up import added_up_measured
from tests.bench.coding import coding_measured
from tests.bench.exporting import export_measured
from tests.bench.fetching import BUURTEN, GEMEENTEN, fetch_measured
from tests.bench.goals import (
    coding_goal,
    export_goals,
    fetch_goals,
    goals_of,
    import_goal,
    load_goals,
    page_goal,
    saved_goal,
)
from tests.bench.importing import import_measured
from tests.bench.load import load_measured
from tests.bench.measuring import Effort, measure
from tests.bench.page import page_measured
from tests.bench.prepare import NoRoomError
from tests.bench.questions import DisagreementError
from tests.bench.report import coding_lines, moving_lines, report, rest_of, screening_lines
from tests.bench.saved import READERS, saved_measured
from tests.bench.screening import screening_measured
from tests.bench.world import COUNTRY, NEIGHBOURHOODS, REGION, TENFOLD, World

SIZES: dict[str, Sequence[World]] = {
    "a": [REGION],
    "b": [COUNTRY, TENFOLD],
    "c": [NEIGHBOURHOODS],
    "all": [REGION, COUNTRY, TENFOLD, NEIGHBOURHOODS],
}
PEOPLE = 200
SECONDS_BETWEEN_LINES = 5.0


class Progress:
    """Says what is going on: on one line of a terminal, elsewhere a line now and then."""

    def __init__(self) -> None:
        self._begin = time.monotonic()
        self._last = -SECONDS_BETWEEN_LINES

    def __call__(self, message: str) -> None:
        now = time.monotonic() - self._begin
        if sys.stderr.isatty():
            sys.stderr.write(f"\r\x1b[K{now:5.0f} s  {message}")
        elif now - self._last >= SECONDS_BETWEEN_LINES:
            self._last = now
            sys.stderr.write(f"{now:5.0f} s  {message}\n")
        sys.stderr.flush()


def main(arguments: Sequence[str]) -> int:
    options = _options(arguments)
    say = Progress()
    effort = Effort(seconds=0.3, rounds=2) if options.quick else Effort(seconds=3.0, rounds=5)
    try:
        sizes = [measure(world, options.folder, effort, say) for world in SIZES[options.size]]
    except (DisagreementError, NoRoomError) as error:
        sys.stderr.write(f"\n{error}\n")
        return 1
    say("inlezen")
    imported = import_measured(options.folder / "import", times=1 if options.quick else 3)
    exported = export_measured(3 if options.quick else 10)
    say("ophalen van een nagebootste dienst")
    fetched = [
        fetch_measured(options.folder / "ophalen", each)
        for each in ([] if options.quick else [GEMEENTEN, BUURTEN])
    ]
    say("plannen lezen")
    coded = coding_measured(1 if options.quick else 5)
    screened = screening_measured(1_000 if options.quick else 10_000)
    say("de pagina")
    paged = page_measured(50 if options.quick else 200)
    say("een bewaarde vergelijking")
    saved = saved_measured(10 if options.quick else 50)
    say(f"{PEOPLE} mensen tegelijk")
    seconds = 15.0 if options.quick else 60.0
    loaded = load_measured(people=PEOPLE, seconds=seconds)
    added_up = added_up_measured(options.incidents, options.folder, say) if options.incidents else None
    goals = [goal for measured in sizes for goal in goals_of(measured)]
    goals += [import_goal(imported), *export_goals(exported), page_goal(paged), coding_goal(coded)]
    goals += [saved_goal(saved, readers=READERS), *(goal for each in fetched for goal in fetch_goals(each))]
    goals += load_goals(loaded, people=PEOPLE, seconds=seconds)
    rest = [*rest_of(imported, paged, added_up), *moving_lines(exported, fetched), *coding_lines(coded)]
    rest += screening_lines(screened)
    text = report(sizes, rest, goals, now=datetime.now(UTC).astimezone())
    (options.folder / "report.md").write_text(text, encoding="utf-8")
    sys.stdout.write(f"\n{text}")
    return 0 if all(goal.reached for goal in goals) else 1


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m tests.bench", description="Meet de rekenkern naast anderen.")
    parser.add_argument(
        "--size",
        choices=SIZES,
        default="all",
        help="a: de regio; b: alle gemeenten van het land, en tien keer zoveel; c: alle buurten",
    )
    parser.add_argument(
        "--incidents", type=int, default=0, help="tel op een cluster zoveel gegenereerde incidenten op"
    )
    parser.add_argument("--quick", action="store_true", help="kort meten, om te zien of alles werkt")
    parser.add_argument(
        "--folder", type=Path, default=Path("build/bench"), help="waar de cijfers komen te staan"
    )
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""`make bench`: measure, show, keep as `report.md` after each part, and end with 1 when a goal is missed."""

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from tests.bench.goals import goals_of
from tests.bench.measuring import Effort, measure
from tests.bench.parts import Findings, Part, parts_of
from tests.bench.report import report
from tests.bench.world import COUNTRY, NEIGHBOURHOODS, REGION, TENFOLD, World

SIZES: dict[str, Sequence[World]] = {
    "a": [REGION],
    "b": [COUNTRY, TENFOLD],
    "c": [NEIGHBOURHOODS],
    "all": [REGION, COUNTRY, TENFOLD, NEIGHBOURHOODS],
}
QUESTIONS = "vragen"
"""The part of the bench in which the engine is measured beside others."""
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
    options, findings, say = _options(arguments), Findings(), Progress()
    options.folder.mkdir(parents=True, exist_ok=True)
    for part in _asked(options, say):
        say(part.name)
        findings.add(part)
        text = report(findings.sizes, findings.lines, findings.goals, now=datetime.now(UTC).astimezone())
        (options.folder / "report.md").write_text(text, encoding="utf-8")
    sys.stdout.write(f"\n{(options.folder / 'report.md').read_text(encoding='utf-8')}")
    return 0 if all(goal.reached for goal in findings.goals) else 1


def _asked(options: argparse.Namespace, say: Progress) -> Iterator[Part]:
    """Every part, or only those that were asked."""
    effort = Effort(seconds=0.3, rounds=2) if options.quick else Effort(seconds=3.0, rounds=5)
    if QUESTIONS in (options.only or [QUESTIONS]):
        for world in SIZES[options.size]:
            yield Part(world.title, partial(measure, world, options.folder, effort, say), goals_of)
    for part in parts_of(options.folder, say, quick=options.quick, incidents=options.incidents):
        if part.name in (options.only or [part.name]):
            yield part


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
    parser.add_argument(
        "--only",
        nargs="+",
        metavar="ONDERDEEL",
        choices=[QUESTIONS, *(part.name for part in parts_of(Path(), print, quick=True, incidents=0))],
        help="alleen deze onderdelen: %(choices)s",
    )
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

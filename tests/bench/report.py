"""What was measured, as Markdown."""

import os
import platform
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from importlib.metadata import version

import numpy as np
import psutil

from tests.bench.contenders import OURS
from tests.bench.goals import Goal
from tests.bench.importing import Imported
from tests.bench.measuring import Measured, Samples
from tests.bench.page import Paged
from veiligheidsnetwerk.publishing.dutch import format_date, format_number

_PACKAGES = ("numpy", "xarray", "duckdb", "pandas")


def report(
    sizes: Sequence[Measured], imported: Imported, paged: Paged, goals: Sequence[Goal], *, now: datetime
) -> str:
    """The whole report."""
    lines = ["# De rekenkern naast anderen", "", *_machine(now)]
    for measured in sizes:
        lines += ["", *_size(measured)]
    lines += ["", "## Inlezen en de pagina", "", *_rest(imported, paged)]
    lines += ["", "## Doelen", "", *_table(("Doel", "Gemeten", ""), (_goal(goal) for goal in goals))]
    return "\n".join(lines) + "\n"


def _machine(now: datetime) -> Iterator[str]:
    memory = psutil.virtual_memory().total / 2**30
    versions = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    yield f"{format_date(now.date())}, {now:%H:%M}. {psutil.cpu_count()} kernen, {format_number(memory)} GiB."
    yield f"Python {platform.python_version()}, {versions}, SQLite {sqlite3.sqlite_version}."
    load = " ".join(format_number(each, 1) for each in os.getloadavg())
    yield f"Belasting van de machine over 1, 5 en 15 minuten: {load}."


def _size(measured: Measured) -> Iterator[str]:
    world = measured.world
    yield f"## ({world.name}) {world.title}: {world.offences} × {format_number(world.areas)} × {world.months}"
    yield ""
    yield (
        f"{format_number(world.cells)} cijfers. Alle antwoorden zijn vergeleken en gelijk, met hun status. "
        "De anderen slaan rijen over die 0 en definitief zijn, want dat maakt hen sneller."
    )
    for question, times in measured.times.items():
        yield from ("", f"### {question[0].upper()}{question[1:]}", "")
        head = ("Wie", "mediaan", "p95", "keren", "verhouding")
        rows = (_timing(name, samples, measured.ratio(question, name)) for name, samples in times.items())
        yield from _table(head, rows)
    yield from ("", "### Geheugen na alle vragen", "")
    memory = ((name, _mb(used.now), _mb(used.peak)) for name, used in measured.memory.items())
    yield from _table(("Wie", "nu", "hoogste"), memory)


def _timing(name: str, samples: Samples, ratio: float) -> Sequence[str]:
    lead = "1" if name == OURS else format_number(ratio, 1)
    return name, _ms(samples.median), _ms(samples.p95), str(len(samples.taken)), lead


def _rest(imported: Imported, paged: Paged) -> Iterator[str]:
    median, p95 = (float(np.quantile(paged.taken, part)) for part in (0.5, 0.95))
    runs = " en ".join(format_number(seconds, 1) for seconds in imported.taken)
    peak = _mb(imported.memory.peak)
    yield f"- Inlezen van {format_number(imported.rows)} rijen: {runs} seconden; hoogste geheugen {peak}."
    yield (
        f"- `/cijfers/` met 76 × 12 cijfers, {len(paged.taken)} keer: mediaan {_ms(median)}, p95 {_ms(p95)}; "
        f"geheugen van het grootste proces {_mb(paged.memory)}."
    )


def _goal(goal: Goal) -> Sequence[str]:
    return goal.text, goal.found, "gehaald" if goal.reached else "NIET GEHAALD"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """A table whose columns are as wide as they must be to be read without rendering too."""
    lines = [tuple(head), *(tuple(row) for row in rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(head))]
    padded = [
        [
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        for line in lines
    ]
    rule = ["-" * width if place == 0 else "-" * (width - 1) + ":" for place, width in enumerate(widths)]
    for line in (padded[0], rule, *padded[1:]):
        yield f"| {' | '.join(line)} |"


def _ms(seconds: float) -> str:
    milliseconds = seconds * 1000
    return f"{format_number(milliseconds, 3 if milliseconds < 10 else 0)} ms"


def _mb(size: int) -> str:
    return f"{format_number(size / 2**20)} MB"

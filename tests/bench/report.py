"""What was measured, as Markdown."""

import os
import platform
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from importlib.metadata import version

import numpy as np
import psutil

from tests.bench.adding_up import AddedUp
from tests.bench.coding import Coded, Found, together
from tests.bench.contenders import CONTENDERS, OURS
from tests.bench.exporting import Exported
from tests.bench.fetching import FetchMeasured
from tests.bench.goals import Goal
from tests.bench.importing import Imported
from tests.bench.measuring import Measured, Samples
from tests.bench.page import Paged
from tests.bench.questions import Question
from tests.bench.screening import Screened
from tests.bench.world import COUNTRY, TENFOLD
from veiligheidsnetwerk.language.screening import Kind
from veiligheidsnetwerk.publishing.dutch import format_date, format_number

_PACKAGES = ("numpy", "xarray", "duckdb", "polars", "pandas", "psycopg", "dask", "zarr")


def report(
    sizes: Sequence[Measured],
    rest: Sequence[str],
    goals: Sequence[Goal],
    *,
    now: datetime,
) -> str:
    """The whole report; `rest` are lines about what is measured beside the questions."""
    lines = ["# De rekenkern naast anderen", "", *_machine(now)]
    for measured in sizes:
        lines += ["", *_size(measured)]
    lines += ["", "## Groei", "", *_growth(sizes)]
    lines += ["", "## Inlezen, de pagina en het cluster", "", *rest]
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
        "De anderen slaan rijen over die 0 en definitief zijn, want dat maakt hen sneller. "
        "Gemeten is tot elke gevraagde cel er staat: zo heeft een pagina of bestand het nodig. "
        "Onder ‘eigen vorm’ staat hoe lang het duurt zonder die rijen aan te vullen."
    )
    for question, times in measured.times.items():
        yield from ("", f"### {question[0].upper()}{question[1:]}", "")
        head = ("Wie", "mediaan", "p95", "keren", "verhouding", "eigen vorm", "verhouding")
        rows = (_timing(name, samples, measured, question) for name, samples in times.items())
        yield from _table(head, rows)
    yield from ("", "### Geheugen na alle vragen", "")
    memory = ((name, _mb(used.now), _mb(used.peak)) for name, used in measured.memory.items())
    yield from _table(("Wie", "nu", "hoogste"), memory)


def _timing(name: str, samples: Samples, measured: Measured, question: Question) -> Sequence[str]:
    ratios = (measured.ratio(question, name), measured.own_ratio(question, name))
    lead, own_lead = ("1" if name == OURS else format_number(ratio, 1) for ratio in ratios)
    count = str(len(samples.taken))
    return name, _ms(samples.median), _ms(samples.p95), count, lead, _ms(samples.own), own_lead


def _growth(sizes: Sequence[Measured]) -> Iterator[str]:
    """How many times longer each takes when there are ten times as many areas."""
    found = {measured.world.name: measured for measured in sizes}
    if not {COUNTRY.name, TENFOLD.name} <= found.keys():
        yield "Niet gemeten."
        return
    less, more = found[COUNTRY.name], found[TENFOLD.name]
    yield f"Hoeveel keer langer het duurt met {TENFOLD.areas} gebieden in plaats van {COUNTRY.areas}."
    yield ""
    rows = (
        [
            name,
            *(
                format_number(more.times[question][name].median / less.times[question][name].median, 1)
                for question in Question
            ),
        ]
        for name in CONTENDERS
    )
    yield from _table(["Wie", *Question], rows)


def import_lines(imported: Imported) -> Iterator[str]:
    runs = " en ".join(format_number(seconds, 1) for seconds in imported.taken)
    peak = _mb(imported.memory.peak)
    yield f"- Inlezen van {format_number(imported.rows)} rijen: {runs} seconden; hoogste geheugen {peak}."


def page_lines(paged: Paged) -> Iterator[str]:
    median, p95 = (float(np.quantile(paged.taken, part)) for part in (0.5, 0.95))
    yield (
        f"- `/cijfers/` met 76 × 12 cijfers, {len(paged.taken)} keer: mediaan {_ms(median)}, p95 {_ms(p95)}; "
        f"geheugen van het grootste proces {_mb(paged.memory)}."
    )


def cluster_lines(added_up: AddedUp | None) -> Iterator[str]:
    if added_up is None:
        yield "- Incidenten op een cluster: niet gemeten (`--incidents 150000000` genereert en telt ze)."
    else:
        yield from _cluster(added_up)


def coding_lines(coded: Coded) -> Iterator[str]:
    """Per theme how well it was suggested as a priority."""
    yield from ("", "## Thema's in plannen", "")
    yield f"Prioriteiten in {coded.plans} verzonnen plannen, als PDF gelezen, naast de goede antwoorden."
    yield ""
    head = ("Thema", "goed", "te veel", "gemist", "precisie", "opbrengst")
    for themes in (coded.themes, coded.trapped):
        everything = {**themes, "alles bij elkaar": together(themes)}
        yield from _table(head, (_coded(name, found) for name, found in everything.items()))
        if themes is coded.themes:
            yield from (
                "",
                f"Hetzelfde in {coded.traps} valkuilen: korte teksten waarin een lezer zich vergist.",
                "",
            )


def _coded(name: str, found: Found) -> Sequence[str]:
    parts = (format_number(part, 2) if part is not None else "-" for part in (found.precision, found.recall))
    return name, str(found.right), str(found.wrong), str(found.missed), *parts


def screening_lines(screened: Screened) -> Iterator[str]:
    """Per kind of personal data how much of the made-up texts with it was stopped, and how much too much."""
    yield from ("", "## Persoonsgegevens in vrije tekst", "")
    yield f"Per soort {format_number(screened.texts)} verzonnen teksten met één gegeven erin."
    yield ""
    counts = (
        (kind.value, _stopped(kind), _percent(found, screened.texts))
        for kind, found in screened.found.items()
    )
    yield from _table(("Gegeven", "wat er gebeurt", "gevonden"), counts)
    yield ""
    yield (
        f"Van {format_number(screened.ordinary)} gewone zinnen over beleid: "
        f"{_percent(screened.blocked, screened.ordinary)} tegengehouden, "
        f"{_percent(screened.warned, screened.ordinary)} met een vraag over een naam. "
        f"Een tekst van {format_number(screened.signs)} tekens lezen: {_ms(screened.seconds)}."
    )


def _stopped(kind: Kind) -> str:
    return "tegengehouden" if kind.blocks else "gevraagd"


def _percent(part: int, whole: int) -> str:
    return f"{format_number(100 * part / whole, 2)} %"


def export_lines(exported: Exported) -> Iterator[str]:
    for name, taken in exported.taken.items():
        yield f"- {name}, van vraag tot laatste byte: mediaan {_ms(float(np.median(taken)))}."
    yield (
        f"- Eerste bytes van de CSV: mediaan {_ms(float(np.median(exported.first_bytes)))}; "
        f"hoogste geheugen van het proces {_mb(exported.memory.peak)}."
    )
    for name, seconds in exported.peers.items():
        yield f"- Alleen de kale getallen schrijven, {name}: op zijn best {_ms(seconds)}."


def fetch_lines(fetched: Sequence[FetchMeasured]) -> Iterator[str]:
    if not fetched:
        yield "- Ophalen van de nagebootste dienst: niet gemeten (niet met `--quick`)."
    for each in fetched:
        yield (
            f"- {each.fetching.name}, {format_number(each.fetching.rows)} rijen van de nagebootste dienst: "
            f"vragen {format_number(each.asking)} seconden, inlezen {format_number(each.importing, 1)} "
            f"seconden; hoogste geheugen {_mb(each.memory.peak)}."
        )


def _cluster(added_up: AddedUp) -> Iterator[str]:
    made, seconds = added_up.incidents, added_up.seconds
    peaks = " en ".join(_mb(peak) for peak in added_up.workers)
    yield (
        f"- {format_number(made.rows)} gegenereerde incidenten in {made.files} bestanden, op een cluster "
        f"opgeteld tot {made.offences} × {format_number(made.areas)} × {made.months}: "
        f"{format_number(seconds)} seconden; hoogste geheugen van de werkers {peaks}, "
        f"van de vrager {_mb(added_up.asker)}."
    )
    for name, taken in added_up.answers.items():
        yield f"- Van die kubus, via het cluster: {name}: mediaan {_ms(float(np.median(taken)))}."


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

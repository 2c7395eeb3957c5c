"""What is measured beside the questions, part by part: one that fails does not take the others along."""

import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from tests.bench import goals, report
from tests.bench.adding_up import added_up_measured
from tests.bench.coding import coding_measured
from tests.bench.exporting import export_measured
from tests.bench.fetching import BUURTEN, GEMEENTEN, FetchMeasured, fetch_measured
from tests.bench.finding import finding_measured
from tests.bench.goals import Goal
from tests.bench.importing import import_measured
from tests.bench.load import load_measured
from tests.bench.measuring import Measured
from tests.bench.newsletter import newsletter_measured
from tests.bench.page import page_measured
from tests.bench.prepare import Say
from tests.bench.reporting import reporting_measured
from tests.bench.risk import risk_measured
from tests.bench.saved import READERS, saved_measured
from tests.bench.screening import screening_measured
from tests.bench.searching import search_measured
from tests.bench.strategy import strategy_measured

PEOPLE = 200


def _nothing(_: object) -> Iterable[Any]:
    return ()


@dataclass(frozen=True, slots=True)
class Part:
    """One thing to measure, the goals it has, and its lines in the report."""

    name: str
    measure: Callable[[], Any]
    goals: Callable[[Any], Iterable[Goal]] = _nothing
    lines: Callable[[Any], Iterable[str]] = _nothing


@dataclass(slots=True)
class Findings:
    """What was found so far."""

    sizes: list[Measured] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)

    def add(self, part: Part) -> None:
        """Measure a part. When it fails that is what was found, and no goal of it is reached."""
        try:
            found = part.measure()
        except Exception as error:  # noqa: BLE001 - an hour of measuring must not be lost with it
            traceback.print_exc()
            self.goals.append(Goal(part.name, f"niet gemeten: {type(error).__name__}", reached=False))
        else:
            self.goals += part.goals(found)
            self.lines += part.lines(found)
            self.sizes += [found] if isinstance(found, Measured) else []


def parts_of(folder: Path, say: Say, *, quick: bool, incidents: int) -> Iterator[Part]:
    """All parts, in the order of the report."""
    yield from _of_the_engine(folder, say, quick=quick, incidents=incidents)
    yield from _of_the_site(quick=quick)
    yield from _of_texts(quick=quick)


def _of_the_engine(folder: Path, say: Say, *, quick: bool, incidents: int) -> Iterator[Part]:
    yield Part(
        "inlezen",
        partial(import_measured, folder / "import", times=1 if quick else 3),
        lambda found: [goals.import_goal(found)],
        report.import_lines,
    )
    yield Part(
        "cluster",
        lambda: added_up_measured(incidents, folder, say) if incidents else None,
        lines=report.cluster_lines,
    )
    yield Part(
        "ophalen",
        partial(_fetched, folder / "ophalen", quick=quick),
        lambda found: [goal for each in found for goal in goals.fetch_goals(each)],
        report.fetch_lines,
    )


def _of_the_site(*, quick: bool) -> Iterator[Part]:
    seconds = 15.0 if quick else 60.0
    yield Part(
        "bestanden", partial(export_measured, 3 if quick else 10), goals.export_goals, report.export_lines
    )
    yield Part(
        "pagina",
        partial(page_measured, 50 if quick else 200),
        lambda found: [goals.page_goal(found)],
        report.page_lines,
    )
    yield Part(
        "bewaard",
        partial(saved_measured, 10 if quick else 50),
        lambda found: [goals.saved_goal(found, readers=READERS)],
    )
    yield Part("risico", risk_measured, goals.risk_goals)
    yield Part("strategie", partial(strategy_measured, 20 if quick else 100), goals.strategy_goals)
    yield Part("rapportages", reporting_measured, goals.reporting_goals)
    yield Part("nieuwsbrief", newsletter_measured, goals.newsletter_goals)
    yield Part("zoeken", search_measured, goals.search_goals)
    yield Part("vinden", partial(finding_measured, 25 if quick else 100), goals.finding_goals)
    yield Part(
        "drukte",
        partial(load_measured, people=PEOPLE, seconds=seconds),
        partial(goals.load_goals, people=PEOPLE, seconds=seconds),
    )


def _of_texts(*, quick: bool) -> Iterator[Part]:
    yield Part(
        "plannen",
        partial(coding_measured, 1 if quick else 5),
        lambda found: [goals.coding_goal(found)],
        report.coding_lines,
    )
    texts = 1_000 if quick else 10_000
    yield Part("persoonsgegevens", partial(screening_measured, texts), lines=report.screening_lines)


def _fetched(folder: Path, *, quick: bool) -> list[FetchMeasured]:
    return [] if quick else [fetch_measured(folder, each) for each in (GEMEENTEN, BUURTEN)]

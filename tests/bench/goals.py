"""What must be reached, and whether it was."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from tests.bench.coding import PAGES, Coded
from tests.bench.contenders import DUCKDB, OURS, SQLITE
from tests.bench.exporting import CSV, XLSX, Exported
from tests.bench.fetching import FetchMeasured
from tests.bench.finding import READERS, THINGS, Finding
from tests.bench.importing import Imported
from tests.bench.load import Loaded
from tests.bench.measuring import Measured
from tests.bench.newsletter import READERS as NEWS_READERS
from tests.bench.newsletter import Posted
from tests.bench.page import Paged
from tests.bench.questions import Question
from tests.bench.reporting import ADDRESSEES, MILESTONES, PICTURES, PRODUCTS, Reported
from tests.bench.risk import CASES, Risky
from tests.bench.searching import SearchMeasured
from tests.bench.strategy import GEMEENTEN, THEMES, Strategic
from tests.bench.world import REGION
from veiligheidsnetwerk.publishing.dutch import format_number

TIMES_FASTER = {DUCKDB: 3.0, SQLITE: 20.0}
"""How many times longer a peer takes for every question, at the median."""
OVERALL = 3.0
"""How many times longer the best of the peers takes over all questions, as a geometric mean."""
MOST_MEMORY = 400 << 20
"""Bytes, at the highest, of a process that answers all questions about the region."""
IMPORT_ROWS = 2_800_000
IMPORT_SECONDS = 15.0
FETCH_SECONDS = 300.0
TAKE_SECONDS, TAKE_MEMORY = 60.0, 1 << 30
"""Making vintages of what was fetched."""
XLSX_SECONDS, CSV_SECONDS = 0.4, 2.0
PAGE_SECONDS = 0.150
"""At the 95th percentile."""
SAVED_SECONDS = 0.150
"""Until the first byte, at the 95th percentile, for readers at the same time."""
LOAD_SECONDS = 0.300
"""At the 95th percentile, while many people ask."""
CODING_SECONDS = 5.0
DESK_SECONDS, DOCUMENT_SECONDS, WEIGHTS_SECONDS = 0.150, 3.0, 2.0
"""The overview of who owes what, a strategy frozen as page, Word and PDF, all weights of twenty themes."""
SEARCH_NDCG = 0.85
FIND_SECONDS, INDEX_SECONDS = 0.1, 180.0
SCORE_SECONDS, ALIKE_SECONDS, REVISED_SECONDS = 0.010, 0.200, 10.0
"""One score with all that a page says of it; cases alike among many, and all of them by another version."""
PDF_SECONDS, WORD_SECONDS, PLANNING_SECONDS, LETTER_SECONDS = 5.0, 3.0, 0.300, 10.0
"""A report of five teams on paper, the picture of its planning, and a letter to everybody."""
COMPOSED_SECONDS, POSTED_SECONDS, POSTED_MEMORY = 1.0, 300.0, 250 << 20
"""Making an edition and reading it as a mail; handing it over for ten thousand readers."""
PAGES_PER_PERSON = 11.0
"""In a minute, with five seconds to think before each."""


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal in words, what was measured, and whether that is enough."""

    text: str
    found: str
    reached: bool


def goals_of(measured: Measured) -> Iterator[Goal]:
    """Our lead for each question and over all of them, on each peer and on the best; our memory."""
    for question in Question:
        best = measured.best_peer(question)
        text = f"({measured.world.name}) {question}: de snelste; de beste van de anderen is {best}"
        ratio, own = measured.ratio(question, best), measured.own_lead(question)
        found = f"{format_number(ratio, 1)} keer, ieder in eigen vorm {format_number(own, 1)} keer"
        yield Goal(text, found, ratio >= 1)
    best = measured.best_peer()
    text = f"({measured.world.name}) alles bij elkaar {format_number(OVERALL)} keer zo snel als {best}"
    yield Goal(text, f"{format_number(measured.lead(best), 1)} keer", measured.lead(best) >= OVERALL)
    for name, least in TIMES_FASTER.items():
        for question in Question:
            ratio = measured.ratio(question, name)
            text = f"({measured.world.name}) {question}: {format_number(least)} keer zo snel als {name}"
            yield Goal(text, f"{format_number(ratio, 1)} keer", ratio >= least)
    if measured.world.name == REGION.name:
        peak = measured.memory[OURS].peak
        text = f"(a) geheugen van {OURS} onder {MOST_MEMORY >> 20} MB"
        yield Goal(text, f"{peak >> 20} MB", peak < MOST_MEMORY)


def import_goal(imported: Imported) -> Goal:
    seconds = float(np.median(imported.taken))
    text = f"inlezen van {format_number(IMPORT_ROWS)} rijen CSV in {format_number(IMPORT_SECONDS)} seconden"
    found = f"{format_number(imported.rows)} rijen in {format_number(seconds, 1)} seconden"
    return Goal(text, found, imported.rows >= IMPORT_ROWS and seconds < IMPORT_SECONDS)


def export_goals(exported: Exported) -> Iterator[Goal]:
    for name, most in {XLSX: XLSX_SECONDS, CSV: CSV_SECONDS}.items():
        seconds = float(np.median(exported.taken[name]))
        text = f"{name} binnen {format_number(most, 1)} seconden"
        yield Goal(text, f"{format_number(seconds, 2)} seconden", seconds <= most)


def fetch_goals(fetched: FetchMeasured) -> Iterator[Goal]:
    rows = f"{format_number(fetched.fetching.rows)} rijen ({fetched.fetching.name})"
    text = f"{rows} ophalen in {format_number(FETCH_SECONDS)} seconden"
    found = f"{format_number(fetched.total)} seconden"
    yield Goal(text, found, fetched.total <= FETCH_SECONDS)
    text = f"{rows} inlezen in {format_number(TAKE_SECONDS)} seconden"
    found = f"{format_number(fetched.importing, 1)} seconden"
    yield Goal(text, found, fetched.importing <= TAKE_SECONDS)
    peak = fetched.memory.peak
    text = f"{rows}: geheugen onder {TAKE_MEMORY >> 20} MB"
    yield Goal(text, f"{peak >> 20} MB", peak < TAKE_MEMORY)


def page_goal(paged: Paged) -> Goal:
    p95 = float(np.quantile(paged.taken, 0.95))
    text = f"`/cijfers/` met 76 × 12 cijfers, p95 onder {format_number(PAGE_SECONDS * 1000)} ms"
    return Goal(text, f"{format_number(p95 * 1000)} ms", p95 < PAGE_SECONDS)


def coding_goal(coded: Coded) -> Goal:
    seconds = float(np.median(coded.taken))
    text = f"een PDF van {PAGES} bladzijden lezen en coderen in {format_number(CODING_SECONDS)} seconden"
    found = f"{coded.pages} bladzijden in {format_number(seconds, 1)} seconden"
    return Goal(text, found, coded.pages >= PAGES and seconds < CODING_SECONDS)


def strategy_goals(strategic: Strategic) -> Iterator[Goal]:
    """The overview at its median; the document at its slowest."""
    seconds = float(np.median(strategic.overview))
    text = f"overzicht van {GEMEENTEN} gemeenten, mediaan onder {format_number(DESK_SECONDS * 1000)} ms"
    yield Goal(text, f"{format_number(seconds * 1000)} ms", seconds < DESK_SECONDS)
    slowest = max(strategic.document)
    text = f"de strategie vastleggen als document binnen {format_number(DOCUMENT_SECONDS)} seconden"
    yield Goal(text, f"{format_number(slowest, 1)} seconden", slowest < DOCUMENT_SECONDS)
    text = f"alle gewichten van {THEMES} thema's binnen {format_number(WEIGHTS_SECONDS)} seconden"
    yield Goal(text, f"{format_number(strategic.weights, 2)} seconden", strategic.weights < WEIGHTS_SECONDS)


def search_goals(searched: SearchMeasured) -> Iterator[Goal]:
    """How well the judged questions are answered, on both databases, and by the others in the same run."""
    for where, mean in (("SQLite", searched.sqlite), ("PostgreSQL", searched.postgresql)):
        text = (
            f"zoeken op {where}, {searched.questions} beoordeelde vragen: nDCG@10 ten minste "
            f"{format_number(SEARCH_NDCG, 2)} (PostgreSQL dutch {format_number(searched.dutch, 2)}, "
            f"FTS5 {format_number(searched.fts5, 2)})"
        )
        yield Goal(text, format_number(mean, 3), mean >= SEARCH_NDCG)


def finding_goals(found: Sequence[Finding]) -> Iterator[Goal]:
    """How soon is answered among as many things as a large network has, and how soon all is indexed anew."""
    for each in found:
        among = f"{format_number(THINGS)} dingen op {each.where}"
        text = (
            f"zoeken in {among}, {READERS} lezers tegelijk: p95 onder {format_number(FIND_SECONDS * 1000)} ms"
        )
        yield Goal(text, f"{format_number(each.p95 * 1000)} ms", each.p95 < FIND_SECONDS)
        text = f"zoekindex van {among} opnieuw binnen {format_number(INDEX_SECONDS)} seconden"
        yield Goal(text, f"{format_number(each.rebuilt)} seconden", each.rebuilt < INDEX_SECONDS)


def reporting_goals(reported: Reported) -> Iterator[Goal]:
    """Two papers, the picture of a planning, and a letter: as many people as the network has."""
    report = f"rapportage van {PRODUCTS} producten en {PICTURES} beelden"
    text = f"{report} als PDF binnen {format_number(PDF_SECONDS)} seconden"
    yield Goal(text, f"{format_number(reported.pdf, 1)} seconden", reported.pdf < PDF_SECONDS)
    text = f"{report} als Word binnen {format_number(WORD_SECONDS)} seconden"
    yield Goal(text, f"{format_number(reported.docx, 1)} seconden", reported.docx < WORD_SECONDS)
    text = f"mijlpalenplaat van {MILESTONES} onder {format_number(PLANNING_SECONDS * 1000)} ms"
    taken = f"{format_number(reported.milestones * 1000)} ms"
    yield Goal(text, taken, reported.milestones < PLANNING_SECONDS)
    text = f"brief aan {ADDRESSEES} mensen uitgeven en versturen, binnen {format_number(LETTER_SECONDS)} s"
    measured = f"aan {reported.people} mensen {format_number(reported.letter + reported.sent, 1)} s"
    found = f"{measured}, omgerekend {format_number(reported.to_many, 1)} s"
    yield Goal(text, found, reported.people > 0 and reported.to_many < LETTER_SECONDS)


def newsletter_goals(posted: Posted) -> Iterator[Goal]:
    text = f"een nieuwsbrief van al het nieuws binnen {format_number(COMPOSED_SECONDS)} s, en dan als mail"
    found = f"{format_number(posted.composed, 2)} en {format_number(posted.previewed, 2)} s"
    yield Goal(text, found, max(posted.composed, posted.previewed) < COMPOSED_SECONDS)
    text = f"aan {format_number(NEWS_READERS)} lezers binnen {format_number(POSTED_SECONDS)} s, elk een keer"
    found = f"{format_number(posted.arrived)} in {format_number(posted.sent)} s"
    yield Goal(text, found, posted.arrived == NEWS_READERS and posted.sent < POSTED_SECONDS)
    text = f"met hoogstens {format_number(POSTED_MEMORY >> 20)} MB"
    yield Goal(text, f"{format_number(posted.memory >> 20)} MB", posted.memory < POSTED_MEMORY)


def risk_goals(risky: Risky) -> Iterator[Goal]:
    text = f"een score met alles wat de pagina zegt, onder {format_number(SCORE_SECONDS * 1000)} ms"
    yield Goal(text, f"{format_number(risky.score * 1000, 1)} ms", risky.score < SCORE_SECONDS)
    text = f"gelijke casussen uit {CASES}, onder {format_number(ALIKE_SECONDS * 1000)} ms"
    yield Goal(text, f"{format_number(risky.alike * 1000)} ms", risky.alike < ALIKE_SECONDS)
    text = f"{CASES} casussen met een andere versie, onder {format_number(REVISED_SECONDS)} seconden"
    yield Goal(text, f"{format_number(risky.revised, 1)} seconden", risky.revised < REVISED_SECONDS)


def saved_goal(taken: Sequence[float], *, readers: int) -> Goal:
    p95 = float(np.quantile(taken, 0.95))
    text = (
        f"een bewaarde vergelijking bij {readers} lezers tegelijk: "
        f"eerste byte p95 onder {format_number(SAVED_SECONDS * 1000)} ms"
    )
    return Goal(text, f"{format_number(p95 * 1000)} ms", p95 < SAVED_SECONDS)


def load_goals(loaded: Loaded, *, people: int, seconds: float) -> Iterator[Goal]:
    """Enough right pages, nothing else, and soon. Without any page nothing is reached."""
    least = round(PAGES_PER_PERSON * people * seconds / 60)
    who = f"{people} mensen die {format_number(seconds)} seconden lang kijken"
    text = f"{who}: ten minste {format_number(least)} goede pagina's"
    yield Goal(text, format_number(loaded.right), loaded.right >= least)
    others = loaded.wrong.total()
    found = ", ".join(f"{count} keer {what}" for what, count in loaded.wrong.most_common(3))
    yield Goal(f"{who}: niets anders", found or "0", loaded.right > 0 and not others)
    p95 = float(np.quantile(loaded.taken, 0.95)) if loaded.taken else float("inf")
    shown = f"{format_number(p95 * 1000)} ms" if loaded.taken else "geen pagina"
    text = f"{who}: p95 onder {format_number(LOAD_SECONDS * 1000)} ms"
    yield Goal(text, shown, p95 < LOAD_SECONDS)

"""How long it takes to take an answer along: from the question to the last byte of the file."""

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from tests.bench.bare import best, by_openpyxl, by_pandas
from tests.bench.workers import Memory, memory_used
from tests.bench.world import SEED
from veiligheidsnetwerk.figures.catalogue import load_catalogue
from veiligheidsnetwerk.figures.cubes import CubeStore, Manifest, Status
from veiligheidsnetwerk.figures.periods import Frequency, Period
from veiligheidsnetwerk.figures.query import ALL_IN, MEMBERS, Comparison, Figure, Library, run
from veiligheidsnetwerk.publishing.layout import Layout
from veiligheidsnetwerk.publishing.sheets import MOST_IN_CSV, csv_pieces, to_xlsx

DATA = Path(__file__).parents[2] / "data"
SOURCE = "misdrijven-gemeente-maand"
MONTHS = 168
SHEET_CELLS, TEXT_CELLS = 76 * MONTHS, 59 * 78 * MONTHS
ADDRESS = "https://voorbeeld.example.nl/cijfers/"
XLSX, CSV = "XLSX van 76 × 168", "CSV van 59 × 78 × 168"


class WrongExportError(Exception):
    """A file does not have all figures."""


@dataclass(frozen=True, slots=True)
class Exported:
    """Per file the seconds of each time, of the text also until its first bytes; per peer those of the best.

    A peer writes bare numbers: it looks nothing up and knows no marks, sources or notes.
    """

    taken: Mapping[str, tuple[float, ...]]
    first_bytes: tuple[float, ...]
    peers: Mapping[str, float]
    memory: Memory


def export_measured(times: int) -> Exported:
    """Make both files so often, in a process of its own."""
    with get_context("spawn").Pool(1) as pool:
        return pool.apply(_export, (times,))


def _export(times: int) -> Exported:
    with TemporaryDirectory() as folder:
        library = _library(Path(folder))
        asked = _questions(library)
        sheets = [_sheet(library, asked[0]) for _ in range(times + 1)][1:]
        texts = [_text(library, asked[1]) for _ in range(times + 1)][1:]
        memory = memory_used()
        small, large = (run(each, library, scope=MEMBERS, most_cells=MOST_IN_CSV) for each in asked)
        peers = {
            f"openpyxl, {XLSX}": best(lambda: by_openpyxl(small.values), times),
            f"pandas, {CSV}": best(lambda: by_pandas(large.values), times),
        }
    taken = {XLSX: tuple(sheets), CSV: tuple(whole for _, whole in texts)}
    return Exported(taken, tuple(first for first, _ in texts), peers, memory)


def _questions(library: Library) -> tuple[Comparison, Comparison]:
    first, last = Period.month(2012, 1), Period.month(2012, 1).shift(MONTHS - 1)
    offences = [offence.code for offence in library.catalogue.classifications["politie"].offences]
    small = Comparison(figures=(Figure(SOURCE, "1.1.1"),), areas=(f"{ALL_IN}ON",), first=first, last=last)
    large = Comparison(
        figures=tuple(Figure(SOURCE, code) for code in offences),
        areas=(f"{ALL_IN}ON", "ON", "PD-twente"),
        first=first,
        last=last,
    )
    return small, large


def _sheet(library: Library, asked: Comparison) -> float:
    begin = time.perf_counter()
    answer = run(asked, library, scope=MEMBERS)
    size = len(to_xlsx(answer, Layout(), address=ADDRESS))
    taken = time.perf_counter() - begin
    if answer.values.size != SHEET_CELLS or size < SHEET_CELLS:
        raise WrongExportError(f"{answer.values.size} cijfers in {size} bytes")
    return taken


def _text(library: Library, asked: Comparison) -> tuple[float, float]:
    """The seconds until the first bytes and until the last."""
    begin = time.perf_counter()
    answer = run(asked, library, scope=MEMBERS, most_cells=MOST_IN_CSV)
    pieces: Iterator[bytes] = iter(csv_pieces(answer, Layout(), address=ADDRESS))
    size, first = len(next(pieces)), time.perf_counter() - begin
    size += sum(len(piece) for piece in pieces)
    taken = time.perf_counter() - begin
    if answer.values.size != TEXT_CELLS or size < 2 * TEXT_CELLS:
        raise WrongExportError(f"{answer.values.size} cijfers in {size} bytes")
    return first, taken


def _library(folder: Path) -> Library:
    """One vintage with generated counts of all offences in the areas of the region."""
    catalogue = load_catalogue()
    areas = catalogue.region.areas(DATA)
    codes = (*(g.code for g in areas.gemeenten_on(date(2025, 12, 31))), "ON", "PD-twente")
    offences = tuple(offence.code for offence in catalogue.classifications["politie"].offences)
    shape = len(offences), MONTHS, len(codes)
    counts = np.random.default_rng(SEED).poisson(6.0, shape).astype(np.int64)
    statuses = np.full(shape, Status.FINAL, dtype=np.uint8)
    statuses[:, -12:] = Status.PROVISIONAL
    manifest = Manifest(
        source=SOURCE,
        edition="2026-01-15",
        vintage="2026-01-15",
        data_until=date(2025, 12, 31),
        made=datetime(2026, 1, 15, tzinfo=UTC),
        frequency=Frequency.MONTH,
        first="2012MM01",
        periods=MONTHS,
        offences=offences,
        areas=codes,
    )
    store = CubeStore(folder)
    store.use(SOURCE, store.write(manifest, counts, statuses).vintage)
    return Library(catalogue, areas, store)

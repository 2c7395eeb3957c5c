"""Generated tables in the shape of the real ones. The codes are real; every figure is made up.

47013NED of July 2026 has 59 offences, 375 regions and 188 periods (174 months and 14 years): 4,159,500 rows,
which is what `police_table()` makes when nothing else is asked.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tests.standin.tables import NULL, Dimension, Kind, Table

DATA = Path(__file__).parents[2] / "data"
HIDDEN = ("1.4.1", "3.2.1", "3.2.2", "3.7.3")
SEED = 20260715
PLACES = 6
_REST = [f"GM{number:04d}" for number in (998, 999)]
_ABOVE = [f"LD{number:02d}" for number in (1, 2, 3, 4, 99)] + ["LDG4"]
_POLICE = [f"RE{number:02d}" for number in (*range(1, 11), 99)]

type Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Extent:
    """How large a table is: months from the year `first` on, of some gemeenten or (None) of the country."""

    first: int = 2012
    months: int = 174
    gemeenten: tuple[str, ...] | None = None
    division: int = 2026

    @property
    def periods(self) -> tuple[str, ...]:
        """Months, with each whole year behind its December, as codes."""
        return tuple(self._periods())

    def _periods(self) -> Iterator[str]:
        for place in range(self.months):
            year, month = self.first + place // 12, place % 12 + 1
            yield f"{year}MM{month:02d}"
            if month == 12:
                yield f"{year}JJ00"


@cache
def gemeenten(year: int) -> dict[str, tuple[str, str]]:
    """Name and province by code."""
    with (DATA / "reference/gemeenten_per_jaar_nederland.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["jaar"] == str(year)]
    return {row["gemeentecode"]: (row["gemeentenaam"], row["provinciecode"]) for row in rows}


def police_table(
    extent: Extent = Extent(),
    *,
    id: str = "47013NED",  # noqa: A002 - the word of the service
    modified: str = "2026-07-15T02:00:00",
    restated: float = 0.0,
    scale: float = 1.0,
) -> Table:
    """Offences by gemeente. `restated` is the part of the cells that this edition raises by one."""
    offences = codes_in("crime/soort_misdrijf_politie.csv", "code", "titel")
    counts = restated_by(_counts(extent, len(offences) - 1, scale), restated)
    hidden = [place for place, (code, _) in enumerate(offences) if code in HIDDEN]
    return _table(
        extent,
        ("SoortMisdrijf", offences),
        counts,
        id=id,
        modified=modified,
        topic="GeregistreerdeMisdrijven_1",
        hidden=hidden,
        extra=("Aangiften_2", "Internetaangiften_3"),
    )


def nuisance_table(
    extent: Extent = Extent(),
    *,
    modified: str = "2026-07-15T02:00:00",
    restated: float = 0.0,
    scale: float = 1.0,
) -> Table:
    """Nuisance by gemeente."""
    codes = codes_in("overlast/Overlast_codes_47021NED_47024NED.csv", "Key", "Title")
    counts = restated_by(_counts(extent, len(codes) - 1, scale), restated)
    topic = "GeregistreerdeOverlast_1"
    return _table(extent, ("Overlast", codes), counts, id="47021NED", modified=modified, topic=topic)


def people_table(*, id: str, topic: str, modified: str, first: int = 2024, last: int = 2026) -> Table:  # noqa: A002
    """A table of CBS in OData 4, with one more dimension of which the total comes first."""
    years = [str(year) for year in range(first, last + 1)]
    known = dict.fromkeys(code for year in years for code in gemeenten(int(year)))
    numbers = np.random.default_rng(SEED).integers(5_000, 200_000, (len(known), len(years)))
    exists = np.array([[code in gemeenten(int(year)) for year in years] for code in known])
    country = np.where(exists, numbers, 0).sum(axis=0)
    values = np.concatenate([country[None], np.where(exists, numbers, NULL)])
    dimensions = (
        Dimension("Soort", Kind.PLAIN, ("T001018", "1000"), ("Totaal", "Een deel")),
        Dimension("RegioS", Kind.GEO, ("NL01", *known), ("Nederland", *known)),
        Dimension("Perioden", Kind.TIME, tuple(f"{year}JJ00" for year in years), tuple(years)),
    )
    both = np.stack([values, np.where(values == NULL, NULL, values // 2)])
    return Table(id, modified, dimensions, topic, "aantal", both)


def codes_in(file: str, key: str, title: str) -> list[tuple[str, str]]:
    """Code and title of each kind that is counted."""
    with (DATA / file).open(encoding="utf-8", newline="") as rows:
        return [(row[key].strip(), row[title]) for row in csv.DictReader(rows)]


def restated_by(counts: Numbers, part: float) -> Numbers:
    """The same with this part of the cells raised by one."""
    return counts + (np.random.default_rng(SEED + 1).random(counts.shape) < part)


def _counts(extent: Extent, leaves: int, scale: float) -> Numbers:
    """Per leaf, gemeente (those without a place last) and month."""
    areas = len(extent.gemeenten or gemeenten(extent.division)) + len(_REST)
    means = np.random.default_rng(SEED).gamma(0.6, 4.0 * scale, (leaves, areas, 1))
    # A month is drawn by itself, so that a longer table begins with the same figures.
    months = [np.random.default_rng((SEED, place)).poisson(means[:, :, 0]) for place in range(extent.months)]
    return np.stack(months, axis=2).astype(np.int64)


def _table(
    extent: Extent,
    listed: tuple[str, Sequence[tuple[str, str]]],
    counts: Numbers,
    *,
    id: str,  # noqa: A002 - the word of the service
    modified: str,
    topic: str,
    hidden: Sequence[int] = (),
    extra: tuple[str, ...] = (),
) -> Table:
    """A total before the codes, years behind their months, and the regions above the gemeenten."""
    name, codes = listed
    with_total = np.concatenate([counts.sum(axis=0, keepdims=True), counts])
    in_years = with_years(with_total, extent)
    keys, titles, values = _with_regions(extent, in_years)
    months = np.array(["MM" in period for period in extent.periods])
    for place in hidden:
        values[place][:, months] = NULL
    dimensions = (
        Dimension(
            name, Kind.PLAIN, tuple(f"{code:{PLACES}}" for code, _ in codes), tuple(t for _, t in codes)
        ),
        Dimension("RegioS", Kind.GEO, tuple(f"{key:{PLACES}}" for key in keys), titles),
        Dimension("Perioden", Kind.TIME, extent.periods, extent.periods),
    )
    return Table(id, modified, dimensions, topic, "aantal", values, extra)


def with_years(counts: Numbers, extent: Extent) -> Numbers:
    """Months, and behind each December the sum of its year."""
    parts, month = [], 0
    for period in extent.periods:
        if "JJ" in period:
            parts.append(counts[:, :, month - 12 : month].sum(axis=2))
        else:
            parts.append(counts[:, :, month])
            month += 1
    return np.stack(parts, axis=2)


def _with_regions(extent: Extent, counts: Numbers) -> tuple[list[str], tuple[str, ...], Numbers]:
    """The country, what lies between, and the gemeenten; sums where we know the parts."""
    known = gemeenten(extent.division)
    own = list(extent.gemeenten or known)
    provinces = sorted({province for _, province in known.values()})
    sums = {"NL01": np.ones(counts.shape[1], bool)}
    sums |= {key: np.zeros(counts.shape[1], bool) for key in (*_ABOVE, *_POLICE)}
    sums |= {
        key: np.array([known[c][1] == key for c in own] + [False, False]) for key in [*provinces, "PV99"]
    }
    above = np.stack([counts[:, parts].sum(axis=1) for parts in sums.values()], axis=1)
    names = [known[code][0] for code in own]
    return [*sums, *own, *_REST], (*sums, *names, *_REST), np.concatenate([above, counts], axis=1)

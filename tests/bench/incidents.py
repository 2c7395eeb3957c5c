"""Generated incidents: nothing in them happened. The same numbers give the same files."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import numpy.typing as npt
import polars as pl

from veiligheidsnetwerk.figures.cubes import Manifest
from veiligheidsnetwerk.figures.periods import Frequency, Period

SEED = 20261128
FIRST = Period.month(2012, 1)
SOURCE = "gegenereerde-incidenten"


@dataclass(frozen=True, slots=True)
class Incidents:
    """How many incidents are generated, in how many files, and over what they are spread."""

    rows: int
    files: int
    offences: int = 59
    areas: int = 17_700
    months: int = 178

    @property
    def manifest(self) -> Manifest:
        """The labels of the cube that they add up to."""
        last = FIRST.shift(self.months - 1)
        return Manifest(
            source=SOURCE,
            edition="2026-11",
            vintage="2026-11",
            data_until=last.begin,
            made=datetime(2026, 11, 28, tzinfo=UTC),
            frequency=Frequency.MONTH,
            first=FIRST.code,
            periods=self.months,
            offences=tuple(f"{place}" for place in range(self.offences)),
            areas=tuple(f"BU{place:08}" for place in range(self.areas)),
        )

    def write(self, folder: Path, number: int) -> str:
        """Write one of the files, unless it is there; its address."""
        path = folder / f"gegenereerd-{self.rows}-{self.files}-{number:04}.parquet"
        if not path.exists():
            half = path.with_suffix(".part")
            self.frame(number).write_parquet(half, compression="zstd", row_group_size=250_000)
            half.rename(path)
        return path.absolute().as_uri()

    def frame(self, number: int) -> pl.DataFrame:
        """The records of one file. A file holds records of any month: late ones are no exception."""
        length = self.rows * (number + 1) // self.files - self.rows * number // self.files
        random = np.random.default_rng([SEED, self.rows, self.files, number])
        begin = np.datetime64(FIRST.begin)
        days = int((np.datetime64(FIRST.shift(self.months).begin) - begin).astype(int))
        labels = self.manifest
        return pl.DataFrame(
            {
                "offence": _drawn(random, labels.offences, 1.2, length),
                "area": _drawn(random, labels.areas, 0.8, length),
                "day": begin + random.integers(0, days, length).astype("timedelta64[D]"),
            }
        )


def _drawn(random: np.random.Generator, codes: Sequence[str], spread: float, length: int) -> pl.Series:
    """Codes by chance, some far more often than others; who is busy is the same in every file."""
    weights = np.random.default_rng([SEED, len(codes)]).lognormal(0, spread, len(codes)).cumsum()
    places = np.searchsorted(weights, random.random(length) * weights[-1], side="right")
    return pl.Series(places.astype(np.uint32)).cat.to(pl.Enum(codes))


def counted_one_by_one(incidents: Incidents) -> npt.NDArray[np.int64]:
    """The generated incidents counted with a plain loop: (offence, month, area)."""
    labels = incidents.manifest
    offences = {code: place for place, code in enumerate(labels.offences)}
    areas = {code: place for place, code in enumerate(labels.areas)}
    counts = np.zeros((len(offences), labels.periods, len(areas)), dtype=np.int64)
    for number in range(incidents.files):
        for offence, area, day in incidents.frame(number).iter_rows():
            month = 12 * (day.year - FIRST.calendar_year) + day.month - FIRST.number
            counts[offences[offence], month, areas[area]] += 1
    return counts

"""From checked rows to a cube: every cell filled or said to be missing, districts and region added up."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import polars as pl

from veiligheidsnetwerk.figures.areas import COUNTRY, Areas
from veiligheidsnetwerk.figures.catalogue import Edition
from veiligheidsnetwerk.figures.cubes import Status
from veiligheidsnetwerk.figures.ingest.checking import Known
from veiligheidsnetwerk.figures.ingest.reading import RawFile
from veiligheidsnetwerk.figures.periods import Period

type Counts = npt.NDArray[np.int64]
type Statuses = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Built:
    """Counts and statuses (offence, period, area) with the labels of their axes."""

    offences: tuple[str, ...]
    periods: tuple[Period, ...]
    areas: tuple[str, ...]
    counts: Counts
    statuses: Statuses


def build(raw: RawFile, rows: pl.DataFrame, known: Known, edition: Edition) -> Built:
    """Lay the rows out as a cube over the areas of the region and the country.

    A cell that the file should have and has not refuses the file; so does a number for an offence that the
    source never publishes at this frequency.
    """
    first, last = int(rows["period"].min()), int(rows["period"].max())  # type: ignore[arg-type]  # Int32 column
    periods = tuple(Period(known.source.frequency, ordinal) for ordinal in range(first, last + 1))
    gemeenten = _gemeenten(known, periods, edition) if known.layout.fixed_area is None else ()
    areas = (COUNTRY.code, *gemeenten) if COUNTRY.code in rows["area"].unique() else gemeenten
    offences = tuple(offence.code for offence in known.offences)
    shape = len(offences), len(periods), len(areas)
    built = Built(
        offences, periods, areas, np.zeros(shape, np.int64), np.full(shape, Status.NOT_AVAILABLE, np.uint8)
    )
    _fill(built, rows, first)
    _blank_where_not_existing(raw, built, known)
    _refuse_gaps(raw, built, known)
    _mark_periods(built, edition)
    _withhold(raw, built, known)
    return _with_roll_ups(built, known) if gemeenten else built


def _gemeenten(known: Known, periods: Sequence[Period], edition: Edition) -> tuple[str, ...]:
    if known.source.own_division:
        return tuple(
            g.code for g in known.areas.gemeenten.values() if _exists_in(known.areas, g.code, periods).any()
        )
    return tuple(sorted(g.code for g in known.areas.gemeenten_on(edition.data_until)))


def _exists_in(areas: Areas, code: str, periods: Sequence[Period]) -> npt.NDArray[np.bool_]:
    return np.array([areas.gemeenten[code].exists_on(period.begin) for period in periods])


def _fill(built: Built, rows: pl.DataFrame, first: int) -> None:
    places = {code: place for place, code in enumerate(built.areas)}
    offences = {code: place for place, code in enumerate(built.offences)}
    ours = rows.filter(pl.col("area").is_in(built.areas) & pl.col("count").is_not_null())
    at = (
        ours["offence"].replace_strict(offences, return_dtype=pl.Int64).to_numpy(),
        ours["period"].to_numpy() - first,
        ours["area"].replace_strict(places, return_dtype=pl.Int64).to_numpy(),
    )
    built.counts[at] = ours["count"].to_numpy()
    built.statuses[at] = Status.FINAL


def _blank_where_not_existing(raw: RawFile, built: Built, known: Known) -> None:
    if not known.source.own_division:
        return
    for place, code in enumerate(built.areas):
        if code == COUNTRY.code:
            continue
        gone = ~_exists_in(known.areas, code, built.periods)
        if built.counts[:, gone, place].any():
            raise raw.refuse(f"{code} heeft cijfers uit een tijd dat die gemeente niet bestond.")
        if (
            not known.layout.zero_where_not_existing
            and (built.statuses[:, gone, place] == Status.FINAL).any()
        ):
            raise raw.refuse(f"{code} staat in het bestand in een tijd dat die gemeente niet bestond.")
        built.statuses[:, gone, place] = Status.NOT_AVAILABLE


def _expected(built: Built, known: Known) -> npt.NDArray[np.bool_]:
    """Which cells (period, area) the file must have."""
    expected = np.ones((len(built.periods), len(built.areas)), dtype=bool)
    for place, code in enumerate(built.areas):
        if code in known.layout.unlisted or code in known.layout.blank_areas:
            expected[:, place] = False
        elif known.source.own_division and code != COUNTRY.code:
            expected[:, place] = _exists_in(known.areas, code, built.periods)
    return expected


def _refuse_gaps(raw: RawFile, built: Built, known: Known) -> None:
    missing = (built.statuses != Status.FINAL) & _expected(built, known)
    if missing.any():
        offence, period, area = (int(axis[0]) for axis in np.nonzero(missing))
        what = f"{built.areas[area]}, {built.periods[period]}, {built.offences[offence]}"
        raise raw.refuse(f"Er ontbreken {int(missing.sum())} cijfers; het eerste is {what}.")


def _mark_periods(built: Built, edition: Edition) -> None:
    since = Period.parse(edition.provisional_from) if edition.provisional_from else None
    for place, period in enumerate(built.periods):
        late = since is not None and period.ordinal >= since.ordinal
        if late or period.code in edition.unfinished:
            cells = built.statuses[:, place]
            cells[cells == Status.FINAL] = Status.PROVISIONAL


def _withhold(raw: RawFile, built: Built, known: Known) -> None:
    for place, offence in enumerate(known.offences):
        if known.source.frequency in offence.hidden_per:
            if built.counts[place].any():
                raise raw.refuse(
                    f"{offence.code} hoort per {known.source.frequency} niet gepubliceerd te worden."
                )
            built.statuses[place] = Status.WITHHELD


def _with_roll_ups(built: Built, known: Known) -> Built:
    """Add the districts and the region, each the sum of the gemeenten that existed in the period."""
    above = [*(district.code for district in known.areas.districts), known.areas.region.code]
    sums = [_roll_up(built, known, code) for code in above]
    return Built(
        built.offences,
        built.periods,
        (*built.areas, *above),
        np.concatenate([built.counts, *(counts[:, :, None] for counts, _ in sums)], axis=2),
        np.concatenate([built.statuses, *(statuses[:, :, None] for _, statuses in sums)], axis=2),
    )


def _roll_up(built: Built, known: Known, code: str) -> tuple[Counts, Statuses]:
    parts = {gemeente.code for gemeente in known.areas.parts_of(code)}
    places = [place for place, area in enumerate(built.areas) if area in parts]
    counts, statuses = built.counts[:, :, places], built.statuses[:, :, places].copy()
    if known.source.own_division:
        exists = np.array([_exists_in(known.areas, built.areas[place], built.periods) for place in places]).T
        statuses[:, ~exists] = Status.FINAL
    worst = statuses.max(axis=2)
    return np.where(worst < Status.WITHHELD, counts.sum(axis=2), 0), worst

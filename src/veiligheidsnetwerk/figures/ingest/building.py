"""From checked rows to a cube: every cell filled or said to be missing, districts and region added up."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import polars as pl

from veiligheidsnetwerk.figures.areas import COUNTRY, gemeente_of
from veiligheidsnetwerk.figures.catalogue import Edition
from veiligheidsnetwerk.figures.cubes import Status
from veiligheidsnetwerk.figures.ingest.checking import Known, refuse_first
from veiligheidsnetwerk.figures.ingest.reading import RawFile
from veiligheidsnetwerk.figures.periods import Frequency, Period, period_range

type Counts = npt.NDArray[np.int64]
type Statuses = npt.NDArray[np.uint8]
type Flags = npt.NDArray[np.bool_]

_ROWS_AT_ONCE = 1_000_000


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

    A cell that the file should have and has not refuses the file; so does a period that lies outside the
    edition, and a gemeente of the region in a time that it did not exist.
    """
    periods = _periods(raw, rows, known, edition)
    gemeenten = _gemeenten(known, periods, edition) if known.layout.fixed_area is None else {}
    _refuse_strangers(raw, rows, known, periods, gemeenten)
    exists = {**_country(rows, periods), **gemeenten, **_local_areas(known, gemeenten)}
    built = _filled(rows, known, periods, exists)
    expected = _expected(known, exists)
    _refuse_gaps(raw, built, known, expected)
    _mark_periods(built, edition)
    _withhold(built, known, expected)
    return _with_roll_ups(built, known, gemeenten) if gemeenten else built


def _periods(raw: RawFile, rows: pl.DataFrame, known: Known, edition: Edition) -> tuple[Period, ...]:
    """All periods from the first in the file up to the one in which the edition, and so the file, ends."""
    end = edition.data_until
    is_month = known.source.frequency is Frequency.MONTH
    last = Period.month(end.year, end.month) if is_month else Period.year(end.year)
    late = f"Deze periode ligt na {last.label}, waarmee deze editie eindigt."
    refuse_first(raw, rows, pl.col("period") > last.ordinal, late)
    ordinals = rows["period"].unique()
    if last.ordinal not in ordinals:
        raise raw.refuse(f"Het bestand houdt op vóór {last.label}, waarmee deze editie eindigt.")
    periods = tuple(period_range(Period(last.frequency, int(ordinals.sort()[0])), last))
    absent = set(edition.unfinished) - {period.code for period in periods}
    if absent:
        raise raw.refuse(f"Periode {min(absent)} hoort er gedeeltelijk in te staan, maar ontbreekt.")
    return periods


def _country(rows: pl.DataFrame, periods: tuple[Period, ...]) -> Mapping[str, Flags]:
    has_country = (rows["area"] == COUNTRY.code).any()
    return {COUNTRY.code: np.ones(len(periods), dtype=bool)} if has_country else {}


def _gemeenten(known: Known, periods: tuple[Period, ...], edition: Edition) -> Mapping[str, Flags]:
    """The gemeenten of the region that the source has, with the periods in which each of them existed."""
    if known.source.own_division:
        every = known.areas.gemeenten.values()
        exists = {g.code: np.array([g.exists_on(period.begin) for period in periods]) for g in every}
        return {code: flags for code, flags in exists.items() if flags.any()}
    codes = sorted(g.code for g in known.areas.gemeenten_on(edition.data_until))
    return {code: np.ones(len(periods), dtype=bool) for code in codes}


def _local_areas(known: Known, gemeenten: Mapping[str, Flags]) -> Mapping[str, Flags]:
    """The wijken and buurten in those gemeenten: for all periods, as the list is that of the edition."""
    return {
        code: gemeenten[gemeente_of(code)] for code in sorted(known.names) if gemeente_of(code) in gemeenten
    }


def _refuse_strangers(
    raw: RawFile,
    rows: pl.DataFrame,
    known: Known,
    periods: tuple[Period, ...],
    gemeenten: Mapping[str, Flags],
) -> None:
    """Figures about a gemeente of the region while it did not exist would vanish without a word."""
    lived = [
        (code, period.ordinal)
        for code, flags in gemeenten.items()
        for period, exists in zip(periods, flags, strict=True)
        if exists
    ]
    schema = [("area", rows.schema["area"]), ("period", rows.schema["period"])]
    strangers = rows.filter(pl.col("area").is_in(list(known.areas.gemeenten))).join(
        pl.DataFrame(lived, schema=schema, orient="row"), on=["area", "period"], how="anti"
    )
    counts = pl.col("count").fill_null(0) > 0 if known.layout.zero_where_not_existing else pl.lit(True)
    named = strangers.with_columns(pl.col("area").alias("said"))
    refuse_first(raw, named, counts, "Gemeente {} bestaat niet in de indeling van deze periode.")


def _filled(
    rows: pl.DataFrame, known: Known, periods: tuple[Period, ...], exists: Mapping[str, Flags]
) -> Built:
    offences = {offence.code: place for place, offence in enumerate(known.offences)}
    areas = {code: place for place, code in enumerate(exists)}
    shape = len(offences), len(periods), len(areas)
    counts, statuses = np.zeros(shape, np.int64), np.full(shape, Status.NOT_AVAILABLE, np.uint8)
    for part in rows.iter_slices(_ROWS_AT_ONCE):
        ours = part.filter(pl.col("area").is_in(list(areas)))
        if not known.layout.empty_is_withheld:
            ours = ours.filter(pl.col("count").is_not_null())
        at = (
            ours["offence"].replace_strict(offences, return_dtype=pl.Int64).to_numpy(),
            ours["period"].to_numpy() - periods[0].ordinal,
            ours["area"].replace_strict(areas, return_dtype=pl.Int64).to_numpy(),
        )
        counts[at] = ours["count"].fill_null(0).to_numpy()
        statuses[at] = np.where(ours["count"].is_null().to_numpy(), Status.WITHHELD, Status.FINAL)
    for place, flags in enumerate(exists.values()):
        statuses[:, ~flags, place] = Status.NOT_AVAILABLE
    return Built(tuple(offences), periods, tuple(areas), counts, statuses)


def _expected(known: Known, exists: Mapping[str, Flags]) -> Flags:
    """Which cells (period, area) the source has."""
    return np.array([flags & (code not in known.layout.unlisted) for code, flags in exists.items()]).T


def _refuse_gaps(raw: RawFile, built: Built, known: Known, expected: Flags) -> None:
    is_hidden = np.array([offence in known.hidden for offence in known.offences])
    missing = (built.statuses == Status.NOT_AVAILABLE) & expected & ~is_hidden[:, None, None]
    if missing.any():
        offence, period, area = (int(axis[0]) for axis in np.nonzero(missing))
        name = known.name_of(built.areas[area])
        what = f"{name}, {built.periods[period].label}, {known.offences[offence].full_title}"
        raise raw.refuse(f"Ontbrekende cijfers: {int(missing.sum())}. Het eerste is {what}.")


def _mark_periods(built: Built, edition: Edition) -> None:
    since = Period.parse(edition.provisional_from) if edition.provisional_from else None
    for place, period in enumerate(built.periods):
        late = since is not None and period.ordinal >= since.ordinal
        if late or period.code in edition.unfinished:
            cells = built.statuses[:, place]
            cells[cells == Status.FINAL] = Status.PROVISIONAL


def _withhold(built: Built, known: Known, expected: Flags) -> None:
    for place, offence in enumerate(known.offences):
        if offence in known.hidden:
            built.statuses[place] = np.where(expected, Status.WITHHELD, Status.NOT_AVAILABLE)


def _with_roll_ups(built: Built, known: Known, gemeenten: Mapping[str, Flags]) -> Built:
    """Add the districts and the region, each the sum of the gemeenten that existed in the period."""
    above = [*(district.code for district in known.areas.districts), known.areas.region.code]
    sums = [_roll_up(built, known, code, gemeenten) for code in above]
    return Built(
        built.offences,
        built.periods,
        (*built.areas, *above),
        np.concatenate([built.counts, *(counts[:, :, None] for counts, _ in sums)], axis=2),
        np.concatenate([built.statuses, *(statuses[:, :, None] for _, statuses in sums)], axis=2),
    )


def _roll_up(
    built: Built, known: Known, code: str, gemeenten: Mapping[str, Flags]
) -> tuple[Counts, Statuses]:
    parts = [gemeente.code for gemeente in known.areas.parts_of(code) if gemeente.code in gemeenten]
    places = [built.areas.index(part) for part in parts]
    counts, statuses = built.counts[:, :, places], built.statuses[:, :, places]
    for place, part in enumerate(parts):
        statuses[:, ~gemeenten[part], place] = Status.FINAL
    worst = statuses.max(axis=2)
    return np.where(worst < Status.WITHHELD, counts.sum(axis=2), 0), worst

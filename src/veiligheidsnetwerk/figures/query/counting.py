"""What was counted in some areas over some stretches of time, by the borders asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from veiligheidsnetwerk.figures.areas import Areas, Share
from veiligheidsnetwerk.figures.compute import Heir, added_up, by_other_borders, sums_together
from veiligheidsnetwerk.figures.cubes import Cube, Frame, Reason, Status
from veiligheidsnetwerk.figures.periods import Period, Span

TOTAL = "totaal"
"""The code of the areas that are summed."""


@dataclass(frozen=True, slots=True)
class Counter:
    """Reads one cube by the borders of the day `borders`, or (None) by those of each period itself.

    A cube without `own_division` has one set of borders for all periods, and is read as it is. `summed` are
    the areas that `TOTAL` stands for; they do not overlap.
    """

    cube: Cube
    areas: Areas
    own_division: bool
    borders: date | None
    summed: tuple[str, ...] = ()

    def count(self, offences: Sequence[str], codes: Sequence[str], spans: Sequence[Span]) -> Frame:
        """A frame (areas, spans) of these `offences` together in the areas with these codes."""
        if TOTAL not in codes:
            return self._apart(offences, codes, spans)
        apart = [code for code in codes if code != TOTAL]
        every = list(dict.fromkeys([*apart, *self.summed]))
        frame, place = self._apart(offences, every, spans), {code: row for row, code in enumerate(every)}
        total = _sum_of_rows(frame[[place[code] for code in self.summed]])
        return _with_row(frame[[place[code] for code in apart]], list(codes).index(TOTAL), total)

    def _apart(self, offences: Sequence[str], codes: Sequence[str], spans: Sequence[Span]) -> Frame:
        """The same for areas of which each is one.

        Districts and the region are kept as sums of what lay in them in each period, so for them all borders
        give the same.
        """
        frame = self._from_cube(offences, codes, spans)
        places = [place for place, code in enumerate(codes) if code in self.areas.gemeenten]
        if not self.own_division or not places:
            return frame
        gemeenten = [codes[place] for place in places]
        if self.borders is None:
            existed = self._exist(gemeenten, [span.first for span in spans])
            existed &= self._exist(gemeenten, [span.last for span in spans])
            return _replaced(frame, places, frame[places].blank(~existed, Reason.NO_SUCH_AREA_THEN))
        return _replaced(frame, places, self._by_borders_of(self.borders, offences, gemeenten, spans))

    def _from_cube(self, offences: Sequence[str], codes: Sequence[str], spans: Sequence[Span]) -> Frame:
        places = self.cube.offence_places(offences)
        return sums_together(self.cube, offences=places, areas=self.cube.area_places(codes), spans=spans)

    def _by_borders_of(
        self, day: date, offences: Sequence[str], codes: Sequence[str], spans: Sequence[Span]
    ) -> Frame:
        """Every old gemeente is first read by period, so that a stretch may run over a merger."""
        origins = self._origins(day, codes)
        old = list(dict.fromkeys(code for parts in origins for code in parts))
        place = {code: row for row, code in enumerate(old)}
        heirs = [[Heir(place[code], float(part)) for code, part in parts.items()] for parts in origins]
        first = self.cube.manifest.first_period
        periods = [first.shift(count) for count in range(self.cube.manifest.periods)]
        if not old:
            by_period = _nowhere(len(codes), len(periods))
        else:
            frame = self._from_cube(offences, old, [Span(period, period) for period in periods])
            by_period = by_other_borders(frame, exists=self._exist(old, periods), heirs=heirs)
        return added_up(by_period, first=first, unfinished=self.cube.unfinished, spans=spans)

    def _origins(self, day: date, codes: Sequence[str]) -> list[dict[str, Fraction]]:
        """Per gemeente of `day` the gemeenten it came from (itself too), each with the part that it got."""
        shares = self.areas.shares(day)
        origins: dict[str, dict[str, Fraction]] = {code: {} for code in codes}
        for old in self.areas.gemeenten:
            for share in shares.get(old, (Share(old, Fraction(1)),)):
                if share.code in origins:
                    origins[share.code][old] = share.weight
        return list(origins.values())

    def _exist(self, codes: Sequence[str], periods: Sequence[Period]) -> npt.NDArray[np.bool_]:
        """Which of these gemeenten are there at the begin of which periods."""
        gemeenten = [self.areas.gemeenten[code] for code in codes]
        begin = np.array([gemeente.begin or date.min for gemeente in gemeenten], dtype="datetime64[D]")
        end = np.array([gemeente.end or date.max for gemeente in gemeenten], dtype="datetime64[D]")
        days = np.array([period.begin for period in periods], dtype="datetime64[D]")
        exist: npt.NDArray[np.bool_] = (begin[:, None] <= days) & (days < end[:, None])
        return exist


def _replaced(frame: Frame, places: Sequence[int], rows: Frame) -> Frame:
    values, statuses, reasons = frame.values.copy(), frame.statuses.copy(), frame.reasons.copy()
    values[places], statuses[places], reasons[places] = rows.values, rows.statuses, rows.reasons
    return Frame(values, statuses, reasons)


def _nowhere(areas: int, periods: int) -> Frame:
    """Of areas that are not there by the borders that hold, nor came from any."""
    statuses = np.full((areas, periods), Status.NOT_AVAILABLE, dtype=np.uint8)
    reasons = np.full((areas, periods), Reason.NO_SUCH_AREA_THEN, dtype=np.uint8)
    return Frame(np.full((areas, periods), np.nan), statuses, reasons)


def _with_row(frame: Frame, place: int, row: Frame) -> Frame:
    return Frame(
        np.insert(frame.values, place, row.values, axis=0),
        np.insert(frame.statuses, place, row.statuses, axis=0),
        np.insert(frame.reasons, place, row.reasons, axis=0),
    )


def _sum_of_rows(rows: Frame) -> Frame:
    """The sum of each column: the highest status wins, with its reason; who did not exist is left out."""
    there = rows.reasons != Reason.NO_SUCH_AREA_THEN
    statuses = np.where(there, rows.statuses, np.uint8(Status.FINAL)).max(axis=0)
    heaviest = there & (rows.statuses == statuses)
    reasons = np.where(heaviest, rows.reasons, np.uint8(Reason.NONE)).max(axis=0)
    values = np.where(there, rows.values, 0.0).sum(axis=0)
    return Frame(values, statuses, reasons).blank(~there.any(axis=0), Reason.NO_SUCH_AREA_THEN)

"""What was counted in some areas over some stretches of time, by the borders asked."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from veiligheidsnetwerk.figures.areas import Areas
from veiligheidsnetwerk.figures.compute import Heir, added_up, by_other_borders, sums
from veiligheidsnetwerk.figures.cubes import Cube, Frame, Reason
from veiligheidsnetwerk.figures.periods import Period, Span, period_range
from veiligheidsnetwerk.figures.query.comparison import Division


@dataclass(frozen=True, slots=True)
class Counter:
    """Reads one cube; with `own_division` and `Division.NOW`, by the borders of the last day in the cube."""

    cube: Cube
    areas: Areas
    own_division: bool
    division: Division

    def count(self, offence: str, codes: Sequence[str], spans: Sequence[Span]) -> Frame:
        """A frame (areas, spans) of `offence` in the areas with these codes."""
        frame = self._from_cube(offence, codes, spans)
        if not self.own_division:
            return frame
        merged = [place for place, code in enumerate(codes) if code in self.areas.gemeenten]
        if self.division is Division.NOW and merged:
            frame = _replaced(
                frame, merged, self._by_borders_of_now(offence, [codes[p] for p in merged], spans)
            )
        return frame.explained(~self._existed(codes, spans), Reason.NO_SUCH_AREA_THEN)

    def _from_cube(self, offence: str, codes: Sequence[str], spans: Sequence[Span]) -> Frame:
        places = self.cube.offence_places([offence])
        return sums(self.cube, offences=places, areas=self.cube.area_places(codes), spans=spans)[0]

    def _by_borders_of_now(self, offence: str, codes: Sequence[str], spans: Sequence[Span]) -> Frame:
        """Every old gemeente is first read by period, so that a stretch may run over a merger."""
        first = min(span.first for span in spans)
        periods = list(period_range(first, max(span.last for span in spans)))
        old = [code for code in self.cube.manifest.areas if code in self.areas.gemeenten]
        frame = self._from_cube(offence, old, [Span(period, period) for period in periods])
        exists = np.array([[self._exists(code, period) for period in periods] for code in old])
        now = by_other_borders(frame, exists=exists, heirs=self._heirs(codes, old))
        return added_up(now, first=first, spans=spans)

    def _heirs(self, codes: Sequence[str], old: Sequence[str]) -> list[list[Heir]]:
        shares = self.areas.shares(self.cube.manifest.data_until)
        heirs: dict[str, list[Heir]] = {code: [] for code in codes}
        for place, code in enumerate(old):
            if code in heirs and code not in shares:
                heirs[code].append(Heir(place, 1.0))
            for share in shares.get(code, ()):
                if share.code in heirs:
                    heirs[share.code].append(Heir(place, float(share.weight)))
        return list(heirs.values())

    def _exists(self, code: str, period: Period) -> bool:
        return self.areas.gemeenten[code].exists_on(period.begin)

    def _existed(self, codes: Sequence[str], spans: Sequence[Span]) -> npt.NDArray[np.bool_]:
        """Whether each area was there during the whole stretch; districts and the region always were."""
        return np.array(
            [
                [
                    code not in self.areas.gemeenten
                    or self.division is Division.NOW
                    or (self._exists(code, span.first) and self._exists(code, span.last))
                    for span in spans
                ]
                for code in codes
            ]
        )


def _replaced(frame: Frame, places: Sequence[int], rows: Frame) -> Frame:
    values, statuses, reasons = frame.values.copy(), frame.statuses.copy(), frame.reasons.copy()
    values[places], statuses[places], reasons[places] = rows.values, rows.statuses, rows.reasons
    return Frame(values, statuses, reasons)

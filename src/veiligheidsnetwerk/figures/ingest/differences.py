"""A new edition beside the one in use: what was restated, and what cannot be right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from veiligheidsnetwerk.figures.catalogue import Source
from veiligheidsnetwerk.figures.cubes import Cube, lacks_value
from veiligheidsnetwerk.figures.errors import dotted
from veiligheidsnetwerk.figures.ingest.building import Built
from veiligheidsnetwerk.figures.ingest.reading import RawFile

_USUAL_FALL = 0.05
_NAMED = 5


@dataclass
class _Tally:
    """What was compared: cells that have a value in both editions."""

    cells: int = 0
    changed: int = 0
    before: int = 0
    after: int = 0


def differences(
    old: Cube | None, new: Built, raw: RawFile, source: Source, *, accept_fall: bool
) -> Iterator[str]:
    """Dutch sentences about what changed in cells that both editions have.

    An edition that ends earlier than the one in use, or whose figures together fell too far, is refused.
    """
    if old is None:
        return
    first, last = old.manifest.first_period, old.manifest.last_period
    if new.periods[-1].ordinal < last.ordinal and not accept_fall:
        raise raw.refuse(
            f"De cijfers houden op bij {new.periods[-1].label}; we hadden ze al tot {last.label}."
        )
    if new.periods[0].ordinal > first.ordinal:
        yield f"De cijfers beginnen nu bij {new.periods[0].label}; eerder was dat {first.label}."
    gone = sorted(set(old.manifest.areas) - set(new.areas))
    if gone:
        yield f"Gebieden die er niet meer in staan: {', '.join(gone[:_NAMED])} (samen {dotted(len(gone))})."
    tally = _compared(old, new)
    largest = source.feed.largest_fall if source.feed else _USUAL_FALL
    if tally.after < tally.before * (1 - largest) and not accept_fall:
        raise raw.refuse(
            "De cijfers over dezelfde perioden zijn samen gedaald "
            f"van {dotted(tally.before)} naar {dotted(tally.after)}. "
            "Zo'n daling is bijna nooit echt. Vraag het na bij de bron."
        )
    if tally.changed:
        yield (
            f"De bron heeft oude cijfers aangepast: {dotted(tally.changed)} van de {dotted(tally.cells)}. "
            f"Samen waren ze {dotted(tally.before)} en zijn ze nu {dotted(tally.after)}."
        )


def _compared(old: Cube, new: Built) -> _Tally:
    """One offence at a time: a cube may be larger than the memory."""
    areas = [code for code in new.areas if old.has_area(code)]
    periods = [(old.place_of(period), place) for place, period in enumerate(new.periods)]
    shared = [(then, now) for then, now in periods if 0 <= then < old.manifest.periods]
    tally = _Tally()
    if not areas or not shared:
        return tally
    thens, nows = (np.array(side) for side in zip(*shared, strict=True))
    old_areas, new_areas = old.area_places(areas), _places(areas, new.areas)
    for place, offence in enumerate(new.offences):
        if old.has_offence(offence):
            [there] = old.offence_places([offence])
            before = np.diff(old.running[there], axis=0)[np.ix_(thens, old_areas)]
            after = new.counts[place][np.ix_(nows, new_areas)]
            known = ~lacks_value(old.status[there][np.ix_(thens, old_areas)])
            known &= ~lacks_value(new.statuses[place][np.ix_(nows, new_areas)])
            _add(tally, before[known], after[known])
    return tally


def _add(tally: _Tally, before: npt.NDArray[np.integer], after: npt.NDArray[np.integer]) -> None:
    tally.cells += before.size
    tally.changed += int((before != after).sum())
    tally.before += int(before.sum(dtype=np.int64))
    tally.after += int(after.sum(dtype=np.int64))


def _places(codes: Sequence[str], among: Sequence[str]) -> npt.NDArray[np.intp]:
    place = {code: where for where, code in enumerate(among)}
    return np.array([place[code] for code in codes], dtype=np.intp)

"""The shipped files read with nothing but csv, to hold the cubes against."""

import csv
import gzip
import io
from collections.abc import Iterator

from tests.unit.figures.conftest import DATA
from veiligheidsnetwerk.figures.cubes import Cube, Status
from veiligheidsnetwerk.figures.periods import Period

type Row = dict[str, str]


def rows_of(name: str) -> Iterator[Row]:
    content = (DATA / name).read_bytes()
    text = (gzip.decompress(content) if name.endswith(".gz") else content).decode()
    yield from csv.DictReader(io.StringIO(text, newline=""))


class Reader:
    """Single cells of a cube."""

    def __init__(self, cube: Cube) -> None:
        self.cube = cube
        self.running = cube.data["running"].to_numpy()
        self.statuses = cube.data["status"].to_numpy()

    def count(self, offence: str, area: str, period: str) -> int:
        """The value of a cell that must have one."""
        at = self._at(offence, area, period)
        status = Status(int(self.statuses[at]))
        if not status.has_value:
            raise LookupError(f"{offence}, {area}, {period}: {status.label}")
        offence_at, period_at, area_at = at
        return int(
            self.running[offence_at, period_at + 1, area_at] - self.running[offence_at, period_at, area_at]
        )

    def status(self, offence: str, area: str, period: str) -> Status:
        return Status(int(self.statuses[self._at(offence, area, period)]))

    def _at(self, offence: str, area: str, period: str) -> tuple[int, int, int]:
        return (
            int(self.cube.offence_places([offence])[0]),
            self.cube.place_of(Period.parse(period)),
            self.cube.manifest.areas.index(area),
        )

"""A source of three gemeenten, two months and three codes, to break in every way."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from tests.unit.figures.conftest import DATA, NOW
from veiligheidsnetwerk.figures.areas import Area, AreaKind, Areas, Gemeente
from veiligheidsnetwerk.figures.catalogue import Access, Catalogue, Edition, Layout, PeriodStyle, Source
from veiligheidsnetwerk.figures.cubes import Cube, CubeStore
from veiligheidsnetwerk.figures.ingest import ImportRefusedError, Loaded, Loader
from veiligheidsnetwerk.figures.periods import Frequency

NAME = "cijfers.csv"
HEADING = "gebied,periode,code,aantal"
GEMEENTEN = ("GM0153", "GM0164", "GM0160")
MONTHS = ("2026MM01", "2026MM02")
CODES = ("totaal", "woninginbraak", "poging-woninginbraak")
LAYOUT = Layout(
    area="gebied", period="periode", period_style=PeriodStyle.CODE, offence="code", count="aantal"
)


def rows() -> list[str]:
    """One row per cell, the parts adding up to the total and the gemeenten to the country."""
    found = []
    for month, first in zip(MONTHS, (10, 20), strict=True):
        counts = {area: (first + place, place) for place, area in enumerate(GEMEENTEN)}
        counts["NL01"] = (
            sum(done for done, _ in counts.values()),
            sum(tried for _, tried in counts.values()),
        )
        for area, (done, tried) in counts.items():
            numbers = zip(CODES, (done + tried, done, tried), strict=True)
            found += [f"{area},{month},{code},{count}" for code, count in numbers]
    return found


def text_of(lines: Iterable[str], heading: str = HEADING) -> str:
    return "".join(f"{line}\n" for line in (heading, *lines))


GOOD = text_of(rows())


def edition(name: str = NAME, *, edition: str = "2026-03", until: date = date(2026, 2, 28)) -> Edition:
    return Edition(edition=edition, file=name, data_until=until)


def source(*editions: Edition, layout: Layout = LAYOUT) -> Source:
    return Source(
        code="proef",
        title="Proef",
        publisher="Politie",
        licence="CC0",
        definition="Een proef.",
        classification="woninginbraak",
        frequency=Frequency.MONTH,
        unit="woninginbraken",
        access=Access.PUBLIC,
        editions=editions or (edition(),),
        layout=layout,
        parts=CODES[1:],
        adds_up_to_country=True,
    )


def small_areas() -> Areas:
    """Enschede and Hengelo in Twente, Hardenberg in IJsselland; Rijnwaarden until 2018."""
    twente, ijsselland = (Area(f"PD-{n.lower()}", n, AreaKind.DISTRICT) for n in ("Twente", "IJsselland"))
    names = {"GM0153": "Enschede", "GM0164": "Hengelo", "GM0160": "Hardenberg", "GM0196": "Rijnwaarden"}
    return Areas(
        region=Area("ON", "Oost", AreaKind.REGION),
        districts=(twente, ijsselland),
        gemeenten={
            code: Gemeente(
                code=code,
                name=name,
                province="Overijssel",
                district=ijsselland.code if code == "GM0160" else twente.code,
                begin=None,
                end=date(2018, 1, 1) if code == "GM0196" else None,
            )
            for code, name in names.items()
        },
        changes=(),
        first_day=date(2010, 1, 1),
    )


@dataclass(frozen=True)
class Importer:
    """A folder with files, the store they go into, and the real definitions around a small source."""

    folder: Path
    catalogue: Catalogue

    @property
    def store(self) -> CubeStore:
        return CubeStore(self.folder / "store")

    def put(self, content: str | bytes, name: str = NAME) -> None:
        (self.folder / name).write_bytes(content.encode() if isinstance(content, str) else content)

    def load(self, given: Source | None = None) -> Loaded:
        for name in ("gemeenten", "changes", "names"):
            file = getattr(self.catalogue.region, name)
            path = self.folder / file
            if not path.exists():
                path.parent.mkdir(exist_ok=True)
                path.symlink_to(DATA / file)
        chosen = given or source()
        loader = Loader(self.catalogue, small_areas(), self.store, self.folder)
        return loader.load(chosen, chosen.editions[-1], now=NOW)

    def cube(self) -> Cube:
        return self.store.open("proef")

    def refusal(self, given: Source | None = None) -> str:
        """The reason and line of a refusal, which must leave every byte in the store as it was."""
        before = self.bytes_in_store()
        with pytest.raises(ImportRefusedError) as caught:
            self.load(given)
        error = caught.value
        assert self.bytes_in_store() == before
        assert str(error).startswith(error.file)
        assert "de cijfers in gebruik blijven staan" in str(error)
        return f"{error.line}: {error.reason}"

    def bytes_in_store(self) -> dict[str, str]:
        root = self.folder / "store"
        return {
            str(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in root.rglob("*")
            if path.is_file()
        }

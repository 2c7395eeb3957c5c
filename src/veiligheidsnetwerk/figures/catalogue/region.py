"""The region that this installation serves."""

from datetime import date
from pathlib import Path

from veiligheidsnetwerk.figures.areas import Area, AreaKind, Areas, load_areas
from veiligheidsnetwerk.figures.catalogue.base import Definition


class District(Definition):
    """A police district, which is also the district of a DVO."""

    code: str
    name: str


class RegionDefinition(Definition):
    """The region, its districts, and the files (under the data folder) that say what lies in it."""

    code: str
    name: str
    police_unit: str
    gemeenten: str
    changes: str
    names: str
    first_day: date
    map: str
    districts: tuple[District, ...]

    def areas(self, data: Path) -> Areas:
        """Read the area files under the folder `data`."""
        return load_areas(
            region=Area(self.code, self.name, AreaKind.REGION),
            districts=[Area(district.code, district.name, AreaKind.DISTRICT) for district in self.districts],
            gemeenten=data / self.gemeenten,
            changes=data / self.changes,
            first_day=self.first_day,
        )

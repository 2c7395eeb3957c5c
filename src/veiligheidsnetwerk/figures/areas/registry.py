"""All areas of the region, asked by code and by day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from veiligheidsnetwerk.figures.areas.changes import AreaChange, ChangeKind, read_changes
from veiligheidsnetwerk.figures.areas.division import Shares, shares_at
from veiligheidsnetwerk.figures.areas.files import rows_of
from veiligheidsnetwerk.figures.areas.local import local_kind
from veiligheidsnetwerk.figures.areas.model import COUNTRY, Area, AreaKind, Gemeente
from veiligheidsnetwerk.figures.errors import FiguresError


class UnknownAreaError(FiguresError):
    """There is no area with this code."""


@dataclass(frozen=True)
class Areas:
    """The gemeenten of the region since `first_day`, its districts, and what changed in the country."""

    region: Area
    districts: tuple[Area, ...]
    gemeenten: Mapping[str, Gemeente]
    changes: tuple[AreaChange, ...]
    first_day: date
    _shares: dict[date, Shares] = field(default_factory=dict, repr=False, compare=False)

    def gemeenten_on(self, day: date, *, within: str | None = None) -> tuple[Gemeente, ...]:
        """The gemeenten that exist on `day` (of the district `within`), by name."""
        chosen = self.gemeenten.values() if within in (None, self.region.code) else self.parts_of(str(within))
        return tuple(sorted((g for g in chosen if g.exists_on(day)), key=lambda g: g.name.removeprefix("'")))

    def parts_of(self, code: str) -> tuple[Gemeente, ...]:
        """Every gemeente that ever was (part of) this area: of a district, of the region, or itself."""
        area = self.find(code)
        match area.kind:
            case AreaKind.GEMEENTE:
                return (self.gemeenten[code],)
            case AreaKind.DISTRICT:
                return tuple(g for g in self.gemeenten.values() if g.district == area.code)
            case AreaKind.REGION:
                return tuple(self.gemeenten.values())
            case AreaKind.COUNTRY | AreaKind.WIJK | AreaKind.BUURT:
                raise UnknownAreaError("Alleen de gemeenten van de eigen regio zijn hier bekend.")

    def find(self, code: str) -> Area:
        """The area with this code; `UnknownAreaError` when there is none."""
        try:
            return self._by_code[code]
        except KeyError:
            raise UnknownAreaError(f"Het gebied ‘{code[:30]}’ kennen we niet.") from None

    def district_of(self, gemeente: str) -> Area:
        """The district that a gemeente lies in."""
        if gemeente not in self.gemeenten:
            raise UnknownAreaError(f"De gemeente ‘{gemeente[:30]}’ kennen we niet.")
        return self.find(self.gemeenten[gemeente].district)

    def shares(self, day: date) -> Shares:
        """What the gemeenten that ended on or before `day` have become; found out once for each day."""
        if day not in self._shares:
            self._shares[day] = shares_at(self.changes, until=day)
        return self._shares[day]

    def kept_its_land(self, code: str, one: date, other: date) -> bool:
        """Whether an area has the same land on both days, but for border corrections.

        A local area has: all periods of an edition are by one list of them.
        """
        if code == COUNTRY.code or local_kind(code) is not None:
            return True
        since, until = sorted((one, other))
        parts = {gemeente.code for gemeente in self.parts_of(code)}
        moves = (c for c in self.changes if since < c.day <= until and c.kind is ChangeKind.DISSOLVED)
        return not any((change.old in parts) != (change.new in parts) for change in moves)

    def changes_within(self) -> tuple[AreaChange, ...]:
        """The changes since `first_day` that touch the region, border corrections too."""
        return tuple(
            change
            for change in self.changes
            if change.day >= self.first_day and not {change.old, change.new}.isdisjoint(self.gemeenten)
        )

    def predecessors(self, code: str) -> tuple[AreaChange, ...]:
        """What went up in this gemeente."""
        return tuple(c for c in self.changes_within() if c.new == code and c.kind is not ChangeKind.BORDER)

    def successors(self, code: str) -> tuple[AreaChange, ...]:
        """What this gemeente went up in."""
        return tuple(c for c in self.changes_within() if c.old == code and c.kind is not ChangeKind.BORDER)

    @cached_property
    def _by_code(self) -> Mapping[str, Area]:
        above = (COUNTRY, self.region, *self.districts)
        return {area.code: area for area in (*above, *(g.area for g in self.gemeenten.values()))}


def load_areas(
    *, region: Area, districts: Sequence[Area], gemeenten: Path, changes: Path, first_day: date
) -> Areas:
    """Read the files that a region's definition names; a district without definition is an error."""
    return Areas(
        region=region,
        districts=tuple(districts),
        gemeenten={g.code: g for g in _read_gemeenten(gemeenten, districts)},
        changes=read_changes(changes),
        first_day=first_day,
    )


def _read_gemeenten(path: Path, districts: Iterable[Area]) -> Iterable[Gemeente]:
    codes = {district.name: district.code for district in districts}
    with rows_of(path) as rows:
        for row in rows:
            if row["politiedistrict"] not in codes:
                raise UnknownAreaError(f"District ‘{row['politiedistrict']}’ staat niet in region.yaml.")
            yield Gemeente(
                code=row["gemeentecode"],
                name=row["gemeentenaam"],
                province=row["provincie"],
                district=codes[row["politiedistrict"]],
                begin=_day(row["begindatum"]),
                end=_day(row["einddatum"]),
            )


def _day(text: str) -> date | None:
    """A date; empty or "<1830" (before CBS' records) is None."""
    return None if not text or text.startswith("<") else date.fromisoformat(text)

"""Which areas a question is about: codes, and groups that stand for all areas of one level in another."""

from collections.abc import Iterator, Mapping, Sequence

from veiligheidsnetwerk.figures.areas import (
    Area,
    AreaKind,
    UnknownAreaError,
    gemeente_of,
    lies_in,
    local_area,
    local_kind,
)
from veiligheidsnetwerk.figures.cubes import Cube
from veiligheidsnetwerk.figures.periods import period_range
from veiligheidsnetwerk.figures.query.asked import border_day, cubes_of, is_by_then
from veiligheidsnetwerk.figures.query.comparison import Comparison
from veiligheidsnetwerk.figures.query.groups import bare, kind_in
from veiligheidsnetwerk.figures.query.library import Library

MANY = {
    AreaKind.BUURT: "buurten",
    AreaKind.WIJK: "wijken",
    AreaKind.GEMEENTE: "gemeenten",
    AreaKind.DISTRICT: "districten",
}


def areas_of(comparison: Comparison, library: Library) -> tuple[Area, ...]:
    """The areas asked, groups spelled out, each once and in the order asked."""
    found: dict[str, Area] = {}
    for token in comparison.areas:
        if token == bare(token):
            found.setdefault(token, find_area(token, comparison, library))
        else:
            found |= {a.code: a for a in members_of(token, comparison, library) if a.code not in found}
    return tuple(found.values())


def find_area(code: str, comparison: Comparison, library: Library) -> Area:
    """The area with this code; a wijk or buurt under the name that the editions asked give it."""
    if local_kind(code) is None:
        return library.areas.find(code)
    for cube in cubes_of(comparison, library):
        if code in cube.manifest.names:
            return _named(code, cube, library)
    if not any(cube.manifest.names for cube in cubes_of(comparison, library)):
        raise UnknownAreaError("Dit cijfer is er niet voor wijken en buurten.")
    raise UnknownAreaError(
        f"De wijk of buurt ‘{code}’ staat niet in deze editie: gemeenten delen zich soms anders in."
    )


def members_of(token: str, comparison: Comparison, library: Library) -> Sequence[Area]:
    """What a group stands for; nothing when there is no such area in it."""
    code, kind = bare(token), kind_in(token)
    if kind is AreaKind.GEMEENTE:
        return _gemeenten(code, comparison, library)
    return local_areas(cubes_of(comparison, library), library, within=code, kind=kind)


def local_areas(
    cubes: Iterator[Cube] | Sequence[Cube], library: Library, *, within: str, kind: AreaKind | None = None
) -> Sequence[Area]:
    """The wijken and buurten (or one of these) in a gemeente or wijk, in the order of their codes."""
    found: Mapping[str, Area] = {
        code: _named(code, cube, library)
        for cube in cubes
        for code in cube.manifest.names
        if lies_in(code, within) and kind in (None, local_kind(code))
    }
    return [found[code] for code in sorted(found)]


def _gemeenten(code: str, comparison: Comparison, library: Library) -> Sequence[Area]:
    """The gemeenten in a district or the region: those of now, or all that were there in the time asked."""
    if is_by_then(comparison, library):
        days = [period.begin for period in period_range(comparison.first, comparison.last)]
    else:
        days = [border_day(comparison, library)]
    members = {g.code: g.area for day in days for g in library.areas.gemeenten_on(day, within=code)}
    return sorted(members.values(), key=lambda area: area.name.removeprefix("'"))


def _named(code: str, cube: Cube, library: Library) -> Area:
    gemeente = library.areas.find(gemeente_of(code)).name
    return local_area(code, cube.manifest.names[code], gemeente=gemeente)

"""The list of areas to tick, narrowed by what someone searches."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.figures.query import ALL_IN, Choices, Library


@dataclass(frozen=True, slots=True)
class AreaOption:
    """One box: its value, its name, what stands behind it, and whether it is ticked."""

    value: str
    name: str
    detail: str
    ticked: bool


def area_options(
    choices: Choices, library: Library, *, ticked: Sequence[str], search: str
) -> tuple[AreaOption, ...]:
    """What is ticked comes first, in the order asked; then whole areas, groups and gemeenten.

    With a search only what matches is left. A value that is no area of this source stays in the list, ticked,
    so that it can be seen and taken away.
    """
    every = [*_whole_areas(choices), *_groups(choices), *_gemeenten(choices, library)]
    known = {value for value, _, _ in every}
    every += [(value, f"{value[:40]} (onbekend)", "") for value in ticked if value not in known]
    wanted = search.strip().casefold()
    options = [AreaOption(value, name, detail, value in ticked) for value, name, detail in every]
    found = [
        option for option in options if option.ticked or wanted in f"{option.name} {option.detail}".casefold()
    ]
    places = {value: place for place, value in enumerate(ticked)}
    return tuple(sorted(found, key=lambda option: places.get(option.value, len(places))))


type _Row = tuple[str, str, str]


def _whole_areas(choices: Choices) -> Iterable[_Row]:
    return ((area.code, area.full_name, "als één gebied") for area in choices.above)


def _groups(choices: Choices) -> Iterable[_Row]:
    return (
        (f"{ALL_IN}{area.code}", f"Alle gemeenten in {area.name}", "elk apart") for area in choices.groups
    )


def _gemeenten(choices: Choices, library: Library) -> Iterable[_Row]:
    for gemeente in sorted(choices.gemeenten, key=lambda each: each.name.removeprefix("'").casefold()):
        until = f", tot {gemeente.end.year}" if gemeente.end else ""
        yield gemeente.code, gemeente.name, f"{library.areas.find(gemeente.district).name}{until}"

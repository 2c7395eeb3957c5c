"""Gemeenten in time, as the area registry tells them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter

from veiligheidsnetwerk.figures.areas import Area, AreaChange, ChangeKind, Gemeente
from veiligheidsnetwerk.platform.network.definitions import areas
from veiligheidsnetwerk.platform.network.presenters.days import Day
from veiligheidsnetwerk.publishing.dutch import capitalise, count_of, enumerate_names, format_date


@dataclass(frozen=True, slots=True)
class DistrictGroup:
    """A district with its gemeenten on a day."""

    district: Area
    gemeenten: tuple[Gemeente, ...]

    @property
    def count(self) -> str:
        return count_of(len(self.gemeenten), "gemeente", "gemeenten")


@dataclass(frozen=True, slots=True)
class Step:
    """What happened on a day, in a sentence."""

    day: str
    sentence: str


@dataclass(frozen=True, slots=True)
class GemeentePage:
    """A gemeente in words."""

    gemeente: Gemeente
    district: Area
    days: str
    origins: tuple[Step, ...]
    heirs: tuple[Step, ...]
    borders: tuple[Step, ...]

    @property
    def chapters(self) -> list[tuple[str, tuple[Step, ...]]]:
        """What happened to it, under a heading each; what did not happen is left out."""
        every = (
            ("Waaruit deze gemeente ontstond", self.origins),
            ("Waarin deze gemeente opging", self.heirs),
            ("Grenscorrecties", self.borders),
        )
        return [(title, found) for title, found in every if found]


def district_groups(day: date) -> list[DistrictGroup]:
    return [
        DistrictGroup(district, areas().gemeenten_on(day, within=district.code))
        for district in areas().districts
    ]


def how_many(groups: Sequence[DistrictGroup], day: Day) -> str:
    number = count_of(sum(len(group.gemeenten) for group in groups), "gemeente", "gemeenten")
    verb = day.verb("telde", "telt")
    districts = count_of(len(groups), "district", "districten")
    return f"Op {day.text} {verb} {areas().region.name} {number}, in {districts}."


def steps(changes: Sequence[AreaChange]) -> tuple[Step, ...]:
    """Mergers, splits and new names, the newest first: one sentence for each gemeente that came out."""
    parts = Counter((change.day, change.old) for change in areas().changes if _ends(change))
    kept = sorted(filter(_ends, changes), key=attrgetter("old_name"))
    kept.sort(key=attrgetter("day", "new_name"), reverse=True)
    return tuple(
        Step(format_date(day), _became(list(group), parts))
        for (day, _), group in groupby(kept, key=attrgetter("day", "new_name"))
    )


def present_gemeente(gemeente: Gemeente) -> GemeentePage:
    code = gemeente.code
    borders = [
        change
        for change in areas().changes_within()
        if change.kind is ChangeKind.BORDER and code in (change.old, change.new)
    ]
    return GemeentePage(
        gemeente=gemeente,
        district=areas().district_of(code),
        days=_days(gemeente),
        origins=steps(areas().predecessors(code)),
        heirs=steps(areas().successors(code)),
        borders=tuple(_border(change) for change in reversed(borders)),
    )


def _ends(change: AreaChange) -> bool:
    return change.kind is not ChangeKind.BORDER


def _became(changes: list[AreaChange], parts: Counter[tuple[date, str]]) -> str:
    first = changes[0]
    if first.kind is ChangeKind.RENAMED and len(changes) == 1:
        same = first.old_name == first.new_name
        return (
            f"{first.new_name} kreeg een nieuwe code."
            if same
            else f"{first.old_name} heet voortaan {first.new_name}."
        )
    names = [
        f"een deel van {change.old_name}" if parts[change.day, change.old] > 1 else change.old_name
        for change in changes
    ]
    verb = "ging" if len(names) == 1 else "gingen"
    return f"{capitalise(enumerate_names(names))} {verb} op in {first.new_name}."


def _border(change: AreaChange) -> Step:
    people = count_of(change.inhabitants, "inwoner", "inwoners")
    with_people = f"met {people}" if change.inhabitants else "zonder inwoners"
    return Step(
        format_date(change.day),
        f"Een stuk grond {with_people} ging van {change.old_name} naar {change.new_name}.",
    )


def _days(gemeente: Gemeente) -> str:
    since = f"sinds {format_date(gemeente.begin)}" if gemeente.begin else "sinds voor 1830"
    if gemeente.end is None:
        return since
    return f"{since}; opgeheven op {format_date(gemeente.end)}"

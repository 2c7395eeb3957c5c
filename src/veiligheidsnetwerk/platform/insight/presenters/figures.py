"""The list of figures to choose from."""

from dataclasses import dataclass

from veiligheidsnetwerk.figures.query import Library, Scope


@dataclass(frozen=True, slots=True)
class FigureOption:
    """One figure: its value in the address, its title, and whether it is the one shown."""

    value: str
    title: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """The figures of one source under one heading."""

    title: str
    options: tuple[FigureOption, ...]


def figure_groups(library: Library, scope: Scope, *, chosen: str) -> tuple[FigureGroup, ...]:
    """Every figure within the scope, by source and by group of offences."""
    groups = []
    for source in library.catalogue.sources.values():
        if source.access not in scope.accesses:
            continue
        listed = set(library.catalogue.offences_of(source))
        for title, offences in library.catalogue.classification_of(source).grouped():
            options = tuple(
                FigureOption(
                    f"{source.code}:{each.code}", each.full_title, f"{source.code}:{each.code}" == chosen
                )
                for each in offences
                if each in listed
            )
            if options:
                groups.append(FigureGroup(_heading(source.title, title), options))
    return tuple(groups)


def _heading(source: str, group: str) -> str:
    return f"{source}: {group}"

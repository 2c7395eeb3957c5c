"""What the figures say beside a theme, asked anew each time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from veiligheidsnetwerk.figures.catalogue import Access, Direction
from veiligheidsnetwerk.figures.errors import FiguresError
from veiligheidsnetwerk.figures.periods import Frequency, Window
from veiligheidsnetwerk.figures.query import (
    ALL_IN,
    Choices,
    Comparison,
    Figure,
    Table,
    choices_for,
    sources_behind,
)
from veiligheidsnetwerk.platform.core.figures import figures
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, may
from veiligheidsnetwerk.platform.strategy.definitions import theme_figures
from veiligheidsnetwerk.platform.strategy.models import Theme
from veiligheidsnetwerk.platform.strategy.queries.goals import MONTHS, value_shown
from veiligheidsnetwerk.platform.strategy.queries.themes import origins
from veiligheidsnetwerk.platform.strategy.rules.evidence import Above, above, trend
from veiligheidsnetwerk.publishing.marks import legend

YEARS = 5
"""Over how many years a trend goes at most."""
USUAL, ELSE = "per-1000-inwoners", "aantal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One figure beside a theme: its course in the region (or the country), and how many gemeenten are above.

    `figure`: which it is (`source:offence`), when it is there. `problem`: why there is none. `unsaid`: more
    of it can also mean that more was reported.
    """

    name: str
    figure: str = ""
    area: str = ""
    unit: str = ""
    series: Sequence[tuple[str, str]] = ()
    trend: str = ""
    above: Above | None = None
    unsaid: bool = False
    lines: Sequence[str] = ()
    problem: str = ""


def evidence_for(theme: Theme) -> list[Evidence]:
    """The figures that `themes.yaml` puts beside a theme, or beside what went into it, now or a cycle ago."""
    linked = theme_figures()
    codes = dict.fromkeys(each.code for each in (theme, *origins(theme), *_earlier(theme)))
    asked = dict.fromkeys(choice for code in codes for choice in linked.get(code, ()))
    return [_evidence(choice) for choice in asked]


def evidence_about(code: str, actor: Actor | None) -> list[Evidence]:
    """The figures beside a theme, by its code, that someone may see; everybody sees what is public."""
    linked = dict.fromkeys(theme_figures().get(code, ()))
    return [_evidence(choice) for choice in linked if _may_see(choice, actor)]


def _may_see(choice: Sequence[str], actor: Actor | None) -> bool:
    if actor is not None and may(actor, Permission.FIGURES_READ):
        return True
    figure = _first_there(choice)
    if figure is None:
        return False
    behind = sources_behind(_question(figure), figures().library())
    return all(source.access is Access.PUBLIC for source in behind)


def _earlier(theme: Theme) -> Iterator[Theme]:
    while theme.last is not None:
        theme = theme.last
        yield theme


def _evidence(choice: Sequence[str]) -> Evidence:
    """The first of a choice of figures that is there."""
    figure, library = _first_there(choice), figures().library()
    if figure is None:
        wanted = Figure(*choice[0].split(":", 1))
        source = library.catalogue.sources[wanted.source]
        subject = library.catalogue.subject(source, wanted.offence)
        return Evidence(name=subject.title, problem=f"Dit cijfer is er hier nog niet ({source.title}).")
    try:
        table = figures().answer(_question(figure))
    except FiguresError as error:
        return Evidence(name=str(figure), problem=str(error))
    return replace(_read(table, library.catalogue.sources[figure.source].frequency), figure=str(figure))


def _first_there(choice: Sequence[str]) -> Figure | None:
    there = {source.code for source in figures().library().sources}
    wanted = (Figure(*each.split(":", 1)) for each in choice)
    return next((each for each in wanted if each.source in there), None)


def _question(figure: Figure) -> Comparison:
    """The region and all its gemeenten over some years; the country where nothing smaller is there."""
    library = figures().library()
    source = library.catalogue.sources[figure.source]
    had = choices_for(library, source)
    region = library.areas.region.code
    last, step = had.periods[-1], _step(source.frequency)
    first = max(had.periods[0].shift(step - 1), last.shift(-step * (YEARS - 1)))
    return Comparison(
        figures=(figure,),
        areas=(region, f"{ALL_IN}{region}") if had.gemeenten else ("NL",),
        first=first,
        last=last,
        measures=(_measure(had),),
        window=Window.ROLLING_YEAR if step > 1 else Window.OWN,
    )


def _step(frequency: Frequency) -> int:
    return MONTHS if frequency is Frequency.MONTH else 1


def _measure(had: Choices) -> str:
    """Set beside the inhabitants where that can be done."""
    return USUAL if any(each.code == USUAL for each in had.measures) else ELSE


def _read(table: Table, frequency: Frequency) -> Evidence:
    whole = [place for place, period in enumerate(table.periods) if period.complete]
    if not whole:
        return Evidence(name=table.figures[0].name, problem="Er is nog geen heel jaar.")
    places = whole[:: -_step(frequency)][:YEARS][::-1]
    first, last = places[0], places[-1]
    values = [table.cell(area, last).value for area in range(1, len(table.areas))]
    shown = [value_shown(table, place) for place in places]
    course = trend(shown[0], shown[-1], begin=table.cell(0, first).value, end=table.cell(0, last).value)
    return Evidence(
        name=table.figures[0].name,
        area=table.areas[0].name,
        unit=table.unit(table.quantities[0]),
        series=[(table.periods[place].covers, text) for place, text in zip(places, shown, strict=True)],
        trend=course if len(places) > 1 else "",
        above=above(table.cell(0, last).value, values) if values else None,
        unsaid=table.figures[0].direction is Direction.UNSAID,
        lines=[
            *(source.line for source in table.sources),
            *legend(table),
            *table.footnotes,
            *(each.line for each in table.breaks),
        ],
    )

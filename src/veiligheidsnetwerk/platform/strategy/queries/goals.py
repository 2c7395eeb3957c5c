"""Goals with where they stand, read live from the figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from veiligheidsnetwerk.figures.catalogue import Source
from veiligheidsnetwerk.figures.errors import FiguresError
from veiligheidsnetwerk.figures.periods import Frequency, Period, Window
from veiligheidsnetwerk.figures.query import Comparison, Figure, Table, choices_for
from veiligheidsnetwerk.platform.core.figures import figures
from veiligheidsnetwerk.platform.strategy.models import Goal, Indicator, Priority, Product, Progress
from veiligheidsnetwerk.platform.strategy.rules.goals import (
    Course,
    Standing,
    Way,
    because,
    goal_because,
    goal_standing,
    standing,
)
from veiligheidsnetwerk.publishing.dutch import format_number
from veiligheidsnetwerk.publishing.grid import shown_cells
from veiligheidsnetwerk.publishing.marks import legend

MONTHS = 12
_LARGE = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the figures say of an indicator now. `problem`: why they say nothing."""

    indicator: Indicator
    name: str
    unit: str = ""
    begin: str = ""
    now: str = ""
    now_covers: str = ""
    until: date | None = None
    begin_value: float | None = None
    standing: Standing = Standing.UNKNOWN
    because: str = ""
    sources: Sequence[str] = ()
    notes: Sequence[str] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalRow:
    """A goal with its indicators as they are now, what people said last, and what is made for it."""

    goal: Goal
    readings: Sequence[Reading]
    said: Progress | None
    products: Sequence[Product]

    @property
    def is_over(self) -> bool:
        """Whether every figure goes on until the day on which the goal should have been reached."""
        day = self.goal.day
        return day is not None and all(each.until is not None and each.until >= day for each in self.readings)

    @property
    def counted(self) -> Standing:
        """Where it stands by the figures."""
        return goal_standing([each.standing for each in self.readings], is_over=self.is_over)

    @property
    def because(self) -> str:
        return goal_because([each.standing for each in self.readings], is_over=self.is_over)

    @property
    def standing(self) -> Standing:
        """Where it stands: what people said if they said otherwise, or else what the figures say."""
        return Standing(self.said.standing) if self.said and self.said.standing else self.counted


def goals_of(priority: Priority) -> list[GoalRow]:
    """Every goal; those that were dropped last."""
    found = priority.goals.prefetch_related("indicators", "products", "progress")
    return [
        _row(goal)
        for goal in sorted(
            found.select_related("priority__cycle"), key=lambda each: (each.is_dropped, each.pk)
        )
    ]


def _row(goal: Goal) -> GoalRow:
    return GoalRow(
        goal=goal,
        readings=[read(each) for each in goal.indicators.all() if not each.is_dropped],
        said=goal.said,
        products=list(goal.products.all()),
    )


def read(indicator: Indicator) -> Reading:
    """Ask the figures for the year in which it began and for the newest one that is whole."""
    if indicator.source not in figures().library().catalogue.sources:
        gone = "De bron van dit cijfer is er niet meer. Kies een ander cijfer."
        return Reading(indicator=indicator, name=str(indicator), problem=gone)
    try:
        table = figures().answer(_question(indicator))
    except FiguresError as error:
        return Reading(indicator=indicator, name=str(indicator), problem=str(error))
    whole = [place for place, period in enumerate(table.periods) if period.complete]
    if not whole:
        return Reading(indicator=indicator, name=str(indicator), problem="Er is nog geen heel jaar.")
    return _reading(indicator, table, whole[-1])


def _question(indicator: Indicator) -> Comparison:
    """A year at a time, also where the source has months."""
    library = figures().library()
    source = library.catalogue.sources[indicator.source]
    last = choices_for(library, source).periods[-1]
    return Comparison(
        figures=(Figure(indicator.source, indicator.offence),),
        areas=(indicator.area,),
        first=_end_of(indicator.begin_year, source),
        last=last,
        measures=(indicator.measure,),
        window=Window.ROLLING_YEAR if source.frequency is Frequency.MONTH else Window.OWN,
    )


def _end_of(year: int, source: Source) -> Period:
    return Period.month(year, MONTHS) if source.frequency is Frequency.MONTH else Period.year(year)


def _reading(indicator: Indicator, table: Table, place: int) -> Reading:
    begin, now = table.cell(0, 0).value, table.cell(0, place).value
    last = Period.parse(table.periods[place].code)
    passed = _years(indicator.begin_year, last) / (indicator.target_year - indicator.begin_year)
    course = Course(
        way=Way(indicator.way), begin=begin, now=now, target=float(indicator.target), passed=passed
    )
    figure, unit = table.figures[0], table.unit(table.quantities[0])
    return Reading(
        indicator=indicator,
        name=f"{figure.name} in {table.areas[0].name}, {unit}",
        unit=unit,
        begin=value_shown(table, 0),
        now=value_shown(table, place),
        now_covers=table.periods[place].covers,
        until=last.last_day,
        begin_value=begin,
        standing=standing(course),
        because=f"{because(course, _write)}{_in_short(table, place)}",
        sources=[source.line for source in table.sources],
        notes=[*legend(table), *table.footnotes, *(each.line for each in table.breaks)],
    )


def value_shown(table: Table, place: int) -> str:
    """The number with its mark; of none why there is none, which is never 0."""
    status = table.cell(0, place).status
    return shown_cells(table, area=0, period=place)[0].text if status.has_value else status.label


def _write(number: float) -> str:
    """As many decimals as tell two figures apart: none for large ones."""
    return format_number(number, 0 if abs(number) >= _LARGE or number == int(number) else 2)


def _in_short(table: Table, place: int) -> str:
    """What must be said of the newest figure itself, such as that it may still change."""
    status = table.cell(0, place).status
    return f" Dit cijfer is {status.label}." if status.has_value and status.mark else ""


def _years(begin: int, last: Period) -> float:
    """How many years lie between the end of the first one and the end of the last period."""
    return last.calendar_year - begin + (last.number / last.per_year - 1 if last.per_year > 1 else 0)

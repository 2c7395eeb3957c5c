"""Goals and where they stand, in words beside a colour."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from veiligheidsnetwerk.platform.strategy.models import Goal, Priority, Product, Progress
from veiligheidsnetwerk.platform.strategy.presenters.strategy import now_words, target_words
from veiligheidsnetwerk.platform.strategy.queries.editions import Chapter
from veiligheidsnetwerk.platform.strategy.queries.goals import GoalRow, Reading
from veiligheidsnetwerk.platform.strategy.queries.lines import Line
from veiligheidsnetwerk.platform.strategy.rules.goals import ProductState, Standing
from veiligheidsnetwerk.publishing.dutch import count_of, format_date

STATUS: Mapping[Standing, str] = {
    Standing.REACHED: "good",
    Standing.ON_WAY: "info",
    Standing.BEHIND: "attention",
    Standing.UNKNOWN: "info",
}
_PRODUCTS: Mapping[ProductState, str] = {
    ProductState.DONE: "good",
    ProductState.RUNNING: "info",
    ProductState.LATE: "attention",
    ProductState.DROPPED: "info",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorLine:
    """An indicator as a row of the table."""

    reading: Reading
    begin: str
    target: str
    now: str
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductLine:
    """Something that is made, and how far it is."""

    product: Product
    state: str
    colour: str
    days: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalLine:
    """A goal as pages show it: what the figures say, and what people said if they said otherwise."""

    goal: Goal
    standing: str
    colour: str
    counted: str
    because: str
    said: Progress | None
    lines: Sequence[IndicatorLine]
    products: Sequence[ProductLine]
    onward: Sequence[Goal]
    sources: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterLine:
    """A priority with its goals."""

    priority: Priority
    goals: Sequence[GoalLine]


def goal_lines(rows: Sequence[GoalRow], today: date) -> list[GoalLine]:
    return [_goal(row, today) for row in rows]


def chapter_lines(chapters: Sequence[Chapter], today: date) -> list[ChapterLine]:
    return [ChapterLine(priority=each.priority, goals=goal_lines(each.goals, today)) for each in chapters]


def standing_sentences(chapters: Sequence[ChapterLine]) -> list[str]:
    """How many goals stand where, and which products are late."""
    goals = [goal for chapter in chapters for goal in chapter.goals]
    if not goals:
        return ["Er zijn nog geen doelen."]
    counted = Counter(goal.standing for goal in goals)
    parts = [f"{counted[each]} {each}" for each in Standing if counted[each]]
    said = [f"Van {count_of(len(goals), 'doel', 'doelen')}: {', '.join(parts)}."]
    products = [line for goal in goals for line in goal.products]
    if late := sum(line.state == ProductState.LATE for line in products):
        said.append(f"{count_of(late, 'product is', 'producten zijn')} over tijd.")
    return said


def passage_words(line: Line) -> str:
    """How many passages lead to a priority, and of how many partners."""
    if not line.codings:
        return "geen die u kunt zien"
    passages = count_of(len(line.codings), "passage", "passages")
    return f"{passages} van {count_of(line.partners, 'partner', 'partners')}"


def _goal(row: GoalRow, today: date) -> GoalLine:
    return GoalLine(
        goal=row.goal,
        standing=row.standing.value,
        colour=STATUS[row.standing],
        counted=row.counted.value,
        because=row.because,
        said=row.said,
        lines=[_line(each) for each in row.readings],
        products=[_product(each, today) for each in row.products],
        onward=row.goal.onward,
        sources=sorted({line for each in row.readings for line in (*each.sources, *each.notes)}),
    )


def _line(reading: Reading) -> IndicatorLine:
    return IndicatorLine(
        reading=reading,
        begin=f"{reading.begin or 'niet bekend'} in {reading.indicator.begin_year}",
        target=target_words(reading),
        now=now_words(reading),
        colour=STATUS[reading.standing],
    )


def _product(product: Product, today: date) -> ProductLine:
    state = product.state_on(today)
    return ProductLine(
        product=product, state=state.value, colour=_PRODUCTS[state], days=" ".join(_days(product))
    )


def _days(product: Product) -> Iterator[str]:
    if product.day:
        yield f"Klaar op {format_date(product.day)}."
    if product.done_day:
        yield f"Gereed sinds {format_date(product.done_day)}."
    if product.is_dropped:
        yield product.reason

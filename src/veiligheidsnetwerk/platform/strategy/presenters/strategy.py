"""The strategy as a document, and one of its versions on a page."""

from collections.abc import Iterator
from datetime import date

from veiligheidsnetwerk.platform.strategy.models.goals import products_in_short
from veiligheidsnetwerk.platform.strategy.queries.editions import Chapter, Whole
from veiligheidsnetwerk.platform.strategy.queries.goals import GoalRow, Reading
from veiligheidsnetwerk.publishing.document import Block, Document, Listing, Paragraph, Title
from veiligheidsnetwerk.publishing.dutch import count_of, enumerate_names, format_date, format_number

_HEADS = ("Waaraan we het zien", "Begin", "Streefgetal", "Nu")
_STEPS = ("Wat", "Wie en wanneer", "Waarom")


def strategy_document(whole: Whole, made: date) -> Document:
    """The strategy as it reads now: each priority with its goals, and how it came about."""
    return Document(
        title=whole.cycle.name, subject="Veiligheidsstrategie", blocks=tuple(_blocks(whole)), made=made
    )


def _blocks(whole: Whole) -> Iterator[Block]:
    cycle = whole.cycle
    count = count_of(len(whole.chapters), "prioriteit", "prioriteiten")
    names = enumerate_names([str(chapter.priority) for chapter in whole.chapters])
    if cycle.first_day and cycle.last_day:
        days = f"{format_date(cycle.first_day)} tot en met {format_date(cycle.last_day)}"
        yield Paragraph(f"Deze strategie geldt van {days}. Zij heeft {count}: {names}.")
    for chapter in whole.chapters:
        yield from _chapter(chapter)
    if whole.decisions:
        yield Title("Hoe deze strategie tot stand kwam")
        rows = tuple(
            (str(each), f"{each.body.name}, {format_date(each.day)}", each.reason) for each in whole.decisions
        )
        yield Listing("Wat er is besloten, het oudste eerst", _STEPS, rows)
    yield from sources_of(whole)


def sources_of(whole: Whole) -> Iterator[Block]:
    """Where the figures come from, with what must be said of them."""
    sources = {line for chapter in whole.chapters for row in chapter.goals for line in _sources(row)}
    if sources:
        yield Title("Bronnen van de cijfers")
        yield from (Paragraph(line, aside=True) for line in sorted(sources))


def _chapter(chapter: Chapter) -> Iterator[Block]:
    yield Title(str(chapter.priority))
    yield from (Paragraph(text) for text in chapter.priority.now.text.splitlines() if text.strip())
    for row in chapter.goals:
        yield from _goal(row)


def _goal(row: GoalRow) -> Iterator[Block]:
    goal = row.goal
    yield Title(goal.title, 2)
    yield from (Paragraph(text) for text in goal.text.splitlines() if text.strip())
    facts = [
        f"Trekker: {goal.owner}." if goal.owner else "",
        f"Te bereiken op {format_date(goal.day)}." if goal.day else "",
        f"Producten: {products}." if (products := products_in_short(row.products)) else "",
    ]
    if any(facts):
        yield Paragraph(" ".join(filter(None, facts)))
    yield from measured(row)


def measured(row: GoalRow) -> Iterator[Block]:
    """The figures by which a goal is seen."""
    if row.readings:
        rows = tuple(_indicator(each) for each in row.readings)
        yield Listing(f"Waaraan we zien hoe ver het is met: {row.goal.title}", _HEADS, rows)


def _indicator(reading: Reading) -> tuple[str, str, str, str]:
    indicator = reading.indicator
    begin = f"{reading.begin or 'niet bekend'} in {indicator.begin_year}"
    now = f"{now_words(reading)}: {reading.standing.value}"
    return reading.name, begin, target_words(reading), now


def target_words(reading: Reading) -> str:
    """Which way, and how far by when."""
    indicator = reading.indicator
    shown = format_number(float(indicator.target), 0 if indicator.target % 1 == 0 else 2)
    return f"{indicator.get_way_display()} naar {shown} in {indicator.target_year}"


def now_words(reading: Reading) -> str:
    """What the newest figure says, and over which time; or why there is none."""
    if reading.problem:
        return reading.problem
    return f"{reading.now} ({reading.now_covers})"


def _sources(row: GoalRow) -> Iterator[str]:
    for reading in row.readings:
        yield from reading.sources
        yield from reading.notes

"""An evaluation as a document: of each goal where it stands, what people found, and what follows from it."""

from collections.abc import Iterator
from datetime import date

from veiligheidsnetwerk.platform.strategy.models import Evaluation
from veiligheidsnetwerk.platform.strategy.presenters.strategy import measured, sources_of
from veiligheidsnetwerk.platform.strategy.queries.editions import Whole
from veiligheidsnetwerk.platform.strategy.queries.goals import GoalRow
from veiligheidsnetwerk.publishing.document import Block, Document, Listing, Paragraph, Title
from veiligheidsnetwerk.publishing.dutch import format_date

_PRODUCTS = ("Product", "Wie", "Stand")


def evaluation_document(whole: Whole, evaluation: Evaluation, made: date) -> Document:
    return Document(
        title=f"{evaluation.get_kind_display()} van {whole.cycle.name}",
        subject=evaluation.get_kind_display(),
        blocks=tuple(_blocks(whole, evaluation)),
        made=made,
    )


def standing_words(row: GoalRow) -> Iterator[str]:
    """Where a goal stands and why; what people said beside what the figures say."""
    if row.said and row.said.standing:
        said, day = row.said, format_date(row.said.day)
        yield f"Stand: {said.standing}. Zo stelde {said.by} het vast op {day}: {said.reason}"
        yield f"De cijfers zeggen: {row.counted.value}. {row.because}" if row.readings else row.because
    else:
        yield f"Stand: {row.counted.value}. {row.because}"


def _blocks(whole: Whole, evaluation: Evaluation) -> Iterator[Block]:
    yield Paragraph(f"Zo stond het ervoor op {format_date(evaluation.day)}.")
    yield from _paragraphs(evaluation.text)
    if evaluation.follows:
        yield Title("Wat eruit volgt")
        yield from _paragraphs(evaluation.follows)
    for chapter in whole.chapters:
        yield Title(str(chapter.priority))
        for row in chapter.goals:
            yield from _goal(row, evaluation)
    yield from sources_of(whole)


def _goal(row: GoalRow, evaluation: Evaluation) -> Iterator[Block]:
    told = evaluation.of(row.goal)
    yield Title(row.goal.title, 2)
    yield from (Paragraph(words) for words in standing_words(row))
    yield from measured(row)
    if row.products:
        rows = tuple(
            (each.title, each.owner or "–", f"{each.state_on(evaluation.day).value}. {each.text}".strip())
            for each in row.products
        )
        yield Listing(f"Wat er voor dit doel wordt gemaakt: {row.goal.title}", _PRODUCTS, rows)
    yield from _paragraphs(told.get("text", ""))
    yield from _paragraphs(f"Wat eruit volgt: {told['follows']}" if told.get("follows") else "")


def _paragraphs(text: str) -> Iterator[Block]:
    yield from (Paragraph(line) for line in text.splitlines() if line.strip())

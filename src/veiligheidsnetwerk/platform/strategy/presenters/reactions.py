"""The consultation as pages show it: who said what, what is missing, and what became what."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from django.utils.safestring import SafeString

from veiligheidsnetwerk.platform.core.changes import changes_html
from veiligheidsnetwerk.platform.strategy.models import Priority, Reaction, Wording
from veiligheidsnetwerk.platform.strategy.queries.reactions import Consulted
from veiligheidsnetwerk.publishing.dutch import count_of, enumerate_names, format_date

NOTHING, HIDDEN = "nog geen reactie", "heeft gereageerd"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultedLine:
    """A DVO as a row of the overview: a word for each priority, and what it would add."""

    row: Consulted
    cells: Sequence[str]
    added: str


def consulted_lines(
    rows: Sequence[Consulted], priorities: Sequence[Priority], until: date | None
) -> list[ConsultedLine]:
    return [
        ConsultedLine(
            row=row,
            cells=[_cell(row, priority, until) for priority in priorities],
            added=enumerate_names([each.title for each in row.added]) or (HIDDEN if 0 in row.hidden else "–"),
        )
        for row in rows
    ]


def consulted_sentences(rows: Sequence[Consulted], until: date | None, today: date) -> list[str]:
    """Until when reactions are in time, who is still silent, and how many wait for an answer."""
    said = []
    if until:
        said.append(
            f"De laatste dag voor een reactie {'was' if today > until else 'is'} {format_date(until)}."
        )
    silent = [row.body.name for row in rows if not row.has_reacted]
    if silent:
        still = "reageerde nog niet" if len(silent) == 1 else "reageerden nog niet"
        said.append(f"{enumerate_names(silent)} {still}. Dat is niet hetzelfde als instemmen.")
    elif rows:
        said.append("Alle DVO's hebben gereageerd.")
    open_ones = sum(each.answer is None for row in rows for each in row.all_reactions)
    if open_ones:
        wait = count_of(open_ones, "reactie wacht", "reacties wachten")
        said.append(f"{wait} nog op antwoord van de BBG.")
    return said


def _cell(row: Consulted, priority: Priority, until: date | None) -> str:
    reaction = row.reactions.get(priority.pk)
    if reaction is None:
        return HIDDEN if priority.pk in row.hidden else NOTHING
    return f"{reaction.get_stance_display()}{late_words(reaction, until)}"


def late_words(reaction: Reaction, until: date | None) -> str:
    return ", na de termijn" if reaction.is_late(until) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A reaction with what is to be said of it."""

    reaction: Reaction
    late: str


def said_of(reactions: Sequence[Reaction], until: date | None) -> list[Said]:
    return [Said(reaction=each, late=late_words(each, until)) for each in reactions]


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A wording beside the one before it, with the reactions that it answers."""

    wording: Wording
    title: SafeString
    text: SafeString
    answers: Sequence[Reaction]


def revisions(wordings: Sequence[Wording], seen: Sequence[Reaction]) -> list[Revision]:
    """Every change of words, the newest first; of reactions only those that the reader may see."""
    known = {each.pk: each for each in seen}
    return [
        Revision(
            wording=after,
            title=changes_html(before.title, after.title),
            text=changes_html(before.text, after.text),
            answers=[known[each.pk] for each in after.answers.all() if each.pk in known],
        )
        for before, after in reversed(list(pairwise(wordings)))
    ]


def whole_change(wordings: Sequence[Wording]) -> SafeString:
    """From the concept to the wording that holds; nothing while that is the same one."""
    first, last = wordings[0], wordings[-1]
    return changes_html(first.text, last.text) if first.text != last.text else SafeString("")

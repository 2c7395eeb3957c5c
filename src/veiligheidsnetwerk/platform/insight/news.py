"""What is new in a kept comparison since someone last heard of it."""

from dataclasses import dataclass
from datetime import date

from django.http import QueryDict

from veiligheidsnetwerk.figures.errors import FiguresError
from veiligheidsnetwerk.figures.query import Scope, Table, revision_of
from veiligheidsnetwerk.platform.insight.answering import answer_to
from veiligheidsnetwerk.platform.insight.models import Pairs, SavedComparison
from veiligheidsnetwerk.platform.insight.queries import comparison_of


@dataclass(frozen=True, slots=True)
class News:
    """The same question answered from two editions."""

    then: Table
    now: Table

    @property
    def goes_on(self) -> bool:
        """Whether the comparison ended where the figures ended, and these now go further."""
        end = self.now.comparison.last.last_day
        return _until(self.then) <= end < _until(self.now)

    @property
    def is_empty(self) -> bool:
        """Whether nobody who opens the comparison would see a difference."""
        return revision_of(self.then, self.now).is_empty and not self.goes_on


def news_of(saved: SavedComparison, *, then: Pairs, now: Pairs, scope: Scope) -> News:
    """What is new between two editions, for who may see this much.

    Raises:
        FiguresError: the question has no answer any more, or an edition was withdrawn.
    """
    first, second = (
        answer_to(comparison_of(_held_to(saved, pins)), scope=scope, told=()) for pins in (then, now)
    )
    return News(first, second)


def is_worth_telling(saved: SavedComparison, *, then: Pairs, now: Pairs, scope: Scope) -> bool:
    """Whether someone who follows this wants to hear of it; an answer that was withdrawn is news too."""
    try:
        return not news_of(saved, then=then, now=now, scope=scope).is_empty
    except FiguresError:
        return True


def _held_to(saved: SavedComparison, pins: Pairs) -> QueryDict:
    params: QueryDict = saved.params(as_then=False)
    for name, value in pins:
        params.appendlist(name, value)
    return params


def _until(table: Table) -> date:
    """Up to which day the source of the first figure had figures."""
    return table.sources[0].data_until

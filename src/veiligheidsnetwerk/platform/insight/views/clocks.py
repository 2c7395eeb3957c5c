"""A kept comparison under its two clocks. Both are answered once for the editions that decide them."""

from dataclasses import dataclass
from functools import partial

from django.http import HttpRequest

from veiligheidsnetwerk.figures.query import Table
from veiligheidsnetwerk.platform.core.access import actor_of
from veiligheidsnetwerk.platform.insight.drawing import MOST_KEPT, drawn_once, editions_behind, name_for
from veiligheidsnetwerk.platform.insight.forms import ComparisonForm
from veiligheidsnetwerk.platform.insight.models import SavedComparison
from veiligheidsnetwerk.platform.insight.policies import home_of, scope_of
from veiligheidsnetwerk.platform.insight.presenters import AnswerPage, ChangesPage, present_changes
from veiligheidsnetwerk.platform.insight.views.asking import answer, presented, read_form, told_to


@dataclass(frozen=True, slots=True)
class Answered:
    """A kept question under one clock. Without a table the form says why."""

    form: ComparisonForm
    table: Table | None


@dataclass(frozen=True, slots=True)
class Opened:
    """What a page shows of it: the answer, and what is different under the other clock.

    Without an answer the form says why. `size` is how many numbers both answers have.
    """

    answer: AnswerPage | None
    changes: ChangesPage | None
    form: ComparisonForm | None
    size: int


def answered(request: HttpRequest, found: SavedComparison, *, as_then: bool) -> Answered:
    form = read_form(request, found.params(as_then=as_then))
    return Answered(form, answer(request, form))


def opened(request: HttpRequest, found: SavedComparison, *, as_then: bool) -> Opened:
    """As drawn before for whoever may see as much, when no other editions are in use or withdrawn since.

    What an edition came between while it was drawn is not kept, and neither is a refusal.
    """
    actor, behind = actor_of(request), partial(editions_behind, found.pins)
    editions, reader = behind(), (scope_of(actor), home_of(actor), told_to(request))
    return drawn_once(
        name_for("klokken", found.question, found.pins, as_then, editions, *reader),
        lambda: _opened(request, found, as_then=as_then),
        lasts=lambda made: made.answer is not None and made.size <= MOST_KEPT and behind() == editions,
    )


def _opened(request: HttpRequest, found: SavedComparison, *, as_then: bool) -> Opened:
    then, now = (answered(request, found, as_then=clock) for clock in (True, False))
    shown = then if as_then else now
    return Opened(
        answer=presented(request, shown.form, shown.table) if shown.table else None,
        changes=present_changes(then.table, now.table) if then.table and now.table else None,
        form=None if shown.table else shown.form,
        size=sum(each.table.values.size for each in (then, now) if each.table),
    )

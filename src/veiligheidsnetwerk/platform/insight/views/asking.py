"""From an address to an answer: the same way for the page and for everything taken from it."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils import timezone

from veiligheidsnetwerk.figures.query import Comparison, InvalidComparisonError, Table, TableDuiding, for_map
from veiligheidsnetwerk.figures.query.size import MOST_CELLS
from veiligheidsnetwerk.platform.core.access import actor_of
from veiligheidsnetwerk.platform.core.errors import error_page
from veiligheidsnetwerk.platform.insight.answering import answer_to, duidingen_within
from veiligheidsnetwerk.platform.insight.drawing import MOST_KEPT, drawn_once, name_of
from veiligheidsnetwerk.platform.insight.forms import ComparisonForm
from veiligheidsnetwerk.platform.insight.policies import home_of, scope_of
from veiligheidsnetwerk.platform.insight.presenters import AnswerPage, present_answer
from veiligheidsnetwerk.platform.insight.queries import as_in_use, library, usual_question

_TOLD = "told_by_analysts"


def form_of(request: HttpRequest) -> ComparisonForm:
    """The form that the address fills in; what it leaves out is usual for whoever asks."""
    return read_form(request, request.GET)


def read_form(request: HttpRequest, params: QueryDict) -> ComparisonForm:
    """The form that these parameters fill in for whoever asks."""
    usual = usual_for(request, params.get("cijfer") or "")
    return ComparisonForm(params, library=library(), usual=usual, scope=scope_of(actor_of(request)))


def usual_for(request: HttpRequest, figure: str) -> Comparison:
    """The first question about a figure for whoever asks."""
    return usual_question(figure, home=home_of(actor_of(request)))


def answer(request: HttpRequest, form: ComparisonForm, *, most_cells: int = MOST_CELLS) -> Table | None:
    """The answer; None when there is none, and then the form says why."""
    if not form.is_valid():
        return None
    try:
        return answer_to(
            form.comparison,
            scope=scope_of(actor_of(request)),
            told=told_to(request),
            with_total=form.layout.totals,
            most_cells=most_cells,
        )
    except InvalidComparisonError as error:
        form.add_problems(error.problems)
        return None


def map_answer(request: HttpRequest, comparison: Comparison) -> Table | None:
    """The answer for all gemeenten of the region in the last period; None where the source has none."""
    asked = for_map(comparison, library())
    if asked is None:
        return None
    return answer_to(asked, scope=scope_of(actor_of(request)), told=told_to(request))


def told_to(request: HttpRequest) -> tuple[TableDuiding, ...]:
    """What analysts say now, of what whoever asks may see; looked up once for each request."""
    told: tuple[TableDuiding, ...] | None = getattr(request, _TOLD, None)
    if told is None:
        told = tuple(duidingen_within(scope_of(actor_of(request)), day=timezone.localdate()))
        setattr(request, _TOLD, told)
    return told


def presented(request: HttpRequest, form: ComparisonForm, table: Table) -> AnswerPage:
    """The answer as a page shows it, with the map that goes with it; other words of analysts are another."""
    in_use, scope = as_in_use(table.comparison), scope_of(actor_of(request))

    def present() -> AnswerPage:
        return present_answer(table, form.layout, map_answer(request, table.comparison), in_use=in_use)

    if table.values.size > MOST_KEPT:
        return present()
    return drawn_once(name_of(table, form.layout, in_use, scope, told_to(request)), present)


def refusal(request: HttpRequest, form: ComparisonForm) -> HttpResponse:
    """The page for a picture or file that cannot be made: what is wrong with which part."""
    messages = [str(message) for errors in form.errors.values() for message in errors]
    return error_page(request, HTTPStatus.UNPROCESSABLE_ENTITY, what=" ".join(messages))

"""From an address to an answer: the same way for the page and for everything taken from it."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.utils import timezone

from veiligheidsnetwerk.figures.query import Comparison, InvalidComparisonError, Table, TableDuiding, for_map
from veiligheidsnetwerk.figures.query.size import MOST_CELLS
from veiligheidsnetwerk.platform.core.access import actor_of
from veiligheidsnetwerk.platform.core.errors import error_page
from veiligheidsnetwerk.platform.insight.answering import answer_to, answer_to_address, duidingen_within
from veiligheidsnetwerk.platform.insight.drawing import MOST_KEPT, drawn_once, name_of
from veiligheidsnetwerk.platform.insight.forms import MOVE, SEARCH, SEARCH_FIGURE, ComparisonForm
from veiligheidsnetwerk.platform.insight.policies import home_of, scope_of
from veiligheidsnetwerk.platform.insight.presenters import AnswerPage, present_answer
from veiligheidsnetwerk.platform.insight.queries import as_in_use, library, usual_question
from veiligheidsnetwerk.publishing.layout import Layout
from veiligheidsnetwerk.publishing.parts import PART

_TOLD = "told_by_analysts"
_ABOUT_THE_PAGE = {SEARCH, SEARCH_FIGURE, MOVE, PART}


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


def asked_and_answered(request: HttpRequest, *, most_cells: int = MOST_CELLS) -> tuple[Table, Layout]:
    """The answer to the address and its layout, without the form: for what shows none."""
    params = {name: values for name, values in request.GET.lists() if name not in _ABOUT_THE_PAGE}
    scope, told = scope_of(actor_of(request)), told_to(request)
    usual = usual_for(request, request.GET.get("cijfer") or "")
    return answer_to_address(params, usual, scope=scope, told=told, most_cells=most_cells)


def tells_what_is_wrong(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Answer a question that cannot be answered with a page that says why, instead of a file or picture."""

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **options: object) -> HttpResponseBase:
        try:
            return view(request, *args, **options)
        except InvalidComparisonError as error:
            return error_page(request, HTTPStatus.UNPROCESSABLE_ENTITY, what=str(error))

    return answer


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

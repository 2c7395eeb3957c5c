"""What people take along from an answer: the same figures, marks and sources, as a file."""

from collections.abc import Sequence
from http import HTTPStatus

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.figures.query import Table
from veiligheidsnetwerk.platform.core.access import actor_of, requires
from veiligheidsnetwerk.platform.core.downloads import attachment
from veiligheidsnetwerk.platform.core.errors import error_page
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.insight.exporting import PICTURES, TABLES, file_name
from veiligheidsnetwerk.platform.insight.presenters import address
from veiligheidsnetwerk.platform.insight.queries import map_shapes
from veiligheidsnetwerk.platform.insight.recording import note_export
from veiligheidsnetwerk.platform.insight.views.asking import answer, form_of, map_answer, refusal
from veiligheidsnetwerk.publishing.charts import charts_spec
from veiligheidsnetwerk.publishing.maps import map_spec
from veiligheidsnetwerk.publishing.pictures.vega import Spec


@requires(Permission.FIGURES_EXPORT)
@require_safe
def table_file(request: HttpRequest, ending: str) -> HttpResponseBase:
    kind, form = TABLES[ending], form_of(request)
    table = answer(request, form, most_cells=kind.most_cells)
    if table is None:
        return refusal(request, form)
    link = request.build_absolute_uri(address("insight:comparison", table.pinned, form.layout))
    note_taken(request, table, form=ending.upper())
    name = f"{file_name(table.comparison)}.{ending}"
    return attachment(kind.make(table, form.layout, address=link), kind.content_type, name)


@requires(Permission.FIGURES_EXPORT)
@require_safe
def chart_file(request: HttpRequest, ending: str) -> HttpResponseBase:
    form = form_of(request)
    table = answer(request, form)
    if table is None:
        return refusal(request, form)
    return _picture(request, table, charts_spec(table, form.layout.chart), ending, kind="grafiek")


@requires(Permission.FIGURES_EXPORT)
@require_safe
def map_file(request: HttpRequest, ending: str) -> HttpResponseBase:
    form = form_of(request)
    asked = answer(request, form)
    if asked is None:
        return refusal(request, form)
    table = map_answer(request, asked.comparison)
    if table is None:
        return error_page(request, HTTPStatus.NOT_FOUND, what="Van deze cijfers is geen kaart te maken.")
    spec = map_spec(table, map_shapes(), highlight=asked.comparison.areas[0])
    return _picture(request, table, [spec], ending, kind="kaart")


def note_taken(request: HttpRequest, table: Table, *, form: str) -> None:
    """Let the log hear what someone takes along; a HEAD takes nothing."""
    actor = actor_of(request)
    if actor is not None and request.method == "GET":
        note_export(table, by=actor, form=form)


def _picture(
    request: HttpRequest, table: Table, specs: Sequence[Spec], ending: str, *, kind: str
) -> HttpResponseBase:
    file = PICTURES[ending]
    note_taken(request, table, form=f"{kind} {ending.upper()}")
    name = f"{kind}-{file_name(table.comparison)}.{ending}"
    return attachment(file.draw(specs), file.content_type, name)

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
from veiligheidsnetwerk.platform.core.figures import map_shapes
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.insight.exporting import PICTURES, TABLES, file_name
from veiligheidsnetwerk.platform.insight.presenters import address
from veiligheidsnetwerk.platform.insight.recording import note_export
from veiligheidsnetwerk.platform.insight.views.asking import (
    asked_and_answered,
    map_answer,
    tells_what_is_wrong,
)
from veiligheidsnetwerk.publishing.charts import charts_spec
from veiligheidsnetwerk.publishing.maps import map_spec
from veiligheidsnetwerk.publishing.pictures.vega import Spec


@requires(Permission.FIGURES_EXPORT)
@require_safe
@tells_what_is_wrong
def table_file(request: HttpRequest, ending: str) -> HttpResponseBase:
    kind = TABLES[ending]
    table, layout = asked_and_answered(request, most_cells=kind.most_cells)
    link = request.build_absolute_uri(address("insight:comparison", table.pinned, layout))
    note_taken(request, table, form=ending.upper())
    name = f"{file_name(table.comparison)}.{ending}"
    return attachment(kind.make(table, layout, address=link), kind.content_type, name)


@requires(Permission.FIGURES_EXPORT)
@require_safe
@tells_what_is_wrong
def chart_file(request: HttpRequest, ending: str) -> HttpResponseBase:
    table, layout = asked_and_answered(request)
    return _picture(request, table, charts_spec(table, layout.chart), ending, kind="grafiek")


@requires(Permission.FIGURES_EXPORT)
@require_safe
@tells_what_is_wrong
def map_file(request: HttpRequest, ending: str) -> HttpResponseBase:
    asked, _ = asked_and_answered(request)
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

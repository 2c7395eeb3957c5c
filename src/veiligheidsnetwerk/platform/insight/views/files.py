"""The pictures of an answer, as a page shows them. They carry the same figures, marks and sources."""

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.figures.query import Table
from veiligheidsnetwerk.platform.core.access import requires
from veiligheidsnetwerk.platform.core.errors import error_page
from veiligheidsnetwerk.platform.core.figures import map_shapes
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.insight.drawing import drawn_once, name_of
from veiligheidsnetwerk.platform.insight.views.asking import (
    asked_and_answered,
    map_answer,
    tells_what_is_wrong,
)
from veiligheidsnetwerk.publishing.charts import WIDTH, chart_parts, chart_spec
from veiligheidsnetwerk.publishing.layout import Chart
from veiligheidsnetwerk.publishing.maps import map_spec
from veiligheidsnetwerk.publishing.marks import without_duiding
from veiligheidsnetwerk.publishing.parts import PART
from veiligheidsnetwerk.publishing.pictures.render import render_svg

NARROW = 360.0
"""The width of a picture for a phone, in pixels."""


@requires(Permission.FIGURES_READ)
@require_safe
@tells_what_is_wrong
def chart(request: HttpRequest, width: float = WIDTH) -> HttpResponse:
    table, layout = asked_and_answered(request)
    kind = layout.chart
    part = part_asked(request, table, kind)
    return _picture(
        request,
        table,
        lambda: render_svg(chart_spec(without_duiding(table), kind, part=part, width=width)),
        part,
        kind,
    )


@requires(Permission.FIGURES_READ)
@require_safe
@tells_what_is_wrong
def map_picture(request: HttpRequest, width: float = WIDTH) -> HttpResponse:
    asked, _ = asked_and_answered(request)
    table = map_answer(request, asked.comparison)
    if table is None:
        return error_page(request, HTTPStatus.NOT_FOUND, what="Van deze cijfers is geen kaart te maken.")
    first = asked.comparison.areas[0]
    return _picture(
        request,
        table,
        lambda: render_svg(map_spec(without_duiding(table), map_shapes(), highlight=first, width=width)),
    )


def part_asked(request: HttpRequest, table: Table, kind: Chart | None) -> int:
    """The part of the answer that is asked; the first when there is no such part."""
    asked, parts = request.GET.get(PART, ""), len(chart_parts(table, kind))
    place = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) <= len(str(parts)) else 0
    return place if place < parts else 0


def _picture(request: HttpRequest, table: Table, draw: Callable[[], str], *parts: object) -> HttpResponse:
    """The picture, drawn once per question, vintage and `parts`; a browser that has it is told so."""
    name = name_of(table, request.path, *parts)
    etag = f'"{name}"'
    response = get_conditional_response(request, etag=etag)
    if response is None:
        response = HttpResponse(drawn_once(name, draw), content_type="image/svg+xml")
    response["ETag"] = etag
    patch_cache_control(response, private=True, no_cache=True)
    return response

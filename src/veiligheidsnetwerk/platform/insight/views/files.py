"""What is taken from an answer: pictures and sheets. They carry the same figures, marks and sources."""

import hashlib
import re
from collections.abc import Callable
from http import HTTPStatus

from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.views.decorators.http import require_safe

from veiligheidsnetwerk import __version__
from veiligheidsnetwerk.figures.query import Comparison, Table
from veiligheidsnetwerk.platform.core.access import actor_of, requires
from veiligheidsnetwerk.platform.core.errors import error_page
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.insight.presenters import address
from veiligheidsnetwerk.platform.insight.queries import map_shapes
from veiligheidsnetwerk.platform.insight.recording import note_export
from veiligheidsnetwerk.platform.insight.views.asking import answer, form_of, map_answer, refusal
from veiligheidsnetwerk.publishing.charts import WIDTH, chart_spec
from veiligheidsnetwerk.publishing.maps import map_spec
from veiligheidsnetwerk.publishing.parts import PART, parts_of
from veiligheidsnetwerk.publishing.pictures.render import render_svg
from veiligheidsnetwerk.publishing.sheets import to_csv, to_xlsx

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NARROW = 360.0
"""The width of a picture for a phone, in pixels."""
_NOT_IN_NAMES = re.compile(r"[^\w-]+", re.ASCII)


@requires(Permission.FIGURES_READ)
@require_safe
def chart(request: HttpRequest, width: float = WIDTH) -> HttpResponse:
    form = form_of(request)
    table = answer(request, form)
    if table is None:
        return refusal(request, form)
    part = _part(request, len(parts_of(table)))
    return _picture(request, table, lambda: render_svg(chart_spec(table, part=part, width=width)), part=part)


@requires(Permission.FIGURES_READ)
@require_safe
def map_picture(request: HttpRequest, width: float = WIDTH) -> HttpResponse:
    form = form_of(request)
    asked = answer(request, form)
    if asked is None:
        return refusal(request, form)
    table = map_answer(request, asked.comparison)
    if table is None:
        return error_page(request, HTTPStatus.NOT_FOUND, what="Van deze cijfers is geen kaart te maken.")
    first = asked.comparison.areas[0]
    return _picture(
        request, table, lambda: render_svg(map_spec(table, map_shapes(), highlight=first, width=width))
    )


@requires(Permission.FIGURES_EXPORT)
@require_safe
def csv_file(request: HttpRequest) -> HttpResponse:
    form = form_of(request)
    table = answer(request, form)
    return (
        refusal(request, form)
        if table is None
        else _file(request, table, to_csv(table, form.layout), "text/csv; charset=utf-8", "csv")
    )


@requires(Permission.FIGURES_EXPORT)
@require_safe
def xlsx_file(request: HttpRequest) -> HttpResponse:
    form = form_of(request)
    table = answer(request, form)
    if table is None:
        return refusal(request, form)
    asked_at = request.build_absolute_uri(address("insight:comparison", table.pinned, form.layout))
    return _file(request, table, to_xlsx(table, form.layout, address=asked_at), XLSX, "xlsx")


def _part(request: HttpRequest, parts: int) -> int:
    """The part of the answer that is asked; the first when there is no such part."""
    asked = request.GET.get(PART, "")
    place = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) <= len(str(parts)) else 0
    return place if place < parts else 0


def _picture(request: HttpRequest, table: Table, draw: Callable[[], str], *, part: int = 0) -> HttpResponse:
    """The picture, drawn once per question and vintage; a browser that has it already is told so."""
    parts = [
        __version__,
        request.path,
        repr(table.comparison),
        str(part),
        *(note.vintage for note in table.sources),
    ]
    name = hashlib.sha256("\n".join(parts).encode()).hexdigest()
    etag = f'"{name}"'
    response = get_conditional_response(request, etag=etag)
    if response is None:
        response = HttpResponse(caches["pictures"].get_or_set(name, draw), content_type="image/svg+xml")
    response["ETag"] = etag
    patch_cache_control(response, private=True, no_cache=True)
    return response


def _file(request: HttpRequest, table: Table, content: bytes, content_type: str, ending: str) -> HttpResponse:
    actor = actor_of(request)
    if actor is not None and request.method == "GET":
        note_export(table, by=actor, form=ending.upper())
    name = f"{_file_name(table.comparison)}.{ending}"
    return HttpResponse(
        content, content_type=content_type, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


def _file_name(asked: Comparison) -> str:
    """Says what is in it, in signs that every file system takes."""
    first, *others = asked.figures
    more = f"-en-{len(others)}-meer" if others else ""
    return f"{first.source}-{_NOT_IN_NAMES.sub('-', first.offence)}{more}-{asked.first}-{asked.last}"

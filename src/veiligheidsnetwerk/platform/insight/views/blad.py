"""`/cijfers/blad/<code>/`: the blad voor de driehoek of one gemeente, as a page, PDF and Word."""

from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_of, permits, requires
from veiligheidsnetwerk.platform.core.downloads import attachment
from veiligheidsnetwerk.platform.core.errors import error_page
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.insight.blad import Blad, NoGemeentenError, blad_of
from veiligheidsnetwerk.platform.insight.exporting import DOCUMENTS, file_name
from veiligheidsnetwerk.platform.insight.policies import scope_of
from veiligheidsnetwerk.platform.insight.presenters import address, present_blad
from veiligheidsnetwerk.platform.insight.queries import library, usual_question
from veiligheidsnetwerk.platform.insight.views.downloads import note_taken
from veiligheidsnetwerk.publishing.blad import blad_document


@requires(Permission.FIGURES_READ)
@require_safe
def page(request: HttpRequest, code: str) -> HttpResponse:
    try:
        blad = _asked(request, code)
    except NoGemeentenError as error:
        return error_page(request, HTTPStatus.NOT_FOUND, what=str(error))
    context: dict[str, Any] = {
        "blad": present_blad(blad, where=_address(request, blad)),
        "may_export": permits(Permission.FIGURES_EXPORT)(request),
        "files": {ending: _link(request, code, ending) for ending in DOCUMENTS},
    }
    return render(request, "insight/blad.html", context)


@requires(Permission.FIGURES_EXPORT)
@require_safe
def file(request: HttpRequest, code: str, ending: str) -> HttpResponseBase:
    try:
        blad = _asked(request, code)
    except NoGemeentenError as error:
        return error_page(request, HTTPStatus.NOT_FOUND, what=str(error))
    where, made = _address(request, blad), timezone.localdate()
    document = blad_document(blad.now, blad.course, address=where, made=made)
    note_taken(request, blad.now, form=f"blad voor de driehoek ({ending.upper()})")
    kind, name = DOCUMENTS[ending], f"blad-{blad.gemeente.code}-{file_name(blad.now.comparison)}.{ending}"
    return attachment(kind.make(document), kind.content_type, name)


def _asked(request: HttpRequest, code: str) -> Blad:
    gemeente = library().areas.gemeenten.get(code)
    if gemeente is None or not gemeente.exists_on(timezone.localdate()):
        raise Http404
    usual = usual_question(request.GET.get("cijfer", ""), home=gemeente.code)
    return blad_of(gemeente, usual, scope=scope_of(actor_of(request)))


def _address(request: HttpRequest, blad: Blad) -> str:
    return request.build_absolute_uri(address("insight:comparison", blad.now.pinned))


def _link(request: HttpRequest, code: str, ending: str) -> str:
    asked = request.GET.urlencode(safe=":")
    return reverse(f"insight:blad_{ending}", args=[code]) + (f"?{asked}" if asked else "")

"""Dutch error pages, through one function, for views and for Django's own handlers."""

import sqlite3
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from http import HTTPStatus

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation, TooManyFieldsSent, TooManyFilesSent
from django.db import DatabaseError, InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template import TemplateDoesNotExist, TemplateSyntaxError
from django.template.loader import render_to_string
from django.utils.html import format_html

from veiligheidsnetwerk.platform.core.error_texts import TEXTS
from veiligheidsnetwerk.platform.core.installation import place

TEMPLATE = "errors/error.html"
RETRY_AFTER_SECONDS = 30

# With these the database or the code may be down: a page that asks who is signed in would fail again.
_WITHOUT_REQUEST = frozenset({500, 503})
_RENDERING_FAILS = (DatabaseError, SuspiciousOperation, TemplateDoesNotExist, TemplateSyntaxError, ValueError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Onward:
    """A page that says more."""

    title: str
    url: str


def error_page(
    request: HttpRequest,
    code: int,
    *,
    what: str | None = None,
    kept: str | None = None,
    do: str | None = None,
    onward: Onward | None = None,
) -> HttpResponse:
    """The page for a status code; a text that is given replaces the usual one."""
    own = {name: text for name, text in {"what": what, "kept": kept, "do": do}.items() if text is not None}
    texts = replace(TEXTS[code], **own)
    context = {**place(), "code": code, "onward": onward, **asdict(texts)}
    response = HttpResponse(_render(None if code in _WITHOUT_REQUEST else request, context), status=code)
    if code == HTTPStatus.SERVICE_UNAVAILABLE:
        response["Retry-After"] = str(RETRY_AFTER_SECONDS)
    response["Cache-Control"] = "no-store"
    return response


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _page_for(request, exception) or error_page(request, HTTPStatus.BAD_REQUEST)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    del exception
    return error_page(request, HTTPStatus.NOT_FOUND)


def too_many_requests(request: HttpRequest) -> HttpResponse:
    return error_page(request, HTTPStatus.TOO_MANY_REQUESTS)


def server_error(request: HttpRequest) -> HttpResponse:
    return _page_for(request, sys.exception()) or error_page(request, HTTPStatus.INTERNAL_SERVER_ERROR)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    del reason
    return error_page(
        request,
        HTTPStatus.FORBIDDEN,
        what="Het formulier is verlopen of kwam niet van deze website.",
        do="Ga terug, ververs de pagina en verstuur het formulier opnieuw. Cookies moeten aan staan.",
    )


def _page_for(request: HttpRequest, exception: BaseException | None) -> HttpResponse | None:
    """The page for an exception that is not a mistake of ours, else nothing."""
    if isinstance(exception, OperationalError | InterfaceError) and not _is_our_own_query(exception):
        return error_page(request, HTTPStatus.SERVICE_UNAVAILABLE)
    if isinstance(exception, RequestDataTooBig | TooManyFilesSent):
        return error_page(request, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    if isinstance(exception, TooManyFieldsSent):
        return error_page(request, HTTPStatus.BAD_REQUEST, what="Het formulier heeft te veel velden.")
    return None


def _is_our_own_query(exception: Exception) -> bool:
    """SQLite calls a mistake in a query an operational error too; only its code tells them apart."""
    return getattr(exception.__cause__, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR


def _render(request: HttpRequest | None, context: Mapping[str, object]) -> str:
    for asker in (request, None):
        try:
            return render_to_string(TEMPLATE, context, request=asker)
        except _RENDERING_FAILS:
            continue
    return format_html(
        '<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{title}</title></head>'
        '<body><main><h1>{title}</h1><p>{what}</p><p>{kept}</p><p>{do}</p><p><a href="/">Startpagina</a></p>'
        "</main></body></html>",
        **context,
    )

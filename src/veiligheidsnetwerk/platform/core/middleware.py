"""What surrounds every request."""

from collections.abc import Callable
from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from veiligheidsnetwerk.platform.core.errors import error_page
from veiligheidsnetwerk.platform.core.operations import Origin, operation

type Next = Callable[[HttpRequest], HttpResponse]

_NUL = "\x00"
_API = "/api/"


def one_operation(get_response: Next) -> Next:
    """Let everything that is kept about this request share one id."""

    def respond(request: HttpRequest) -> HttpResponse:
        with operation(Origin.API if request.path_info.startswith(_API) else Origin.PAGE):
            return get_response(request)

    return respond


def headers(get_response: Next) -> Next:
    """Add the headers that Django has no setting for."""

    def respond(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", settings.PERMISSIONS_POLICY)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    return respond


def explain_refused_methods(get_response: Next) -> Next:
    """Put a page in the empty answer that Django gives to a method that an address does not take."""

    def respond(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if response.status_code != HTTPStatus.METHOD_NOT_ALLOWED or response.content:
            return response
        page = error_page(request, HTTPStatus.METHOD_NOT_ALLOWED)
        page["Allow"] = response["Allow"]
        return page

    return respond


class RefuseNul:
    """A NUL is in no text that a person types, and PostgreSQL cannot keep it: such a request is unreadable.

    In a question or a form a view may still say something better, so there we wait until one fails.
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if _NUL in request.path_info:
            return error_page(request, HTTPStatus.BAD_REQUEST)
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        # All that PostgreSQL's driver says about a NUL is a bare ValueError.
        if isinstance(exception, ValueError) and _carries_nul(request):
            return error_page(request, HTTPStatus.BAD_REQUEST)
        return None


def _carries_nul(request: HttpRequest) -> bool:
    pairs = (*request.GET.lists(), *request.POST.lists())
    return any(_NUL in text for name, values in pairs for text in (name, *values))

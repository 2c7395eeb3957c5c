"""The addresses of the product, and a few more whose views fail or are closed, to see what happens then."""

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.db import OperationalError, connection
from django.http import HttpRequest, HttpResponse
from django.urls import path

from veiligheidsnetwerk.platform.config import urls
from veiligheidsnetwerk.platform.core.access import requires
from veiligheidsnetwerk.platform.core.rights import Permission

SECRET = "zeer geheim"


def closed(_request: HttpRequest) -> HttpResponse:
    return HttpResponse("binnen")


@requires(Permission.FIGURES_READ)
def figures(_request: HttpRequest, code: str) -> HttpResponse:
    return HttpResponse(f"cijfers van {code}")


@login_not_required
@requires(Permission.FIGURES_READ)
def opened_by_mistake(_request: HttpRequest) -> HttpResponse:
    return HttpResponse("cijfers")


@login_not_required
def broken(request: HttpRequest) -> HttpResponse:
    raise LookupError(SECRET, request)


@login_not_required
def broken_query(_request: HttpRequest) -> HttpResponse:
    with connection.cursor() as cursor:
        cursor.execute("SELECT geheim FROM nergens")
    return HttpResponse()


@login_not_required
def busy(_request: HttpRequest) -> HttpResponse:
    raise OperationalError("database is locked")


@login_not_required
def keeps(request: HttpRequest) -> HttpResponse:
    """Do what PostgreSQL's driver does with a text that it cannot keep."""
    if "\x00" in request.GET["naam"]:
        raise ValueError("A string literal cannot contain NUL (0x00) characters.")
    return HttpResponse()


@login_not_required
def forbidden(_request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


urlpatterns = [
    *urls.urlpatterns,
    path("test/dicht/", closed),
    path("test/cijfers/<code>/", figures),
    path("test/vergeten/", opened_by_mistake),
    path("test/stuk/", broken),
    path("test/vraag/", broken_query),
    path("test/bezet/", busy),
    path("test/bewaart/", keeps),
    path("test/verboden/", forbidden),
]

handler400 = urls.handler400
handler403 = urls.handler403
handler404 = urls.handler404
handler429 = urls.handler429
handler500 = urls.handler500

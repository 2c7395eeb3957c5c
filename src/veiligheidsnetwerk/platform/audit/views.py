from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.audit import queries
from veiligheidsnetwerk.platform.audit.forms import SearchForm
from veiligheidsnetwerk.platform.audit.presenters import present
from veiligheidsnetwerk.platform.core.access import actor_of, requires
from veiligheidsnetwerk.platform.core.rights import Permission


@requires(Permission.AUDIT_READ)
@require_safe
def log(request: HttpRequest) -> HttpResponse:
    """The log, newest line first, narrowed to what the address asks."""
    form = SearchForm(request.GET)
    if not form.is_valid():
        return render(request, "audit/log.html", {"form": form}, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    asked = form.cleaned_data
    page = queries.page(form.search, reader=actor_of(request), before=asked["voor"], after=asked["na"])
    return render(request, "audit/log.html", {"form": form, "page": present(page, request.GET)})

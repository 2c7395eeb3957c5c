"""Which cases went because their time was over: for who reads the log."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_of, requires
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.risk.models import Deletion

_PAGE = 100


@requires(Permission.AUDIT_READ)
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    found = Paginator(Deletion.objects.visible_to(actor_of(request)), _PAGE)
    return render(request, "risk/deletions.html", {"page": found.get_page(request.GET.get("pagina"))})

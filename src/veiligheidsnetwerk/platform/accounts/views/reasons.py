"""Waarom mag ik dit (niet)?"""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.accounts.presenters import reason_for, whom_to_ask
from veiligheidsnetwerk.platform.accounts.views.own_account import owner_of
from veiligheidsnetwerk.platform.core.access import RIGHT
from veiligheidsnetwerk.platform.core.rights import Permission


@never_cache
@require_safe
def why(request: HttpRequest) -> HttpResponse:
    """About one right (`recht` in the address), or about all of them."""
    user, asked = owner_of(request), request.GET.get(RIGHT, "")
    if asked and asked not in set(Permission):
        raise Http404
    permissions = [Permission(asked)] if asked else list(Permission)
    context = {
        "reasons": [reason_for(user, permission) for permission in permissions],
        "ask": whom_to_ask(user),
        "one": bool(asked),
    }
    return render(request, "account/why.html", context)

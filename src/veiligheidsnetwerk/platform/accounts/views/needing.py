"""Between someone and a page that asks for more than a password."""

from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.accounts import queries
from veiligheidsnetwerk.platform.accounts.adapter import AccountAdapter
from veiligheidsnetwerk.platform.accounts.views.own_account import owner_of
from veiligheidsnetwerk.platform.core.rights import Factor

THEN = "verder"
"""Where someone wanted to go before adding a factor; kept in the session while that takes several pages."""

_HOME = "/"


@never_cache
@require_safe
def factor_needed(request: HttpRequest) -> HttpResponse:
    """Lead on: to where the factor is shown, to where it is added, or to where the person wanted to be."""
    user = owner_of(request)
    wanted = request.GET.get(REDIRECT_FIELD_NAME, "")
    then = wanted if AccountAdapter(request).is_safe_url(wanted) else _HOME
    if not user.actor.held_back:
        return redirect(then)
    has = queries.factors_of(user)
    if Factor.KEY in has:
        return _confirm("mfa_reauthenticate_webauthn", then)
    if has and not user.factors:
        return _confirm("mfa_reauthenticate", then)
    request.session[THEN] = then
    return render(request, "account/factor_needed.html", {"key_only": bool(user.factors)})


def _confirm(view: str, then: str) -> HttpResponse:
    return redirect(f"{reverse(view)}?{urlencode({REDIRECT_FIELD_NAME: then})}")

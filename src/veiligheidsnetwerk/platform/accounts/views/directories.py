"""Signing in with the account of one's own organisation."""

import time
from http import HTTPStatus

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.accounts import actions, directory_sessions, oidc
from veiligheidsnetwerk.platform.accounts.adapter import AccountAdapter
from veiligheidsnetwerk.platform.accounts.claims import RefusedClaimsError, factors_in, identity_in
from veiligheidsnetwerk.platform.accounts.directories import Directory, directories
from veiligheidsnetwerk.platform.accounts.recording import origin_of
from veiligheidsnetwerk.platform.core.errors import error_page
from veiligheidsnetwerk.platform.core.mail import site_link

_WANTED = "organisatie-daarna"


@login_not_required
@never_cache
@require_safe
def begin(request: HttpRequest, directory: str) -> HttpResponse:
    """Lead to the sign-in page of the partner. The way back stands in the session, and is one of ours."""
    chosen = _known(directory)
    wanted = request.GET.get(REDIRECT_FIELD_NAME, "")
    request.session[_WANTED] = wanted if AccountAdapter(request).is_safe_url(wanted) else ""
    callback = site_link(reverse("account_directory_callback", kwargs={"directory": chosen.id}))
    try:
        return oidc.begin(request, chosen, callback=callback)
    except oidc.UnreachableError:
        return _unreachable(request, chosen)


@login_not_required
@never_cache
@require_safe
def callback(request: HttpRequest, directory: str) -> HttpResponse:
    """Where the partner sends someone back to. Our own second step comes after this as after a password."""
    chosen = _known(directory)
    try:
        claims, refresh = oidc.complete(request, chosen)
        who = identity_in(claims, chosen)
        user = actions.account_in_directory(chosen, who)
    except oidc.UnreachableError:
        return _unreachable(request, chosen)
    except oidc.NotSignedInError:
        return _refused(request, chosen, f"Inloggen via {chosen.title} is niet gelukt.")
    except RefusedClaimsError as reason:
        return _refused(request, chosen, str(reason))
    wanted = request.session.pop(_WANTED, "")
    directory_sessions.keep(request, chosen, who, refresh, now=int(time.time()))
    factor = next(iter(factors_in(claims, chosen)), None)
    record_authentication(request, user, directory_sessions.METHOD, directory=chosen.id, factor=factor)
    return perform_login(request, Login(user=user, redirect_url=wanted or None))


@login_not_required
@never_cache
@require_safe
def signed_out(request: HttpRequest, directory: str) -> HttpResponse:
    """Here someone is signed out; at the partner not yet. A link, for our forms lead nowhere else."""
    chosen = _known(directory)
    context = {"directory": chosen, "address": oidc.sign_out_address(chosen)}
    return render(request, "account/directory_signed_out.html", context)


def _known(directory: str) -> Directory:
    if directory not in directories():
        raise Http404
    return directories()[directory]


def _unreachable(request: HttpRequest, directory: Directory) -> HttpResponse:
    return error_page(
        request,
        HTTPStatus.SERVICE_UNAVAILABLE,
        what=f"De inlogpagina van {directory.title} antwoordt niet. U bent niet ingelogd.",
        do="Wacht een paar minuten en probeer het opnieuw.",
    )


def _refused(request: HttpRequest, directory: Directory, what: str) -> HttpResponse:
    actions.note_refused_by_directory(directory, what, origin=origin_of(request))
    return error_page(
        request,
        HTTPStatus.FORBIDDEN,
        what=what,
        do="Probeer het opnieuw vanaf de inlogpagina. Lukt het weer niet? Vraag de beheerder om hulp.",
    )

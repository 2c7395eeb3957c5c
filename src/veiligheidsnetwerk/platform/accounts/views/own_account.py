"""The page of the own account, and what can be done there."""

from http import HTTPStatus

from allauth.core.exceptions import ReauthenticationRequired
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from veiligheidsnetwerk.platform.accounts import actions, queries
from veiligheidsnetwerk.platform.accounts.adapter import AccountAdapter
from veiligheidsnetwerk.platform.accounts.forms.password import ChangePassword
from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.accounts.presenters import own_data, present_account
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form

PAGE = "account_page"


def owner_of(request: HttpRequest) -> User:
    """Who is signed in; middleware sends everyone else to sign in."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


@never_cache
@require_safe
def page(request: HttpRequest) -> HttpResponse:
    shown = {"page": present_account(owner_of(request)), "sessions": _sessions(request)}
    return render(request, "account/page.html", shown)


@never_cache
@require_safe
def data(request: HttpRequest) -> HttpResponse:
    user = owner_of(request)
    actions.note_own_data_taken(user)
    response = JsonResponse(
        own_data(user, _sessions(request)), json_dumps_params={"ensure_ascii": False, "indent": 2}
    )
    response["Content-Disposition"] = 'attachment; filename="mijn-gegevens.json"'
    return response


@require_POST
def end_session(request: HttpRequest, session: str) -> HttpResponse:
    """End one other session; one that is gone already is what was wanted."""
    keys = [each.key for each in _sessions(request) if each.id == session and not each.current]
    actions.end_sessions(owner_of(request), keys)
    messages.success(request, "U bent in die browser uitgelogd.")
    return redirect(PAGE)


@require_POST
def end_other_sessions(request: HttpRequest) -> HttpResponse:
    actions.end_sessions(owner_of(request), [each.key for each in _sessions(request) if not each.current])
    messages.success(request, "U bent in alle andere browsers uitgelogd.")
    return redirect(PAGE)


@sensitive_post_parameters()
@never_cache
@takes_a_form
def change_password(request: HttpRequest) -> HttpResponse:
    """A form that is sent proves itself: confirming first would keep what was typed somewhere."""
    if request.method != "POST" and AccountAdapter(request).is_reauthentication_required(app="accounts"):
        raise ReauthenticationRequired
    user = owner_of(request)
    form = ChangePassword(posted(request), user=user)
    if not form.is_valid():
        status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
        return render(request, "account/password_change.html", {"form": form}, status=status)
    actions.change_password(user, form.cleaned_data["new"], keep=request.session.session_key or "")
    update_session_auth_hash(request, user)
    messages.success(request, "Uw wachtwoord is gewijzigd. In andere browsers bent u uitgelogd.")
    return redirect(PAGE)


def _sessions(request: HttpRequest) -> list[queries.OwnSession]:
    now, current = timezone.now(), request.session.session_key
    return list(queries.sessions_of(owner_of(request), now=now, current=current))

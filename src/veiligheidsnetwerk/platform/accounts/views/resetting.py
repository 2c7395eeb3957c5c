"""Choosing another password with a link from a mail. Then one signs in: a mail opens nothing by itself."""

from http import HTTPStatus
from uuid import UUID

from allauth.core.internal import ratelimit
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.accounts import actions, rules
from veiligheidsnetwerk.platform.accounts.forms.password import AskReset, ChoosePassword
from veiligheidsnetwerk.platform.accounts.models import PasswordReset
from veiligheidsnetwerk.platform.accounts.recording import origin_of
from veiligheidsnetwerk.platform.accounts.views import following
from veiligheidsnetwerk.platform.core.errors import error_page
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form

_SHOWN = "wachtwoordlink"

_APP = "allauth.account"


@login_not_required
@never_cache
@takes_a_form
def ask(request: HttpRequest) -> HttpResponse:
    """Ask for a link. The answer is the same whether an account has the address or not."""
    form = AskReset(posted(request))
    if not form.is_valid():
        status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
        return render(request, "account/reset_ask.html", {"form": form}, status=status)
    if not ratelimit.consume(request, app=_APP, action="reset_from_place"):
        return error_page(
            request, HTTPStatus.TOO_MANY_REQUESTS, do="Wacht een uur en probeer het daarna opnieuw."
        )
    email = form.cleaned_data["email"]
    if ratelimit.consume(request, app=_APP, action="reset_of_account", key=rules.counted_as(email)):
        actions.ask_for_reset(email, origin=origin_of(request))
    return redirect("account_reset_sent")


@login_not_required
@never_cache
@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    return render(request, "account/reset_sent.html")


@login_not_required
@never_cache
@require_safe
def link(request: HttpRequest, reset: UUID, proof: str) -> HttpResponse:
    """Where the mail leads: following it changes nothing."""
    return following.keep(request, _SHOWN, reset, proof, onward="account_reset_choose")


@login_not_required
@sensitive_post_parameters()
@never_cache
@takes_a_form
def choose(request: HttpRequest) -> HttpResponse:
    reset = _followed(request)
    if reset is None or reset.account is None:
        return render(request, "account/reset_over.html", status=HTTPStatus.GONE)
    form = ChoosePassword(posted(request), user=reset.account)
    if not form.is_valid():
        status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
        return render(request, "account/reset_choose.html", {"form": form}, status=status)
    if not actions.reset_password(reset, form.cleaned_data["new"], now=timezone.now()):
        return render(request, "account/reset_over.html", status=HTTPStatus.GONE)
    request.session.flush()
    messages.success(request, "Uw wachtwoord is gewijzigd. Log nu in met het nieuwe wachtwoord.")
    return redirect("account_login")


def _followed(request: HttpRequest) -> PasswordReset | None:
    """The link that was followed in this browser, as long as it works."""
    number, proof = following.kept(request, _SHOWN)
    found = PasswordReset.objects.select_related("account").filter(pk=number).first() if number else None
    return found if found and found.opens_with(proof) else None

from http import HTTPStatus
from typing import Any

from allauth.account.views import LoginView, LogoutView
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.webauthn.views import LoginWebAuthnView
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.decorators import login_not_required
from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.utils.http import urlencode

from veiligheidsnetwerk.platform.accounts.directories import directories
from veiligheidsnetwerk.platform.accounts.directory_sessions import opened_with
from veiligheidsnetwerk.platform.accounts.forms.factors import SignInCode, SignInKey, SignInWithoutPassword
from veiligheidsnetwerk.platform.accounts.views.factors import options_for_script
from veiligheidsnetwerk.platform.accounts.views.refusable import Refusable


class SignIn(Refusable, LoginView):
    """Sign in with an e-mail address and a password."""

    template_name = "account/login.html"

    def get_context_data(self, **named: Any) -> dict[str, Any]:
        """With the way in of each partner, which leads on to the same page as ours."""
        context: dict[str, Any] = super().get_context_data(**named)
        wanted = self.request.POST.get(REDIRECT_FIELD_NAME) or self.request.GET.get(REDIRECT_FIELD_NAME, "")
        onward = f"?{urlencode({REDIRECT_FIELD_NAME: wanted})}" if wanted else ""
        return context | {"directories": list(directories().values()), "onward": onward}


class SecondStep(AuthenticateView):
    """Who has a second factor shows it, after the password and before anything opens."""

    form_class = SignInCode
    webauthn_form_class = SignInKey
    template_name = "mfa/authenticate.html"

    def form_invalid(self, form: BaseForm) -> HttpResponse:
        page = self.get_context_data(wrong=form)
        return self.render_to_response(page, status=HTTPStatus.UNPROCESSABLE_ENTITY)

    def get_context_data(self, **named: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**named)
        return context | named | {"options": options_for_script(context["js_data"]["request_options"])}


class SignInByPasskey(LoginWebAuthnView):
    """Sign in with only a passkey: the browser asks for the options (GET) and sends the answer (POST)."""

    form_class = SignInWithoutPassword


@method_decorator(login_not_required, name="dispatch")
class SignOut(LogoutView):
    """Asks first (GET), then signs out (POST)."""

    template_name = "account/logout.html"

    def post(self, *arguments: Any, **named: Any) -> HttpResponse:
        directory = opened_with(self.request)
        answer: HttpResponse = super().post(*arguments, **named)
        return redirect("account_directory_signed_out", directory=directory.id) if directory else answer

"""Adding, naming and removing second factors. Each of them asks who it is first."""

import json
from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.base.views import IndexView
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView, ViewRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.utils import is_mfa_enabled
from allauth.mfa.webauthn.views import AddWebAuthnView, EditWebAuthnView, RemoveWebAuthnView
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.accounts import actions
from veiligheidsnetwerk.platform.accounts.forms.factors import AddApp, AddKey, RenameKey
from veiligheidsnetwerk.platform.accounts.views.needing import THEN
from veiligheidsnetwerk.platform.accounts.views.own_account import owner_of
from veiligheidsnetwerk.platform.accounts.views.refusable import Refusable
from veiligheidsnetwerk.platform.core.posting import takes_a_form

PAGE = "mfa_index"
_GROUP = 4
_seen = (never_cache, require_safe)
_decorated = (never_cache, takes_a_form)


def options_for_script(data: dict[str, Any]) -> str:
    """What a browser must know to ask for a key, as text in an attribute of the form."""
    return json.dumps(data, cls=DjangoJSONEncoder)


def proven(request: HttpRequest, kind: str) -> None:
    """Who adds a factor has it in hand: for this session that is as good as signing in with it."""
    newest = Authenticator.objects.filter(user=owner_of(request), type=kind).latest("pk")
    record_authentication(request, owner_of(request), "mfa", id=newest.pk, type=kind)


def _then(request: HttpRequest) -> str | None:
    """Where someone was going before a factor had to be added; said one time, when there is one."""
    return request.session.pop(THEN, None) if owner_of(request).factors else None


@method_decorator(_seen, name="dispatch")
class Factors(IndexView):
    """Which second factors someone has."""

    def get_context_data(self, **named: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**named)
        found = context["authenticators"]
        codes = found.get("recovery_codes")
        return context | {
            "then": _then(self.request),
            "app": found.get("totp"),
            "keys": found.get("webauthn", []),
            "codes_left": len(codes.get_unused_codes()) if codes else None,
        }


@method_decorator(_decorated, name="dispatch")
class AddTheApp(Refusable, ActivateTOTPView):
    """Shows the secret as a picture and as text; the first code proves that the app has it."""

    form_class = AddApp
    template_name = "mfa/totp/activate_form.html"

    def dispatch(self, request: HttpRequest, *arguments: Any, **named: Any) -> HttpResponseBase:
        # A form that is sent twice: the first time did it.
        if is_mfa_enabled(owner_of(request), [Authenticator.Type.TOTP]):
            return redirect(PAGE)
        return super().dispatch(request, *arguments, **named)

    def get_context_data(self, **named: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**named)
        secret = context["form"].secret
        groups = [secret[start : start + _GROUP] for start in range(0, len(secret), _GROUP)]
        return context | {"secret": " ".join(groups)}

    @transaction.atomic
    def form_valid(self, form: BaseForm) -> HttpResponse:
        answer: HttpResponse = super().form_valid(form)
        proven(self.request, Authenticator.Type.TOTP)
        actions.note_factor(owner_of(self.request), actions.FACTOR_ADDED, kind=Authenticator.Type.TOTP)
        return answer


@method_decorator(_decorated, name="dispatch")
class RemoveTheApp(Refusable, DeactivateTOTPView):
    """Asks first (GET), then removes (POST)."""

    template_name = "mfa/totp/deactivate_form.html"

    def dispatch(self, request: HttpRequest, *arguments: Any, **named: Any) -> HttpResponseBase:
        if not is_mfa_enabled(owner_of(request), [Authenticator.Type.TOTP]):
            return redirect(PAGE)
        return super().dispatch(request, *arguments, **named)

    @transaction.atomic
    def form_valid(self, form: BaseForm) -> HttpResponse:
        answer: HttpResponse = super().form_valid(form)
        actions.note_factor(owner_of(self.request), actions.FACTOR_REMOVED, kind=Authenticator.Type.TOTP)
        return answer


@method_decorator(_decorated, name="dispatch")
class AddAKey(Refusable, AddWebAuthnView):
    """A passkey or security key; only a script can ask the browser for one."""

    form_class = AddKey
    template_name = "mfa/webauthn/add_form.html"

    def get_context_data(self, **named: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**named)
        return context | named | {"options": options_for_script(context["js_data"]["creation_options"])}

    @transaction.atomic
    def form_valid(self, form: BaseForm) -> HttpResponse:
        answer: HttpResponse = super().form_valid(form)
        proven(self.request, Authenticator.Type.WEBAUTHN)
        actions.note_factor(owner_of(self.request), actions.FACTOR_ADDED, kind=Authenticator.Type.WEBAUTHN)
        return answer


@method_decorator(_decorated, name="dispatch")
class RenameAKey(Refusable, EditWebAuthnView):
    form_class = RenameKey
    template_name = "mfa/webauthn/edit_form.html"
    success_url = reverse_lazy(PAGE)


@method_decorator(_decorated, name="dispatch")
class RemoveAKey(Refusable, RemoveWebAuthnView):
    """Asks first (GET), then removes (POST)."""

    template_name = "mfa/webauthn/authenticator_confirm_delete.html"
    success_url = reverse_lazy(PAGE)

    def post(self, request: HttpRequest, *arguments: Any, **named: Any) -> HttpResponse:
        if not Authenticator.objects.filter(user=owner_of(request), pk=self.kwargs["pk"]).exists():
            return redirect(PAGE)
        answer: HttpResponse = super().post(request, *arguments, **named)
        return answer

    @transaction.atomic
    def form_valid(self, form: BaseForm) -> HttpResponse:
        answer: HttpResponse = super().form_valid(form)
        actions.note_factor(owner_of(self.request), actions.FACTOR_REMOVED, kind=Authenticator.Type.WEBAUTHN)
        return answer


@method_decorator(_seen, name="dispatch")
class RecoveryCodes(ViewRecoveryCodesView):
    """Shows the codes one time."""

    template_name = "mfa/recovery_codes/index.html"

    def get_context_data(self, **named: Any) -> dict[str, Any]:
        return super().get_context_data(**named) | {"then": _then(self.request)}


@method_decorator(_decorated, name="dispatch")
class NewRecoveryCodes(Refusable, GenerateRecoveryCodesView):
    """Asks first (GET), then replaces the codes (POST)."""

    template_name = "mfa/recovery_codes/generate.html"

    @transaction.atomic
    def form_valid(self, form: BaseForm) -> HttpResponse:
        answer: HttpResponse = super().form_valid(form)
        kind = Authenticator.Type.RECOVERY_CODES
        actions.note_factor(owner_of(self.request), actions.FACTOR_ADDED, kind=kind)
        return answer

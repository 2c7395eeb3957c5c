"""Who does something that matters for the account, shows once more who it is."""

from typing import Any

from allauth.account.views import ReauthenticateView
from allauth.mfa.base.views import ReauthenticateView as ReauthenticateByCodeView
from allauth.mfa.webauthn.views import ReauthenticateWebAuthnView
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache

from veiligheidsnetwerk.platform.accounts.forms.factors import ConfirmCode, ConfirmKey
from veiligheidsnetwerk.platform.accounts.views.factors import options_for_script
from veiligheidsnetwerk.platform.accounts.views.refusable import Refusable
from veiligheidsnetwerk.platform.core.posting import takes_a_form

_decorated = (never_cache, takes_a_form)


@method_decorator(_decorated, name="dispatch")
class ConfirmByPassword(Refusable, ReauthenticateView):
    """Asks for the password, and then goes on where the person was."""

    template_name = "account/reauthenticate.html"


@method_decorator(_decorated, name="dispatch")
class ConfirmByCode(Refusable, ReauthenticateByCodeView):
    form_class = ConfirmCode
    template_name = "mfa/reauthenticate.html"


@method_decorator(_decorated, name="dispatch")
class ConfirmByKey(Refusable, ReauthenticateWebAuthnView):
    form_class = ConfirmKey
    template_name = "mfa/webauthn/reauthenticate.html"

    def get_context_data(self, **named: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**named)
        return context | named | {"options": options_for_script(context["js_data"]["request_options"])}

"""The forms of second factors. What allauth lets through that is no factor, is refused here."""

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, BaseAuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.totp.internal.auth import SECRET_SESSION_KEY
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    EditWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from cryptography.exceptions import InvalidSignature
from django import forms
from django.conf import settings
from django.core.cache import cache

_NONSENSE = (AttributeError, IndexError, KeyError, TypeError, ValueError, InvalidSignature, struct.error)
NOT_KNOWN = "Deze passkey of sleutel werd niet herkend. Probeer het opnieuw of gebruik een andere."
_TYPED = {
    "autocomplete": "one-time-code",
    "inputmode": "numeric",
    "autocapitalize": "off",
    "spellcheck": "false",
}
_LONGEST_CODE = 20
_LONGEST_NAME = 60


@contextmanager
def refusing_nonsense() -> Iterator[None]:
    """What a browser sends about a key comes from outside: whatever is wrong with it, it is no key."""
    try:
        yield
    except forms.ValidationError as error:
        if error.code != "incorrect_code":
            raise
        raise forms.ValidationError(NOT_KNOWN) from error
    except _NONSENSE as error:
        raise forms.ValidationError(NOT_KNOWN) from error


def code_field(label: str, help_text: str) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=_LONGEST_CODE,
        widget=forms.TextInput(attrs=_TYPED),
        error_messages={"required": "Vul de code in.", "max_length": "Deze code is te lang."},
    )


class _OnceOnly(BaseAuthenticateForm):
    """A code of an app is good for one time, also while the next codes are good already."""

    def clean_code(self) -> str:
        typed = "".join(filter(str.isalnum, self.cleaned_data["code"]))
        used = f"accounts.code:{self.user.pk}:{typed}"
        if cache.get(used):
            raise get_adapter().validation_error("incorrect_code")
        code: str = super().clean_code()
        lifetime = settings.MFA_TOTP_PERIOD * (2 * settings.MFA_TOTP_TOLERANCE + 1)
        if not cache.add(used, value=True, timeout=lifetime):
            raise get_adapter().validation_error("incorrect_code")
        return code


class SignInCode(_OnceOnly, AuthenticateForm):
    """The second step of signing in."""

    code = code_field("Code", "De zes cijfers uit uw app, of een van uw herstelcodes.")


class ConfirmCode(_OnceOnly, ReauthenticateForm):
    """Someone who is signed in shows once more who it is."""

    code = code_field("Code", "De zes cijfers uit uw app, of een van uw herstelcodes.")


class AddApp(ActivateTOTPForm):
    """An app is added with its first code. Two tabs show the same secret, so either may be sent."""

    code = code_field("Code uit de app", "De zes cijfers die de app nu laat zien.")

    def __init__(self, *arguments: Any, **named: Any) -> None:
        session = context.request.session
        shown_before = session.get(SECRET_SESSION_KEY)
        super().__init__(*arguments, **named)
        if shown_before:
            session[SECRET_SESSION_KEY] = self.secret = shown_before


class AddKey(AddWebAuthnForm):
    """A passkey or security key, with a name to know it by."""

    name = forms.CharField(
        label="Naam van de sleutel",
        help_text="Zo herkent u hem later, bijvoorbeeld: telefoon, laptop, sleutelbos.",
        max_length=_LONGEST_NAME,
        required=False,
    )
    passwordless = forms.BooleanField(
        label="Ook gebruiken om zonder wachtwoord in te loggen",
        help_text="Dit kan als de sleutel om uw vinger, gezicht of pincode vraagt.",
        required=False,
        initial=True,
    )

    def clean(self) -> dict[str, Any]:
        with refusing_nonsense():
            cleaned: dict[str, Any] = super().clean()
            return cleaned


class RenameKey(EditWebAuthnForm):
    """Another name for a key."""

    name = forms.CharField(
        label="Naam van de sleutel",
        max_length=_LONGEST_NAME,
        error_messages={"required": "Vul een naam in."},
    )


class _KnownKey(AuthenticateWebAuthnForm):
    def clean_credential(self) -> Authenticator:
        with refusing_nonsense():
            found: Authenticator = super().clean_credential()
            return found


class SignInKey(_KnownKey):
    """The second step of signing in, with a key."""


class SignInWithoutPassword(_KnownKey, LoginWebAuthnForm):
    """Signing in with only a passkey."""


class ConfirmKey(_KnownKey, ReauthenticateWebAuthnForm):
    """Someone who is signed in shows once more who it is, with a key."""

from typing import Any

from allauth.account.adapter import get_adapter
from django import forms
from django.contrib.auth.password_validation import validate_password

from veiligheidsnetwerk.platform.accounts.models import User

_LONGEST = 200
"""Longer than anyone types; Argon2 need not chew on a book."""


class AskReset(forms.Form):
    """To which address a link goes."""

    email = forms.EmailField(
        label="E-mailadres",
        help_text="Het adres waarmee u inlogt.",
        widget=forms.EmailInput(attrs={"autocomplete": "username"}),
        error_messages={
            "required": "Vul uw e-mailadres in.",
            "invalid": "Dit is geen heel e-mailadres. Vul het in zoals naam@example.nl.",
        },
        max_length=254,
    )


class ChoosePassword(forms.Form):
    """A new password, twice."""

    new = forms.CharField(
        label="Nieuw wachtwoord",
        help_text="Ten minste 12 tekens. Een zin van een paar woorden is goed te onthouden.",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"required": "Vul een nieuw wachtwoord in."},
        max_length=_LONGEST,
    )
    again = forms.CharField(
        label="Nieuw wachtwoord, nog een keer",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"required": "Vul het nieuwe wachtwoord nog een keer in."},
        max_length=_LONGEST,
    )

    def __init__(self, *arguments: Any, user: User, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.user = user

    def clean_new(self) -> str:
        new: str = self.cleaned_data["new"]
        validate_password(new, self.user)
        return new

    def clean_again(self) -> str:
        again: str = self.cleaned_data["again"]
        if again != self.cleaned_data.get("new", again):
            raise forms.ValidationError("De twee nieuwe wachtwoorden zijn niet gelijk.")
        return again


class ChangePassword(ChoosePassword):
    """The password as it is, and twice as it becomes."""

    current = forms.CharField(
        label="Uw wachtwoord van nu",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": "Vul uw wachtwoord van nu in."},
        max_length=_LONGEST,
    )
    field_order = ("current", "new", "again")

    def clean(self) -> dict[str, Any]:
        """The current password comes last: looking at it is slow and counts as a try to sign in."""
        if not self.errors and not get_adapter().reauthenticate(self.user, self.cleaned_data["current"]):
            self.add_error("current", "Dit is niet uw wachtwoord van nu.")
        if not self.errors and self.cleaned_data["current"] == self.cleaned_data["new"]:
            self.add_error("new", "Kies een ander wachtwoord dan dat van nu.")
        return self.cleaned_data

from typing import Any

from allauth.account.adapter import get_adapter
from django import forms
from django.contrib.auth.password_validation import validate_password

from veiligheidsnetwerk.platform.accounts.models import User

_LONGEST = 200
"""Longer than anyone types; Argon2 need not chew on a book."""


class ChangePassword(forms.Form):
    """The password as it is, and twice as it becomes."""

    current = forms.CharField(
        label="Uw wachtwoord van nu",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": "Vul uw wachtwoord van nu in."},
        max_length=_LONGEST,
    )
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

    def clean(self) -> dict[str, Any]:
        """The current password comes last: looking at it is slow and counts as a try to sign in."""
        if not self.errors and not get_adapter().reauthenticate(self.user, self.cleaned_data["current"]):
            self.add_error("current", "Dit is niet uw wachtwoord van nu.")
        if not self.errors and self.cleaned_data["current"] == self.cleaned_data["new"]:
            self.add_error("new", "Kies een ander wachtwoord dan dat van nu.")
        return self.cleaned_data

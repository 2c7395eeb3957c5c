"""Asking for the newsletter, and choosing topics."""

from typing import Any

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.core import news
from veiligheidsnetwerk.platform.network.forms import EditForm

WRONG = "Vul een e-mailadres in, zoals naam@voorbeeld.nl."


class _TopicsField(forms.MultipleChoiceField):
    """None chosen is all."""

    def __init__(self) -> None:
        super().__init__(
            label="Onderwerpen",
            choices=news.topics,
            required=False,
            help_text="Kiest u niets, dan krijgt u elke nieuwsbrief.",
            widget=forms.CheckboxSelectMultiple,
            error_messages={"invalid_choice": "Kies uit de lijst."},
        )


class AskForm(forms.Form):
    """For who has no account."""

    email = forms.EmailField(
        label="E-mailadres",
        max_length=254,
        error_messages={"required": WRONG, "invalid": WRONG},
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    topics = _TopicsField()

    def __init__(self, data: QueryDict | None = None) -> None:
        super().__init__(data, use_required_attribute=False)


class FollowForm(EditForm):
    """For who is signed in; the address is that of the register."""

    topics = _TopicsField()


class PreferForm(forms.Form):
    """Other topics, or for who has no account another address."""

    topics = _TopicsField()
    new_email = forms.EmailField(
        label="Ander e-mailadres",
        max_length=254,
        required=False,
        help_text="We sturen daar eerst een mail heen om te bevestigen.",
        error_messages={"invalid": WRONG},
    )

    def __init__(self, data: QueryDict | None, *, topics: list[str], has_own_address: bool) -> None:
        initial: dict[str, Any] = {"topics": topics}
        super().__init__(data, initial=initial, use_required_attribute=False)
        if not has_own_address:
            del self.fields["new_email"]

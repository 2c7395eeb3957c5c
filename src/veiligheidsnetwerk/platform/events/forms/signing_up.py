"""Signing up: on whose behalf, and what to reckon with."""

from collections.abc import Sequence

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.network.forms import EditForm
from veiligheidsnetwerk.platform.network.models import Organisation


class SignUpForm(EditForm):
    """Two fields; the first falls away for who works in one place."""

    organisation = forms.TypedChoiceField(
        label="Namens wie komt u?",
        error_messages={"required": "Kies namens wie u komt.", "invalid_choice": "Kies uit de lijst."},
    )
    wishes = forms.CharField(
        label="Dieet of toegankelijkheid",
        max_length=300,
        required=False,
        help_text="Alleen wie de bijeenkomst regelt, leest dit. Een week erna wissen we het.",
    )

    def __init__(self, data: QueryDict | None = None, *, organisations: Sequence[Organisation]) -> None:
        super().__init__(data)
        by_code = {each.code: each for each in organisations}
        field = self.fields["organisation"]
        if isinstance(field, forms.TypedChoiceField):
            field.choices = [(code, str(each)) for code, each in by_code.items()]
            field.coerce = by_code.__getitem__
        if len(by_code) == 1:
            field.initial = next(iter(by_code))
            field.widget = forms.HiddenInput()

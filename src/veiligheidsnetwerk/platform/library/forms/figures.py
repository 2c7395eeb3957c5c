"""Which figures an editor puts into a page, and as of when."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.core.screening import NamesField, ScreenedForm
from veiligheidsnetwerk.platform.network.forms import DayField, EditForm

LIVE, HELD = "mee", "vast"


class FigureForm(ScreenedForm, EditForm):
    """One saved comparison."""

    saved = forms.ChoiceField(
        label="Welke bewaarde vergelijking?",
        help_text="U ziet hier wat u zelf bewaarde en wat voor alle leden is.",
        error_messages={
            "required": "Kies een vergelijking.",
            "invalid_choice": "Deze vergelijking is er niet meer. Kies een andere uit de lijst.",
        },
    )
    moment = forms.ChoiceField(
        label="Welke cijfers?",
        choices=[(LIVE, "Steeds de nieuwste: het cijfer loopt mee"), (HELD, "Zoals ze waren op een dag")],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies welke cijfers.", "invalid_choice": "Kies uit de lijst."},
    )
    as_of = DayField(
        label="Welke dag?",
        required=False,
        help_text="Alleen als de cijfers van één dag moeten blijven staan.",
    )
    note = forms.CharField(
        label="Toelichting",
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Noem geen getallen bij een cijfer dat meeloopt: die veranderen.",
    )
    names = NamesField()

    screened = ("note",)

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        initial: Mapping[str, Any],
        choices: Sequence[tuple[str, str]],
    ) -> None:
        super().__init__(data, initial=initial)
        self.fields["saved"] = _choosing(self.fields["saved"], choices)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("moment") == HELD and cleaned.get("as_of") is None and "as_of" not in self.errors:
            self.add_error("as_of", "Vul de dag in waarvan de cijfers blijven staan.")
        if cleaned.get("moment") == LIVE:
            cleaned["as_of"] = None
        return cleaned


def _choosing(field: forms.Field, choices: Sequence[tuple[str, str]]) -> forms.Field:
    if not isinstance(field, forms.ChoiceField):
        raise TypeError(field)
    field.choices = [("", "Kies een vergelijking"), *choices]
    return field


class TakeAwayForm(EditForm):
    """Only whether it is sure."""

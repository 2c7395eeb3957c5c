"""What someone says about a comparison that is kept."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.insight.actions.keeping import KeepingRefusedError, Label
from veiligheidsnetwerk.platform.insight.models import SavedComparison
from veiligheidsnetwerk.platform.insight.rules import Audience


class LabelForm(forms.Form):
    """A name, a folder, and who may see it."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    name = forms.CharField(
        label="Naam",
        max_length=120,
        error_messages={
            "required": "Geef de vergelijking een naam.",
            "max_length": "Deze naam is te lang. Gebruik ten hoogste 120 tekens.",
        },
    )
    folder = forms.CharField(
        label="Map",
        max_length=80,
        required=False,
        help_text="Om bij elkaar te houden wat bij elkaar hoort, zoals ‘driehoek’.",
        widget=forms.TextInput(attrs={"list": "mijn-mappen", "autocomplete": "off"}),
        error_messages={"max_length": "Deze naam is te lang. Gebruik ten hoogste 80 tekens."},
    )
    audience = forms.ChoiceField(
        label="Wie mag dit zien?",
        choices=[(each.value, each.label) for each in Audience],
        widget=forms.RadioSelect,
        initial=Audience.OWNER.value,
        error_messages={
            "required": "Kies wie dit mag zien.",
            "invalid_choice": "Kies wie dit mag zien uit de lijst.",
        },
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        initial: Mapping[str, Any] | None = None,
        folders: Sequence[str] = (),
    ) -> None:
        super().__init__(data, initial=dict(initial or {}), use_required_attribute=False)
        self.folders = folders

    @property
    def label(self) -> Label:
        values = self.cleaned_data
        return Label(
            name=values["name"],
            folder=values["folder"],
            audience=Audience(values["audience"]),
        )

    def refuse(self, refusal: KeepingRefusedError) -> None:
        self.add_error(refusal.field if refusal.field in self.fields else None, refusal.message)


def initial_of(saved: SavedComparison) -> dict[str, Any]:
    """How a form that relabels a comparison begins."""
    names = ("name", "folder", "audience")
    return {"seen": saved.version} | {name: getattr(saved, name) for name in names}

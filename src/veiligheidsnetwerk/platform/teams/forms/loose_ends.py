"""Open actions, figures that are followed and instruments that are kept."""

from collections.abc import Sequence
from typing import Any

from django import forms

from veiligheidsnetwerk.platform.network.forms import DayField
from veiligheidsnetwerk.platform.teams.actions.loose_ends import LooseEndFacts
from veiligheidsnetwerk.platform.teams.forms.fields import TextForm
from veiligheidsnetwerk.platform.teams.rules.loose_ends import LooseEndKind

WHERE = "Plak het adres van de vergelijking of het instrument, zoals /cijfers/… of https://…"


class LooseEndForm(TextForm):
    """Something that is going on."""

    kind = forms.ChoiceField(
        label="Wat is het?",
        choices=[(each.value, each.value.capitalize()) for each in LooseEndKind],
        widget=forms.RadioSelect,
        initial=LooseEndKind.ACTION.value,
        error_messages={"required": "Kies wat het is.", "invalid_choice": "Kies uit de lijst."},
    )
    title = forms.CharField(
        label="Wat?", max_length=200, error_messages={"required": "Schrijf op wat het is."}
    )
    address = forms.CharField(label="Waar is het te vinden?", max_length=400, required=False, help_text=WHERE)
    due = DayField(label="Klaar op", required=False)
    done_on = DayField(label="Afgerond op", required=False, help_text="Leeg: nog niet.")

    @property
    def to_screen(self) -> Sequence[str]:
        """Not the address: a place on the site may hold any number."""
        return ("title",)

    def clean_address(self) -> str:
        typed: str = self.cleaned_data["address"]
        if typed and not typed.startswith(("https://", "http://")) and (typed[0] != "/" or typed[:2] == "//"):
            raise forms.ValidationError(WHERE)
        return typed

    @property
    def facts(self) -> LooseEndFacts:
        given: dict[str, Any] = dict(self.values)
        return LooseEndFacts(**given | {"kind": LooseEndKind(given["kind"])})

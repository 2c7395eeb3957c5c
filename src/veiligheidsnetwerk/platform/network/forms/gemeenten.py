"""Basisteams and IVP's."""

from collections.abc import Mapping
from typing import Any

from django import forms

from veiligheidsnetwerk.platform.network.actions import BasisteamFacts, IvpFacts
from veiligheidsnetwerk.platform.network.forms.base import STILL, UNKNOWN_DAY, EditForm
from veiligheidsnetwerk.platform.network.forms.fields import SUGGESTED, DayField, GemeentenField
from veiligheidsnetwerk.platform.network.rules import IvpStatus

PREFIX = "basisteam "


class BasisteamForm(EditForm):
    """Under which basisteam a gemeente falls."""

    name = forms.CharField(
        label="Basisteam",
        help_text="Alleen de naam. Uw browser stelt namen voor die er al staan.",
        max_length=120,
        widget=forms.TextInput(attrs=dict(SUGGESTED)),
        error_messages={"required": "Vul de naam van het basisteam in."},
    )
    first_day = DayField(label="Eerste dag", required=False, help_text=UNKNOWN_DAY)
    last_day = DayField(label="Laatste dag", required=False, help_text=STILL)

    def clean_name(self) -> str:
        """The name alone: every page says already that it is a basisteam."""
        typed: str = self.cleaned_data["name"]
        return typed[len(PREFIX) :] if typed.lower().startswith(PREFIX) else typed

    @property
    def facts(self) -> BasisteamFacts:
        return BasisteamFacts(**self.values)


class NewBasisteamForm(BasisteamForm):
    """The same for as many gemeenten as fall under it."""

    gemeenten = GemeentenField()
    field_order = ("name", "gemeenten", "first_day", "last_day")

    @property
    def values(self) -> Mapping[str, Any]:
        return {name: value for name, value in super().values.items() if name != "gemeenten"}


class IvpForm(EditForm):
    """The safety plan of one gemeente or of several."""

    title = forms.CharField(
        label="Titel", max_length=200, error_messages={"required": "Vul de titel van het plan in."}
    )
    gemeenten = GemeentenField(help_text="Meer dan één? Dan is het een gezamenlijk plan.")
    status = forms.ChoiceField(
        label="Hoe ver is het?",
        choices=[(status.value, status.value.capitalize()) for status in IvpStatus],
        widget=forms.RadioSelect,
        help_text="Of het plan geldt of afloopt, volgt uit de dagen hieronder.",
        error_messages={"required": "Kies hoe ver het is.", "invalid_choice": "Kies uit de lijst."},
    )
    first_day = DayField(label="Eerste dag", required=False, help_text=UNKNOWN_DAY)
    last_day = DayField(
        label="Laatste dag",
        required=False,
        help_text="Leeg: we weten het niet. Is het plan verlengd? Vul dan de nieuwe laatste dag in.",
    )
    source = forms.CharField(
        label="Bron",
        help_text="Waar staat dit? Bijvoorbeeld het raadsbesluit met de datum.",
        max_length=200,
        required=False,
    )

    @property
    def facts(self) -> IvpFacts:
        return IvpFacts(**dict(self.values) | {"status": IvpStatus(self.values["status"])})

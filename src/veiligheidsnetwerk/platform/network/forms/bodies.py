"""Organisations and bodies."""

from collections.abc import Iterable

from django import forms

from veiligheidsnetwerk.platform.network.actions import BodyFacts, OrganisationFacts
from veiligheidsnetwerk.platform.network.definitions import areas, body_kinds
from veiligheidsnetwerk.platform.network.forms.base import STILL, UNKNOWN_DAY, EditForm
from veiligheidsnetwerk.platform.network.forms.fields import DayField, GemeentenField
from veiligheidsnetwerk.platform.network.rules import Covers, OrganisationKind

NO_NAME = {"required": "Vul een naam in."}


def _districts() -> Iterable[tuple[str, str]]:
    return [("", "Kies een district"), *((area.code, area.name) for area in areas().districts)]


class OrganisationForm(EditForm):
    """An organisation that is no gemeente."""

    kind = forms.ChoiceField(
        label="Soort",
        choices=[("", "Kies een soort")]
        + [(kind.value, kind.label) for kind in OrganisationKind if kind is not OrganisationKind.GEMEENTE],
        error_messages={"required": "Kies een soort.", "invalid_choice": "Kies een soort uit de lijst."},
    )
    name = forms.CharField(label="Naam", max_length=120, error_messages=NO_NAME)
    first_day = DayField(label="Eerste dag", required=False, help_text=UNKNOWN_DAY)
    last_day = DayField(label="Laatste dag", required=False, help_text=STILL)

    @property
    def facts(self) -> OrganisationFacts:
        return OrganisationFacts(**dict(self.values) | {"kind": OrganisationKind(self.values["kind"])})


class BodyForm(EditForm):
    """An overleg. Which part of the region it asks for depends on its kind."""

    kind = forms.ChoiceField(
        label="Soort",
        choices=lambda: [("", "Kies een soort"), *((kind.id, kind.title) for kind in body_kinds().values())],
        error_messages={"required": "Kies een soort.", "invalid_choice": "Kies een soort uit de lijst."},
    )
    name = forms.CharField(label="Naam", max_length=120, error_messages=NO_NAME)
    mandate = forms.CharField(
        label="Mandaat",
        help_text="Waarvoor is dit overleg, en wat beslist het? Iedereen kan dit lezen.",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": "Schrijf in een of twee zinnen waarvoor dit overleg is."},
    )
    source = forms.CharField(
        label="Bron", help_text="Waar staat dit mandaat?", max_length=200, required=False
    )
    district = forms.ChoiceField(
        label="District",
        choices=_districts,
        required=False,
        help_text="Voor een overleg van één district.",
        error_messages={"invalid_choice": "Kies een district uit de lijst."},
    )
    gemeenten = GemeentenField(required=False, help_text="Voor een driehoek: van welke gemeenten?")
    first_day = DayField(label="Eerste dag", required=False, help_text=UNKNOWN_DAY)
    last_day = DayField(
        label="Laatste dag",
        required=False,
        help_text="Leeg: het gaat door. Wie op deze dag nog lid is, is dat tot en met deze dag.",
    )

    def clean(self) -> None:
        """Keep the part of the region that the kind asks for, and drop the other one."""
        kind = body_kinds().get(self.cleaned_data.get("kind", ""))
        if kind is None:
            return
        if kind.covers is Covers.DISTRICT and not self.cleaned_data.get("district"):
            self.add_error("district", "Kies het district van dit overleg.")
        if kind.covers is Covers.GEMEENTEN and not self.cleaned_data.get("gemeenten"):
            self.add_error("gemeenten", "Kies ten minste één gemeente.")
        if kind.covers is not Covers.DISTRICT:
            self.cleaned_data["district"] = ""
        if kind.covers is not Covers.GEMEENTEN:
            self.cleaned_data["gemeenten"] = []

    @property
    def facts(self) -> BodyFacts:
        return BodyFacts(**self.values)

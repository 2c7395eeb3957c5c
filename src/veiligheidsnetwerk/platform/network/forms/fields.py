"""Fields of our own."""

from datetime import date
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator

from veiligheidsnetwerk.platform.network.models import Person

EARLIEST = date(1900, 1, 1)
LATEST = date(2100, 12, 31)
YEAR = "Controleer het jaartal: het ligt niet tussen 1900 en 2100."
PEOPLE_LIST = "bekende-mensen"
"""The id of the list of suggestions that stands beside a field for a person."""


class DayField(forms.DateField):
    """A day, from the date picker of the browser or typed."""

    def __init__(self, **options: Any) -> None:
        messages = {
            "required": "Vul een datum in.",
            "invalid": "Vul een datum in die bestaat, zoals 1-6-2018.",
        }
        super().__init__(
            widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
            input_formats=["%Y-%m-%d", "%d-%m-%Y"],
            validators=[MinValueValidator(EARLIEST, YEAR), MaxValueValidator(LATEST, YEAR)],
            error_messages=messages,
            **options,
        )


class PersonField(forms.CharField):
    """Someone the network knows, by address or by a name that only one person has."""

    def __init__(self, **options: Any) -> None:
        attributes = {"list": PEOPLE_LIST, "autocomplete": "off"}
        super().__init__(
            max_length=254,
            widget=forms.TextInput(attrs=attributes),
            error_messages={"required": "Vul een naam of e-mailadres in."},
            **options,
        )

    def clean(self, value: Any) -> Any:
        typed = super().clean(value)
        found = list(
            Person.objects.filter(email=typed.lower()) or Person.objects.filter(name__iexact=typed)[:2]
        )
        match found:
            case [person]:
                return person
            case []:
                raise forms.ValidationError(
                    "We kennen niemand met deze naam of dit adres. Voeg de persoon eerst toe."
                )
            case _:
                raise forms.ValidationError(
                    "Er is meer dan één persoon met deze naam. Vul het e-mailadres in."
                )

"""Fields of our own."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator

from veiligheidsnetwerk.platform.network.definitions import areas
from veiligheidsnetwerk.platform.network.models import Person

EARLIEST = date(1900, 1, 1)
LATEST = date(2100, 12, 31)
YEAR = "Controleer het jaartal: het ligt niet tussen 1900 en 2100."
SUGGESTIONS = "suggesties"
"""The id of the list that stands beside a field that the browser fills in from what is known."""
SUGGESTED: Mapping[str, Any] = {"list": SUGGESTIONS, "autocomplete": "off"}


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


class NumberField(forms.IntegerField):
    """A whole number from `low` up to and including `high`; whatever is wrong, it says what to type."""

    def __init__(self, *, low: int, high: int, **options: Any) -> None:
        wrong = f"Vul een heel getal in, van {low} tot en met {high}."
        messages = dict.fromkeys(("required", "invalid", "min_value", "max_value"), wrong)
        super().__init__(min_value=low, max_value=high, error_messages=messages, **options)


class LinesField(forms.CharField):
    """Words or names, one on each line."""

    def __init__(self, **options: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": 5}), max_length=2000, **options)

    def clean(self, value: Any) -> Any:
        typed = super().clean(value)
        return list(dict.fromkeys(filter(None, (line.strip() for line in typed.splitlines()))))

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value


class GemeentenField(forms.MultipleChoiceField):
    """One or more gemeenten, by code; those of earlier days too."""

    def __init__(self, **options: Any) -> None:
        messages = {
            "required": "Kies ten minste één gemeente.",
            "invalid_choice": "Kies gemeenten uit de lijst.",
        }
        super().__init__(
            label="Gemeenten",
            choices=_gemeenten,
            widget=forms.CheckboxSelectMultiple,
            error_messages=messages,
            **options,
        )


def _gemeenten() -> list[tuple[str, str]]:
    every = sorted(areas().gemeenten.values(), key=lambda each: each.name.removeprefix("'"))
    return [(each.code, f"{each.name} (tot {each.end.year})" if each.end else each.name) for each in every]


class PersonField(forms.CharField):
    """Someone the network knows, by address or by a name that only one person has."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            max_length=254,
            widget=forms.TextInput(attrs=dict(SUGGESTED)),
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

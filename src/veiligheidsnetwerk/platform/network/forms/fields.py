"""Fields of our own."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.datastructures import MultiValueDict

from veiligheidsnetwerk.platform.network.definitions import areas
from veiligheidsnetwerk.platform.network.models import Body, Organisation, Owner, Person
from veiligheidsnetwerk.publishing.annexes import MOST_BYTES, TYPES

EARLIEST = date(1900, 1, 1)
LATEST = date(2100, 12, 31)
YEAR = "Controleer het jaartal: het ligt niet tussen 1900 en 2100."
SUGGESTIONS = "suggesties"
"""The id of the list that stands beside a field that the browser fills in from what is known."""
SUGGESTED: Mapping[str, Any] = {"list": SUGGESTIONS, "autocomplete": "off"}

_BODY, _ORGANISATION = "overleg", "organisatie"

type Upload = UploadedFile[Any]
type Files = MultiValueDict[str, Upload]


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


class OwnerField(forms.TypedChoiceField):
    """A body or an organisation of the network that looks after something; it need not have an account."""

    def __init__(self, *, empty: str = "Kies", **options: Any) -> None:
        self.empty = empty
        messages = {"required": "Kies wie dit verder doet.", "invalid_choice": "Kies iemand uit de lijst."}
        super().__init__(coerce=_found, empty_value=None, error_messages=messages, **options)
        self.offer(lambda _owner: True)

    def offer(self, fits: Callable[[Owner], bool]) -> None:
        """Let only those that fit be chosen."""
        self.choices = lambda: [("", self.empty), *_owners(fits)]

    def prepare_value(self, value: Any) -> Any:
        match value:
            case Body():
                return f"{_BODY}:{value.pk}"
            case Organisation():
                return f"{_ORGANISATION}:{value.pk}"
            case _:
                return value


def _owners(fits: Callable[[Owner], bool]) -> list[tuple[str, list[tuple[str, str]]]]:
    found: Sequence[tuple[str, str, Sequence[Owner]]] = (
        ("Overleggen", _BODY, list(Body.objects.filter(last_day=None))),
        ("Organisaties", _ORGANISATION, list(Organisation.objects.filter(last_day=None))),
    )
    return [
        (title, [(f"{kind}:{each.pk}", str(each)) for each in owners if fits(each)])
        for title, kind, owners in found
    ]


def _found(value: str) -> Owner:
    kind, _, key = value.partition(":")
    return Body.objects.get(pk=key) if kind == _BODY else Organisation.objects.get(pk=key)


class AttachedField(forms.FileField):
    """A file to bring along, of a kind that we keep; how large it may be is said before it is read."""

    def __init__(self) -> None:
        super().__init__(
            label="Bestand",
            help_text=f"Hoogstens {MOST_BYTES >> 20} MB. Eindigt op een van deze: {', '.join(TYPES)}.",
            error_messages={
                "required": "Kies een bestand.",
                "empty": "Dit bestand is leeg. Kies het opnieuw.",
            },
        )

    def clean(self, data: Any, initial: Any = None) -> Upload:
        upload: Upload = super().clean(data, initial)
        if upload and (upload.size or 0) > MOST_BYTES:
            raise forms.ValidationError(f"Dit bestand is groter dan {MOST_BYTES >> 20} MB. Maak het kleiner.")
        return upload

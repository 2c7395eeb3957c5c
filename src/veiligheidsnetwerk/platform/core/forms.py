"""The form of the gallery: one field of every kind, to be seen empty, filled and wrong."""

from django import forms

_GEMEENTEN = [("a", "Gemeente A"), ("b", "Gemeente B"), ("c", "Gemeente C"), ("d", "Gemeente D")]


class SampleForm(forms.Form):
    """Belongs to no record; its answers go nowhere."""

    name = forms.CharField(
        label="Naam van de vergelijking",
        help_text="Zo vindt u de vergelijking later terug.",
        max_length=60,
        error_messages={"required": "Vul een naam in."},
    )
    gemeente = forms.ChoiceField(
        label="Gemeente",
        choices=[("", "Kies een gemeente"), *_GEMEENTEN],
        error_messages={"required": "Kies een gemeente."},
    )
    note = forms.CharField(label="Toelichting", widget=forms.Textarea(attrs={"rows": 3}), required=False)
    period = forms.ChoiceField(
        label="Periode",
        choices=[
            ("maand", "Per maand"),
            ("jaar", "Per jaar"),
            ("twaalf", "Twaalf maanden tot en met de maand"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies een periode."},
    )
    gemeenten = forms.MultipleChoiceField(
        label="Vergelijken met",
        help_text="Kies er een of meer.",
        choices=_GEMEENTEN,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kies ten minste één gemeente."},
    )
    weekly = forms.BooleanField(
        label="Stuur mij een bericht als er nieuwe cijfers zijn",
        help_text="Ten hoogste één keer per maand.",
        required=False,
    )


def empty_sample() -> SampleForm:
    return SampleForm(auto_id="leeg_%s", initial={"period": "maand", "gemeenten": ["a"]})


def wrong_sample() -> SampleForm:
    return SampleForm({"note": "Deze tekst bleef staan."}, auto_id="fout_%s")

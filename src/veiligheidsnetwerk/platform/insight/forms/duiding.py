"""What an analyst fills in to say something of figures."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.figures.catalogue import Access
from veiligheidsnetwerk.figures.periods import Period
from veiligheidsnetwerk.platform.insight.actions import Said
from veiligheidsnetwerk.platform.insight.models import DuidingVersion, Pairs
from veiligheidsnetwerk.platform.insight.rules import about_of, last_day_problem
from veiligheidsnetwerk.platform.network.forms.fields import DayField

_USUAL = timedelta(days=183)
_LONGEST = 2_000


class DuidingForm(forms.Form):
    """The story, the figures it is about, and until when it holds. `choices` are those of the answer."""

    key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    text = forms.CharField(
        label="Uw duiding",
        help_text="Drie zinnen zijn vaak genoeg. Noem geen personen en geen adressen.",
        min_length=10,
        max_length=_LONGEST,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={
            "required": "Schrijf wat er bij deze cijfers hoort.",
            "min_length": "Schrijf een hele zin, zodat anderen het begrijpen.",
            "max_length": "Deze tekst is te lang. Gebruik ten hoogste 2.000 tekens.",
        },
    )
    figures = forms.MultipleChoiceField(
        label="Bij welke cijfers?",
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Kies ten minste één cijfer.",
            "invalid_choice": "Kies cijfers uit de lijst.",
        },
    )
    areas = forms.MultipleChoiceField(
        label="Bij welke gebieden?",
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Kies ten minste één gebied.",
            "invalid_choice": "Kies gebieden uit de lijst.",
        },
    )
    first = forms.ChoiceField(label="Van", error_messages={"invalid_choice": "Kies uit de lijst."})
    last = forms.ChoiceField(label="Tot en met", error_messages={"invalid_choice": "Kies uit de lijst."})
    until = DayField(
        label="Geldt tot en met",
        help_text="Daarna staat de duiding nergens meer, behalve in de geschiedenis. Ten hoogste twee jaar.",
    )
    public = forms.BooleanField(
        label="Ook voor mensen buiten het netwerk",
        help_text="Alleen bij cijfers die openbaar zijn, zoals op de website van een gemeente.",
        required=False,
    )

    def __init__(
        self,
        data: QueryDict | None,
        *,
        choices: Mapping[str, Pairs],
        today: date,
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(
            data, initial=dict(initial or new_initial(choices, today)), use_required_attribute=False
        )
        self._today = today
        self._names = {part: dict(pairs) for part, pairs in choices.items()}
        for field, part in (
            ("figures", "figures"),
            ("areas", "areas"),
            ("first", "periods"),
            ("last", "periods"),
        ):
            self.fields[field].choices = [(code, name) for code, name in choices[part]]  # type: ignore[attr-defined]

    def clean_text(self) -> str:
        """Plain text: what cannot be seen, or turns the direction of reading, does not come along."""
        typed = self.cleaned_data["text"].replace("\r\n", "\n").replace("\N{NO-BREAK SPACE}", " ")
        text = "".join(sign for sign in typed if sign == "\n" or sign.isprintable()).strip()
        if not text:
            raise forms.ValidationError("Schrijf wat er bij deze cijfers hoort.")
        return text

    def clean_until(self) -> date:
        until: date = self.cleaned_data["until"]
        if problem := last_day_problem(until, today=self._today):
            raise forms.ValidationError(problem)
        return until

    def clean_last(self) -> str:
        first, last = self.cleaned_data.get("first"), self.cleaned_data["last"]
        if first and Period.parse(first).ordinal > Period.parse(last).ordinal:
            raise forms.ValidationError("Het einde ligt voor het begin.")
        return str(last)

    @property
    def said(self) -> Said:
        values, periods = self.cleaned_data, self._names["periods"]
        figures, areas = ([self._names[part][code] for code in values[part]] for part in ("figures", "areas"))
        return Said(
            figures=values["figures"],
            areas=values["areas"],
            first=values["first"],
            last=values["last"],
            about=about_of(figures, areas, periods[values["first"]], periods[values["last"]]),
            text=values["text"],
            until=values["until"],
            access=Access.PUBLIC if values["public"] else Access.MEMBERS,
        )

    def go_on_from(self, version: int) -> None:
        """Let this form, with all that was typed, come after what someone else wrote."""
        typed = QueryDict(mutable=True)
        typed.update(self.data)
        typed["seen"] = str(version)
        self.data = typed


def new_initial(choices: Mapping[str, Pairs], today: date) -> dict[str, Any]:
    """How a new one begins: about the first figure and area in the last period."""
    (figure, _), (area, _), (period, _) = choices["figures"][0], choices["areas"][0], choices["periods"][-1]
    return {
        "key": uuid4(),
        "figures": [figure],
        "areas": [area],
        "first": period,
        "last": period,
        "until": today + _USUAL,
    }


def initial_of_version(version: DuidingVersion) -> dict[str, Any]:
    """How the form that changes a duiding begins."""
    names = ("figures", "areas", "first", "last", "text", "until")
    public = version.access == Access.PUBLIC
    return {"seen": version.number, "public": public} | {name: getattr(version, name) for name in names}

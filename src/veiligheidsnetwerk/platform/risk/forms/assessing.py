"""Assessing a case: answers with where they come from, one question at a time or all at once."""

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.core.screening import NamesField, ScreenedForm
from veiligheidsnetwerk.platform.network.forms import DayField, EditForm
from veiligheidsnetwerk.platform.risk.forms.answers import AnswerField, answered, typed
from veiligheidsnetwerk.platform.risk.rules.differences import Difference
from veiligheidsnetwerk.platform.risk.rules.given import Explained, Given
from veiligheidsnetwerk.platform.risk.rules.instrument import Instrument
from veiligheidsnetwerk.platform.risk.rules.units import Confidence, SourceClass

_LONGEST = 600
_ASPECTS = ("source", "day", "confidence", "reason")


class _ReasonField(forms.CharField):
    def __init__(self, *, label: str, help_text: str = "", **options: Any) -> None:
        super().__init__(
            label=label,
            help_text=help_text,
            max_length=_LONGEST,
            widget=forms.Textarea(attrs={"rows": 2}),
            **options,
        )


class AssessForm(ScreenedForm, EditForm):
    """Of some or all questions: the answer, its source class, of which day it is, how sure, and why."""

    def __init__(
        self,
        instrument: Instrument,
        codes: Sequence[str],
        given: Explained,
        data: QueryDict | None,
        *,
        seen: int,
    ) -> None:
        initial: dict[str, Any] = {"seen": seen}
        for code, each in given.items():
            initial |= {code: typed(each.answer)} | {
                f"{code}_{name}": getattr(each, name) for name in _ASPECTS
            }
        super().__init__(data, initial=initial)
        self.codes = codes
        self.screened = [f"{code}_reason" for code in codes]
        for code in codes:
            self.fields[code] = AnswerField(instrument.indicators[code], required=False)
            self.fields |= _aspects(code)
        self.fields[self.NAMES] = NamesField()

    @property
    def parts(self) -> Iterator[tuple[forms.BoundField, list[forms.BoundField]]]:
        """Each question with the fields that say where its answer comes from."""
        for code in self.codes:
            yield self[code], [self[f"{code}_{name}"] for name in _ASPECTS]

    @property
    def given(self) -> Explained:
        """After `is_valid`: what was answered; a question without an answer is left out."""
        data = self.cleaned_data
        return {
            code: Given(answer=answered(data[code]), **{name: data[f"{code}_{name}"] for name in _ASPECTS})
            for code in self.codes
            if data[code]
        }


class SettleForm(ScreenedForm, EditForm):
    """What two decide together: an answer with a reason per difference, and perhaps another class."""

    def __init__(
        self, instrument: Instrument, differences: Sequence[Difference], data: QueryDict | None
    ) -> None:
        super().__init__(data)
        self.codes = [each.indicator.code for each in differences]
        self.screened = [*(f"{code}_reason" for code in self.codes), "override_reason"]
        for code in self.codes:
            self.fields[code] = AnswerField(
                instrument.indicators[code], error_messages={"required": "Kies samen een antwoord."}
            )
            self.fields[f"{code}_reason"] = _ReasonField(
                label=f"Waarom kiest u dit antwoord bij {code}?",
                error_messages={"required": "Schrijf in een zin waarom."},
            )
        self.fields["override"] = forms.ChoiceField(
            label="Wijkt u af van de klasse die uit de antwoorden volgt?",
            help_text="Dat kan alleen met een reden. Die staat overal bij de klasse.",
            choices=[("", "Nee"), *((each.id, f"Ja, naar {each.title}") for each in instrument.classes)],
            required=False,
        )
        self.fields["override_reason"] = _ReasonField(label="Waarom wijkt u af?", required=False)
        self.fields[self.NAMES] = NamesField()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        to, why = cleaned.get("override"), cleaned.get("override_reason")
        if to and not why:
            self.add_error("override_reason", "Schrijf waarom u afwijkt van de klasse.")
        if why and not to:
            self.add_error("override", "Kies naar welke klasse u afwijkt, of haal de reden weg.")
        return cleaned

    @property
    def chosen(self) -> Explained:
        data = self.cleaned_data
        return {
            code: Given(answer=answered(data[code]), reason=data[f"{code}_reason"]) for code in self.codes
        }


def _aspects(code: str) -> dict[str, forms.Field]:
    """The fields beside one answer. They may be empty until the assessment is sent."""
    return {
        f"{code}_source": forms.ChoiceField(
            label=f"{code}: uit welke bron?",
            choices=[("", "Kies een bron"), *((each.value, each.label) for each in SourceClass)],
            required=False,
        ),
        f"{code}_day": DayField(label=f"{code}: van welke datum?", required=False),
        f"{code}_confidence": forms.ChoiceField(
            label=f"{code}: hoe zeker bent u?",
            choices=[("", "Kies hoe zeker"), *((each.value, each.label) for each in Confidence)],
            required=False,
        ),
        f"{code}_reason": _ReasonField(
            label=f"{code}: waarom dit antwoord?", help_text="Niets over mensen.", required=False
        ),
    }

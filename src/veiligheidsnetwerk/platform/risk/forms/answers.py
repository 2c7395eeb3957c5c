"""The questions of an instrument as a form. Its answers go into the address and are kept nowhere."""

from collections.abc import Iterator, Mapping
from typing import Any

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.risk.rules.code_string import UNKNOWN, WrongCodeError, read_code
from veiligheidsnetwerk.platform.risk.rules.instrument import Answers, Axis, Indicator, Instrument

_UNKNOWN = (UNKNOWN, "Onbekend")


class AnswerField(forms.ChoiceField):
    """What each answer from 0 to 3 means, and unknown."""

    def __init__(self, indicator: Indicator, **options: Any) -> None:
        anchors = [(str(place), f"{place}. {anchor}") for place, anchor in enumerate(indicator.anchors)]
        super().__init__(
            label=f"{indicator.code}. {indicator.question}",
            help_text=indicator.why,
            choices=[*anchors, _UNKNOWN],
            widget=forms.RadioSelect,
            **options,
        )


class _OrUnknownField(AnswerField):
    """What is left out is unknown."""

    def clean(self, value: Any) -> Any:
        return super().clean(value or UNKNOWN)


class AnswersForm(forms.Form):
    """A choice per indicator: what 0 to 3 mean, or unknown. What is left out is unknown."""

    def __init__(self, instrument: Instrument, given: Answers, data: QueryDict | None = None) -> None:
        super().__init__(data, initial={code: typed(given.get(code)) for code in instrument.indicators})
        self.instrument = instrument
        for code, indicator in instrument.indicators.items():
            self.fields[code] = _OrUnknownField(indicator)

    @property
    def answers(self) -> Mapping[str, int | None]:
        """After `is_valid`: the answers in the order of the instrument."""
        return {code: answered(self.cleaned_data[code]) for code in self.instrument.indicators}

    @property
    def parts(self) -> Iterator[tuple[Axis, list[forms.BoundField]]]:
        """The questions by axis."""
        for axis in self.instrument.axes:
            yield axis, [self[indicator.code] for indicator in axis.indicators]


class CodeField(forms.CharField):
    """A code string of one version; its value is the answers."""

    def __init__(self, instrument: Instrument, *, label: str, help_text: str = "") -> None:
        super().__init__(label=label, help_text=help_text, required=False, max_length=500)
        self.instrument = instrument

    def clean(self, value: str) -> Answers | None:
        text = super().clean(value)
        try:
            return read_code(self.instrument, text) if text else None
        except WrongCodeError as error:
            raise forms.ValidationError(str(error)) from error


class CodesForm(forms.Form):
    """The own code, and that of a colleague to compare with."""

    def __init__(self, instrument: Instrument, data: QueryDict) -> None:
        super().__init__(data)
        self.fields["code"] = CodeField(instrument, label="Uw code")
        self.fields["ander"] = CodeField(
            instrument,
            label="Code van een collega",
            help_text="Plak hier de code van wie dezelfde casus beoordeelde.",
        )


def typed(answer: int | None) -> str:
    """An answer as a form sends it."""
    return UNKNOWN if answer is None else str(answer)


def answered(value: str) -> int | None:
    """What a form sent, as an answer."""
    return None if value == UNKNOWN else int(value)

"""Proposing to sharpen an instrument, and answering that."""

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.core.screening import NamesField, ScreenedForm
from veiligheidsnetwerk.platform.network.forms import EditForm
from veiligheidsnetwerk.platform.risk.rules.instrument import Instrument


class ProposalForm(ScreenedForm, EditForm):
    """About which question, and what should be said otherwise. Never about a case."""

    screened = ("text",)

    indicator = forms.ChoiceField(label="Over welke vraag?", error_messages={"required": "Kies een vraag."})
    text = forms.CharField(
        label="Wat moet er anders staan?",
        help_text="Schrijf wat onduidelijk was en hoe het scherper kan. Noem geen casus en geen mensen.",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": "Schrijf uw voorstel."},
    )
    names = NamesField()

    def __init__(self, instrument: Instrument, data: QueryDict | None) -> None:
        super().__init__(data)
        field = self.fields["indicator"]
        if isinstance(field, forms.ChoiceField):
            codes = [(code, f"{code}. {each.title}") for code, each in instrument.indicators.items()]
            field.choices = [("", "Kies een vraag"), *codes]


class AnswerForm(ScreenedForm, EditForm):
    """What the expert team does with a proposal."""

    screened = ("answer",)

    answer = forms.CharField(
        label="Wat doet het expertteam ermee?",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Schrijf wat u ermee doet."},
    )
    names = NamesField()

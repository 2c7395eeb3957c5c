"""A decision that is written down, and what their log is asked."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone

from veiligheidsnetwerk.platform.network.forms import DayField, EditForm, NumberField, Question
from veiligheidsnetwerk.platform.network.forms.base import offer
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.strategy.actions.decisions import DecisionFacts
from veiligheidsnetwerk.platform.strategy.models import Cycle, Paper
from veiligheidsnetwerk.platform.strategy.rules.decisions import Outcome


class DecisionForm(EditForm):
    """What was decided, when and why; with the votes where a vote was held."""

    outcomes: tuple[Outcome, ...] = tuple(Outcome)

    outcome = forms.ChoiceField(
        label="Wat is er besloten?",
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat er is besloten.", "invalid_choice": "Kies uit de lijst."},
    )
    day = DayField(label="Besloten op")
    reason = forms.CharField(
        label="Waarom?",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Schrijf op waarom dit zo is besloten."},
    )
    paper = forms.ModelChoiceField(
        label="Stuk waarin het staat",
        queryset=Paper.objects.none(),
        required=False,
        empty_label="Geen stuk",
        help_text="Een verslag of besluitenlijst voegt u toe bij de stukken van de cyclus.",
    )
    votes_for = NumberField(
        label="Stemmen voor", low=0, high=999, required=False, help_text="Alleen als er is gestemd."
    )
    votes_against = NumberField(label="Stemmen tegen", low=0, high=999, required=False)
    votes_blank = NumberField(label="Blanco", low=0, high=999, required=False)

    def __init__(
        self, data: QueryDict | None = None, *, cycle: Cycle, initial: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(data, initial={"day": timezone.localdate(), **(initial or {})})
        offer(self, "paper", cycle.papers.all())
        if isinstance(outcome := self.fields["outcome"], forms.ChoiceField):
            outcome.choices = [(each.value, each.label) for each in self.outcomes]

    @property
    def facts(self) -> DecisionFacts:
        names = ("day", "reason", "paper", "votes_for", "votes_against", "votes_blank")
        known: dict[str, Any] = {name: self.cleaned_data.get(name) for name in names}
        return DecisionFacts(outcome=Outcome(self.cleaned_data["outcome"]), **known)


class LogForm(Question):
    """Which decisions? Stands in the address."""

    q = forms.CharField(label="Zoek in besluiten", max_length=100, required=False)

    def __init__(self, address: QueryDict, *, bodies: Sequence[Body]) -> None:
        super().__init__(address)
        choices = [("", "Alle overleggen"), *((each.code, each.name) for each in bodies)]
        self.fields["overleg"] = forms.ChoiceField(
            label="Overleg",
            required=False,
            choices=choices,
            error_messages={"invalid_choice": "Kies een overleg uit de lijst."},
        )

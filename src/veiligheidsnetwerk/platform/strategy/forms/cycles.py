"""Cycles, their steps and their papers."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import QueryDict

from veiligheidsnetwerk.platform.network.definitions import areas
from veiligheidsnetwerk.platform.network.forms import DayField, EditForm
from veiligheidsnetwerk.platform.strategy.actions import CycleFacts, PaperFacts, StepFacts
from veiligheidsnetwerk.platform.strategy.definitions import lanes
from veiligheidsnetwerk.platform.strategy.models import Cycle, Step
from veiligheidsnetwerk.platform.strategy.rules.steps import StepKind

NO_TITLE = {"required": "Vul een titel in."}


def offer(form: forms.Form, name: str, steps: QuerySet[Step]) -> None:
    """Let a field choose from these steps."""
    match form.fields[name]:
        case forms.ModelChoiceField() as field:
            field.queryset = steps
        case forms.MultipleChoiceField() as field:
            field.choices = [(step.code, step.title) for step in steps]


class CycleForm(EditForm):
    """The days on which a strategy holds."""

    name = forms.CharField(label="Naam", max_length=120, error_messages={"required": "Vul een naam in."})
    first_day = DayField(label="De strategie geldt vanaf")
    last_day = DayField(
        label="De strategie geldt tot en met",
        help_text="Verlengen? Kies een latere dag; de eerste afspraak blijft zichtbaar.",
    )
    previous = forms.ModelChoiceField(
        label="Begint bij welke cyclus?",
        queryset=Cycle.objects.all(),
        required=False,
        empty_label="Geen: dit is de eerste",
        help_text="De thema's daarvan kunt u overnemen, met wat er blijft, vervalt en nieuw is.",
        error_messages={"invalid_choice": "Kies een cyclus uit de lijst."},
    )
    reason = forms.CharField(
        label="Waarom verlengd of ingekort?",
        max_length=300,
        required=False,
        help_text="Nodig als de laatste dag anders is dan eerst was afgesproken.",
    )

    @property
    def facts(self) -> CycleFacts:
        return CycleFacts(**self.values)


class StepForm(EditForm):
    """A step, and on which days it is now."""

    title = forms.CharField(label="Titel", max_length=80, error_messages=NO_TITLE)
    kind = forms.ChoiceField(
        label="Soort stap",
        choices=[(each.value, each.label) for each in StepKind],
        initial=StepKind.OTHER.value,
        help_text="Waaraan de site deze stap herkent, bijvoorbeeld voor de herinneringen.",
    )
    lane = forms.ChoiceField(
        label="Wie doet dit?",
        choices=lambda: [("", "Kies"), *((lane.id, lane.title) for lane in lanes().values())],
        error_messages={"required": "Kies wie dit doet.", "invalid_choice": "Kies iemand uit de lijst."},
    )
    text = forms.CharField(
        label="Wat gebeurt er?",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    decides = forms.CharField(label="Wie beslist?", max_length=80, required=False)
    first_day = DayField(label="Eerste dag")
    last_day = DayField(label="Laatste dag")
    reason = forms.CharField(
        label="Waarom verschoven?",
        max_length=300,
        required=False,
        help_text="Nodig als de dagen anders zijn dan eerst gepland. De eerste planning blijft zichtbaar.",
    )
    done_day = DayField(label="Gereed op", required=False, help_text="Leeg: nog niet gereed.")
    district = forms.ChoiceField(
        label="Alleen voor district",
        required=False,
        choices=lambda: [("", "Alle districten"), *((each.code, each.name) for each in areas().districts)],
    )
    instead_of = forms.ModelChoiceField(
        label="In plaats van",
        queryset=Step.objects.none(),
        required=False,
        empty_label="Geen andere stap",
        help_text="Voor een district dat het anders doet: welke stap van de anderen vervalt daar?",
        error_messages={"invalid_choice": "Kies een stap uit de lijst."},
    )
    after = forms.MultipleChoiceField(
        label="Na welke stappen?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Kies stappen uit de lijst."},
    )
    source = forms.CharField(
        label="Bron van de dagen", max_length=200, required=False, help_text="Waar staat deze planning?"
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        cycle: Cycle,
        besides: Step | None = None,
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        others = cycle.steps.exclude(pk=besides.pk) if besides else cycle.steps.all()
        offer(self, "instead_of", others)
        offer(self, "after", others)

    @property
    def facts(self) -> StepFacts:
        return StepFacts(**dict(self.values) | {"kind": StepKind(self.values["kind"])})


class PaperForm(EditForm):
    """A paper: where it is, not what it says."""

    title = forms.CharField(label="Titel", max_length=160, error_messages=NO_TITLE)
    day = DayField(label="Datum van het stuk")
    step = forms.ModelChoiceField(
        label="Hoort bij stap", queryset=Step.objects.none(), required=False, empty_label="De hele cyclus"
    )
    address = forms.URLField(
        label="Adres op internet",
        max_length=400,
        required=False,
        assume_scheme="https",
        error_messages={"invalid": "Vul een heel adres in, zoals https://www.example.nl/stuk."},
    )
    note = forms.CharField(label="Toelichting", max_length=300, required=False)

    def __init__(
        self, data: QueryDict | None = None, *, cycle: Cycle, initial: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(data, initial=initial)
        offer(self, "step", cycle.steps.all())

    @property
    def facts(self) -> PaperFacts:
        return PaperFacts(**self.values)

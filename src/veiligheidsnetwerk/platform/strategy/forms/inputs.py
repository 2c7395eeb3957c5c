"""What partners fill in."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.core.screening import NamesField, ScreenedForm
from veiligheidsnetwerk.platform.network.forms import DayField, EditForm, NumberField
from veiligheidsnetwerk.platform.network.forms.base import offer
from veiligheidsnetwerk.platform.network.models import Ivp, Person
from veiligheidsnetwerk.platform.strategy.actions.inputs import AnswerFacts, PassageFacts
from veiligheidsnetwerk.platform.strategy.rules.inputs import Part, Weight

MOST_EXPECTED, MOST_QUOTED, LAST_PAGE = 4000, 2000, 9999


class AnswerForm(EditForm):
    """What is asked of everyone; nothing in it is needed before it is sent."""

    no_priorities = forms.BooleanField(
        label="Er zijn geen prioriteiten",
        required=False,
        help_text="Alleen als het plan er geen noemt. Leeg laten betekent: nog niet ingevuld.",
    )

    @property
    def facts(self) -> AnswerFacts:
        return AnswerFacts(**self.values)


class GemeenteForm(AnswerForm):
    """What is asked of a gemeente."""

    ivp = forms.ModelChoiceField(
        label="Welk plan geldt?",
        queryset=Ivp.objects.none(),
        required=False,
        empty_label="Nog niet gekozen",
        error_messages={"invalid_choice": "Kies een plan uit de lijst."},
    )
    no_plan = forms.BooleanField(label="Er is nu geen plan", required=False)
    expected = forms.CharField(
        label="Welke wijzigingen, tendensen en ontwikkelingen verwacht u?",
        max_length=MOST_EXPECTED,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Nodig als het plan afloopt voor de nieuwe strategie begint. Noem geen namen van mensen.",
    )
    driehoek_day = DayField(
        label="Besproken in de driehoek op", required=False, help_text="Leeg: nog niet besproken."
    )
    field_order = ("ivp", "no_plan", "no_priorities", "expected", "driehoek_day")

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        plans: Sequence[Ivp],
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        offer(self, "ivp", Ivp.objects.filter(pk__in=[ivp.pk for ivp in plans]))


class PartnerForm(AnswerForm):
    """What is asked of OM and RIEC."""

    title = forms.CharField(
        label="Titel van het beleidsplan of het fenomeenbeeld", max_length=200, required=False
    )
    first_day = DayField(label="Geldt vanaf", required=False)
    last_day = DayField(label="Geldt tot en met", required=False, help_text="Leeg: nog niet bekend.")
    field_order = ("title", "first_day", "last_day", "no_priorities")


class PassageForm(EditForm):
    """What a plan names, and where."""

    title = forms.CharField(
        label="Wat noemt het plan?",
        max_length=160,
        help_text="In de woorden van het plan, bijvoorbeeld: ondermijning in het buitengebied.",
        error_messages={"required": "Vul in wat het plan noemt."},
    )
    weight = forms.ChoiceField(
        label="Hoe noemt het plan dit?",
        choices=[
            (Weight.PRIORITY.value, "Als prioriteit"),
            (Weight.REGULAR.value, "Krijgt ook aandacht, maar is geen prioriteit"),
        ],
        widget=forms.RadioSelect,
        initial=Weight.PRIORITY.value,
    )
    part = forms.ChoiceField(
        label="In welk deel staat het?",
        choices=[
            (Part.OWN.value, "Eigen plan, of het eigen deel (deel B)"),
            (Part.JOINT.value, "Het gezamenlijke deel (deel A)"),
        ],
        widget=forms.RadioSelect,
        initial=Part.OWN.value,
    )
    page = NumberField(label="Op welke bladzijde?", low=1, high=LAST_PAGE, required=False)
    source = forms.CharField(
        label="In welk stuk?", max_length=200, required=False, help_text="Leeg: in het plan zelf."
    )
    quote = forms.CharField(
        label="Wat staat er precies?",
        max_length=MOST_QUOTED,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="De zin of alinea uit het plan.",
    )

    @property
    def facts(self) -> PassageFacts:
        typed = dict(self.values)
        return PassageFacts(**typed | {"weight": Weight(typed["weight"]), "part": Part(typed["part"])})


class ChangePassageForm(PassageForm):
    """The same, of something that was given before."""

    is_dropped = forms.BooleanField(
        label="Laat dit vervallen",
        required=False,
        help_text="Het telt dan niet meer mee, en blijft in de geschiedenis staan.",
    )


class NoteForm(ScreenedForm, EditForm):
    """What is for the BBG alone. Confidence is no reason to name people."""

    screened = ("text",)

    text = forms.CharField(
        label="Wat is alleen voor de BBG?",
        max_length=MOST_EXPECTED,
        required=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="Alleen uw eigen organisatie en de leden van de BBG lezen dit. Noem geen namen van mensen.",
    )
    names = NamesField()


class HandOverForm(EditForm):
    """Which colleague fills in."""

    person = forms.ModelChoiceField(
        label="Wie vult dit in?",
        queryset=Person.objects.none(),
        required=False,
        empty_label="Iedereen die dit voor ons invult",
        help_text="De herinneringen gaan naar deze collega.",
        error_messages={"invalid_choice": "Kies een collega uit de lijst."},
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        people: Sequence[Person],
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        offer(self, "person", Person.objects.filter(pk__in=[person.pk for person in people]))


class WithdrawForm(EditForm):
    """Why something that was sent is taken back."""

    reason = forms.CharField(
        label="Waarom neemt u de input terug?",
        max_length=300,
        error_messages={"required": "Schrijf in een zin waarom."},
    )

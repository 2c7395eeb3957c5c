"""What is typed about a meeting itself."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.core.screening import NamesField, ScreenedForm
from veiligheidsnetwerk.platform.events.actions.meetings import MeetingFacts
from veiligheidsnetwerk.platform.events.models import SignUp
from veiligheidsnetwerk.platform.events.models.audience import groups
from veiligheidsnetwerk.platform.events.policies import may_manage, own_bodies
from veiligheidsnetwerk.platform.network.forms import DayField, EditForm
from veiligheidsnetwerk.platform.network.forms.base import offer
from veiligheidsnetwerk.platform.network.forms.fields import LinesField
from veiligheidsnetwerk.platform.network.models import Body

MOST_PLACES, LONGEST_NAME = 2_000, 120


class ClockField(forms.TimeField):
    """An hour of the day, as the clock in the Netherlands says it."""

    def __init__(self, *, label: str) -> None:
        messages = {
            "required": "Vul een tijd in.",
            "invalid": "Vul een tijd in, zoals 13:30.",
        }
        widget = forms.TimeInput(format="%H:%M", attrs={"type": "time"})
        super().__init__(
            label=label,
            widget=widget,
            input_formats=["%H:%M", "%H.%M"],
            error_messages=messages,
        )


class MeetingForm(EditForm):
    """What a meeting is, when and where."""

    title = forms.CharField(
        label="Naam", max_length=150, error_messages={"required": "Geef de bijeenkomst een naam."}
    )
    aim = forms.CharField(
        label="Doel",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Schrijf in een of twee zinnen op waar het om gaat."},
    )
    body = forms.ModelChoiceField(
        label="Vergadering van een overleg",
        queryset=Body.objects.none(),
        required=False,
        empty_label="Nee, een bijeenkomst van het netwerk",
        help_text="Wie in dat overleg zit, ziet de vergadering; anderen alleen als u ze hieronder aankruist.",
        error_messages={"required": "Kies een overleg.", "invalid_choice": "Kies uit de lijst."},
    )
    audience = forms.CharField(label="Voor wie", max_length=200, required=False)
    open_to = forms.MultipleChoiceField(
        label="Wie ziet deze bijeenkomst?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Niets aangekruist: alle leden. Anders alleen wie u aankruist, op de site, "
        " bij het zoeken, in de agenda en in de nieuwsbrief.",
    )
    day = DayField(label="Dag")
    begins = ClockField(label="Begin")
    ends = ClockField(label="Einde")
    place = forms.CharField(label="Plaats", max_length=200, required=False)
    link = forms.URLField(
        label="Adres om online mee te doen",
        max_length=400,
        required=False,
        assume_scheme="https",
        help_text="Alleen wie een plaats heeft, ziet dit.",
        error_messages={"invalid": "Vul een heel webadres in, dat begint met https://."},
    )
    programme = forms.CharField(
        label="Programma", max_length=4000, required=False, widget=forms.Textarea(attrs={"rows": 6})
    )
    capacity = forms.IntegerField(
        label="Aantal plaatsen",
        min_value=1,
        max_value=MOST_PLACES,
        required=False,
        help_text="Leeg: er is plaats voor iedereen.",
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value"), "Vul een heel getal in, van 1 tot en met 2.000."
        ),
    )
    closes_on = DayField(
        label="Aanmelden tot en met", required=False, help_text="Leeg: tot de bijeenkomst begint."
    )
    contact = forms.CharField(label="Vragen aan", max_length=200, required=False)
    materials = forms.CharField(
        label="Stukken en wat eruit kwam",
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        actor: Actor,
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        bodies = Body.objects.filter(last_day=None)
        if not may_manage(actor):
            bodies = bodies.filter(code__in=own_bodies(actor))
            self.fields["body"].required = True
        offer(self, "body", bodies)
        chosen, field = (initial or {}).get("open_to", []), self.fields["open_to"]
        if isinstance(field, forms.MultipleChoiceField):
            # A group that is gone must not make the meeting one for everybody.
            known = dict(groups())
            field.choices = [*known.items(), *((word, word) for word in chosen if word not in known)]

    @property
    def facts(self) -> MeetingFacts:
        return MeetingFacts(**self.values)


class CancelForm(EditForm):
    """Why a meeting does not go on."""

    because = forms.CharField(
        label="Waarom gaat de bijeenkomst niet door?",
        max_length=400,
        help_text="Wie zich aanmeldde, krijgt deze zin per mail.",
        error_messages={"required": "Schrijf op waarom, want dit staat in de mail."},
    )


class WalkInForm(EditForm):
    """Who came without signing up."""

    walk_ins = LinesField(
        label="Wie kwam er nog meer?",
        help_text="Een op elke regel: naam, organisatie. Een week na de bijeenkomst wissen we de namen.",
        error_messages={"required": "Vul ten minste een naam in."},
    )

    def clean_walk_ins(self) -> list[tuple[str, str]]:
        typed: list[str] = self.cleaned_data["walk_ins"]
        parts = [each.partition(",") for each in typed]
        return [(name.strip()[:LONGEST_NAME], rest.strip()[:LONGEST_NAME]) for name, _, rest in parts]


class LessonsForm(ScreenedForm, EditForm):
    """What a meeting taught; no persons."""

    screened = ("lessons",)

    lessons = LinesField(
        label="Wat leerden we?",
        help_text="Een les op elke regel. Noem geen personen.",
        error_messages={"required": "Schrijf ten minste een les op."},
    )
    names = NamesField()

    def text_of(self, name: str, cleaned: dict[str, Any]) -> str:
        return "\n".join(cleaned.get(name) or ())


class AttendanceForm(EditForm):
    """Who was there."""

    present = forms.TypedMultipleChoiceField(
        label="Wie was er?", coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, data: QueryDict | None = None, *, sign_ups: Sequence[SignUp]) -> None:
        there = [each.pk for each in sign_ups if each.attended]
        super().__init__(data, initial={"present": there})
        field = self.fields["present"]
        if isinstance(field, forms.TypedMultipleChoiceField):
            field.choices = [(each.pk, f"{each.name}, {each.on_behalf_of}") for each in sign_ups]

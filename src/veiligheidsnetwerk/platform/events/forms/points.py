"""What is typed about the agenda of a meeting, its papers, and what was decided and agreed."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.core.screening import NamesField
from veiligheidsnetwerk.platform.events.actions.minutes import ResolutionFacts, ToDoFacts
from veiligheidsnetwerk.platform.events.actions.points import PaperFacts, PointFacts
from veiligheidsnetwerk.platform.events.models import Meeting, Point
from veiligheidsnetwerk.platform.events.rules.points import Ask, Tier
from veiligheidsnetwerk.platform.network.forms import DayField, EditForm, NumberField
from veiligheidsnetwerk.platform.network.forms.base import ScreenedEditForm, offer
from veiligheidsnetwerk.platform.network.forms.fields import AttachedField, Files, OwnerField
from veiligheidsnetwerk.platform.network.models import Body

_NO_CHOICE = "Kies uit de lijst."
MOST_POINTS, MOST_MINUTES = 60, 600


def _point(empty_label: str) -> "forms.ModelChoiceField[Point]":
    """One of the points of a meeting, which `offer_points` lets one choose; or none."""
    return forms.ModelChoiceField(
        label="Bij welk agendapunt?",
        queryset=Point.objects.none(),
        required=False,
        empty_label=empty_label,
        error_messages={"invalid_choice": _NO_CHOICE},
    )


class PointForm(ScreenedEditForm):
    """A point of the agenda."""

    screened: Sequence[str] = ("text",)

    title = forms.CharField(
        label="Agendapunt", max_length=150, error_messages={"required": "Geef het punt een naam."}
    )
    ask = forms.ChoiceField(
        label="Wat wordt er gevraagd?",
        choices=[(each.value, each.label.capitalize()) for each in Ask],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat er wordt gevraagd.", "invalid_choice": _NO_CHOICE},
    )
    place = NumberField(label="Plaats op de agenda", low=1, high=MOST_POINTS)
    minutes = NumberField(
        label="Minuten",
        low=1,
        high=MOST_MINUTES,
        required=False,
        help_text="Zonder minuten staat er bij de punten erna geen tijd.",
    )
    brought_by = forms.CharField(
        label="Ingebracht door",
        max_length=200,
        required=False,
        help_text="Een functie en organisatie, zoals: wethouder, gemeente Enschede.",
    )
    text = forms.CharField(
        label="Toelichting", max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    names = NamesField()

    @property
    def facts(self) -> PointFacts:
        return PointFacts(**{**self.values, "ask": Ask(self.values["ask"])})


class ChangePointForm(PointForm):
    """The same, what came of it, and whether it drops out."""

    screened = ("text", "outcome")

    outcome = forms.CharField(
        label="Wat kwam eruit?",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Komt in de besluitenlijst. Besluiten en acties legt u daar apart vast.",
    )
    is_dropped = forms.BooleanField(label="Dit punt vervalt", required=False)
    field_order = ("title", "ask", "place", "minutes", "brought_by", "text", "outcome", "names", "is_dropped")


class PaperForm(EditForm):
    """A file, for whom it is, and with which point."""

    title = forms.CharField(label="Titel", max_length=160, error_messages={"required": "Vul een titel in."})
    point = _point("Bij de hele bijeenkomst")
    tier = forms.ChoiceField(
        label="Wie mag het openen?",
        choices=[(each.value, each.label.capitalize()) for each in Tier],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wie het mag openen.", "invalid_choice": _NO_CHOICE},
    )
    file = AttachedField()

    def __init__(self, data: QueryDict | None, files: Files, *, meeting: Meeting) -> None:
        super().__init__(data)
        self.files = files
        offer_points(self, meeting)

    @property
    def facts(self) -> PaperFacts:
        given = self.cleaned_data
        return PaperFacts(title=given["title"], tier=Tier(given["tier"]), point=given["point"])


class ResolutionForm(ScreenedEditForm):
    """What was decided, and why."""

    screened = ("text", "reason")

    text = forms.CharField(
        label="Wat is er besloten?",
        max_length=200,
        error_messages={"required": "Schrijf op wat er is besloten."},
    )
    reason = forms.CharField(
        label="Waarom?",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Schrijf op waarom dit zo is besloten."},
    )
    body = forms.ModelChoiceField(
        label="Welk overleg besloot?",
        queryset=Body.objects.none(),
        empty_label="Kies",
        error_messages={"required": "Kies een overleg.", "invalid_choice": _NO_CHOICE},
    )
    point = _point("Bij geen punt")
    for_log = forms.BooleanField(
        label="Ook voor het besluitenlogboek van de strategie",
        required=False,
        help_text="Wie het logboek bijhoudt, krijgt het als voorstel. Daar lezen alle leden het.",
    )
    names = NamesField()

    def __init__(
        self, data: QueryDict | None, *, meeting: Meeting, initial: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(data, initial=initial or {"body": meeting.body_id, "for_log": True})
        bodies = Body.objects.on(meeting.day)
        offer(self, "body", bodies.filter(pk=meeting.body_id) if meeting.body_id else bodies)
        offer_points(self, meeting)

    @property
    def facts(self) -> ResolutionFacts:
        return ResolutionFacts(**self.values)


class ToDoForm(ScreenedEditForm):
    """What somebody does, and by when."""

    screened = ("text",)

    text = forms.CharField(
        label="Wat gaat er gebeuren?",
        max_length=300,
        error_messages={"required": "Schrijf op wat er gaat gebeuren."},
    )
    owner = OwnerField(label="Wie doet het?", help_text="Een overleg of organisatie; geen naam van een mens.")
    due = DayField(label="Voor", required=False, help_text="Leeg: zonder datum. Het blijft op de actielijst.")
    point = _point("Bij geen punt")
    names = NamesField()

    def __init__(
        self, data: QueryDict | None, *, meeting: Meeting, initial: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(data, initial=initial)
        offer_points(self, meeting)

    @property
    def facts(self) -> ToDoFacts:
        return ToDoFacts(**self.values)


class ChangeToDoForm(ToDoForm):
    """The same, and when it was done."""

    done_on = DayField(label="Gereed op", required=False, help_text="Leeg: nog niet gereed.")
    field_order = ("text", "owner", "due", "point", "done_on", "names")


def offer_points(form: forms.Form, meeting: Meeting) -> None:
    """Let a point of this meeting be chosen; without any there is nothing to choose."""
    offer(form, "point", meeting.points.filter(is_dropped=False))
    if not meeting.points.exists():
        form.fields["point"].widget = forms.HiddenInput()

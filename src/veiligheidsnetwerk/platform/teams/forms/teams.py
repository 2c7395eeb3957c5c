"""A team, and where it is in its life."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import QueryDict

from veiligheidsnetwerk.platform.network.forms import DayField
from veiligheidsnetwerk.platform.network.forms.base import UNKNOWN_DAY, offer
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.teams.actions.teams import PhaseFacts, TeamFacts
from veiligheidsnetwerk.platform.teams.forms.fields import TextForm
from veiligheidsnetwerk.platform.teams.models import Team
from veiligheidsnetwerk.platform.teams.rules.phases import BY_THE_TEAM, PhaseKind, next_phases

NO_CHOICE = "Kies uit de lijst."


class TeamForm(TextForm):
    """What a team is asked to bring about."""

    theme = forms.CharField(
        label="Thema", max_length=120, error_messages={"required": "Schrijf op waarover het team gaat."}
    )
    commission = forms.CharField(
        label="Opdracht",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Wat moet het team tot stand brengen?",
        error_messages={"required": "Schrijf in een of twee zinnen wat de opdracht is."},
    )
    commissioned_by = forms.ModelChoiceField(
        label="Wie gaf de opdracht?",
        queryset=Body.objects.none(),
        required=False,
        empty_label="Niet bekend",
        error_messages={"invalid_choice": NO_CHOICE},
    )
    commissioned_on = DayField(label="Opdracht gegeven op", required=False, help_text=UNKNOWN_DAY)
    ends_on = DayField(label="Eindigt naar verwachting op", required=False, help_text=UNKNOWN_DAY)
    source = forms.CharField(
        label="Bron", max_length=200, required=False, help_text="Waar staat deze opdracht?"
    )

    def __init__(self, data: QueryDict | None = None, *, initial: Mapping[str, Any] | None = None) -> None:
        super().__init__(data, initial=initial)
        offer(self, "commissioned_by", Body.objects.all())

    @property
    def facts(self) -> TeamFacts:
        return TeamFacts(**{name: value for name, value in self.values.items() if name != "body"})


class NewTeamForm(TeamForm):
    """The same, of an expertteam of the register of which nothing is written down here yet."""

    field_order = ("body",)
    body = forms.ModelChoiceField(
        label="Expertteam",
        queryset=Body.objects.none(),
        empty_label="Kies",
        help_text="Staat het team er niet bij? Voeg het eerst toe bij de overleggen van het netwerk.",
        error_messages={"required": "Kies een expertteam.", "invalid_choice": NO_CHOICE},
    )

    def __init__(self, data: QueryDict | None = None, *, bodies: QuerySet[Body]) -> None:
        super().__init__(data)
        offer(self, "body", bodies)


class PhaseForm(TextForm):
    """Where a team is from a day on."""

    kind = forms.ChoiceField(
        label="Waar is het team nu?",
        widget=forms.RadioSelect,
        error_messages={"required": "Kies waar het team is.", "invalid_choice": NO_CHOICE},
    )
    day = DayField(label="Vanaf welke dag?")
    reason = forms.CharField(
        label="Waarom?", max_length=400, required=False, help_text="Nodig bij een stap terug."
    )
    waits_for = forms.CharField(
        label="Waarop wacht het team?", max_length=200, required=False, help_text="Alleen als het wacht."
    )
    until = DayField(label="Tot wanneer naar verwachting?", required=False, help_text="Alleen als het wacht.")

    def __init__(self, data: QueryDict | None = None, *, team: Team, whole: bool) -> None:
        """`whole`: whether this person says all of it, or only what a team says of itself."""
        super().__init__(data, initial={"seen": team.phases.count()})
        kind = self.fields["kind"]
        if isinstance(kind, forms.ChoiceField):
            kind.choices = [
                (each.value, each.label)
                for each in next_phases(PhaseKind(team.phase.kind))
                if whole or each in BY_THE_TEAM
            ]

    @property
    def facts(self) -> PhaseFacts:
        return PhaseFacts(**dict(self.values) | {"kind": PhaseKind(self.values["kind"])})

"""What a team recommends, and what a DVO does with it."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.network.forms import DayField, EditForm
from veiligheidsnetwerk.platform.network.forms.fields import OwnerField
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.network.models.owned import owned_by
from veiligheidsnetwerk.platform.teams.actions.recommendations import FollowUpFacts, RecommendationFacts
from veiligheidsnetwerk.platform.teams.forms.fields import TextForm
from veiligheidsnetwerk.platform.teams.models import FollowUp
from veiligheidsnetwerk.platform.teams.rules.recommendations import Answer


class RecommendationForm(TextForm):
    """What is recommended, and in which report."""

    title = forms.CharField(
        label="Aanbeveling", max_length=200, error_messages={"required": "Schrijf op wat u aanbeveelt."}
    )
    text = forms.CharField(
        label="Toelichting", max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    report = forms.CharField(
        label="Uit welk rapport?",
        max_length=200,
        error_messages={"required": "Schrijf op in welk rapport dit staat."},
    )
    report_day = DayField(label="Datum van het rapport")

    @property
    def facts(self) -> RecommendationFacts:
        return RecommendationFacts(**self.values)


class OfferForm(EditForm):
    """When the BBG offered a recommendation."""

    day = DayField(label="Op welke dag bood de BBG dit aan?")


class FollowUpForm(TextForm):
    """What a DVO does with a recommendation."""

    answer = forms.ChoiceField(
        label="Wat doet het DVO ermee?",
        choices=[(each.value, each.value.capitalize()) for each in Answer],
        widget=forms.RadioSelect,
        error_messages={
            "required": "Kies wat het DVO ermee doet.",
            "invalid_choice": "Kies uit de lijst.",
        },
    )
    reason = forms.CharField(
        label="Waarom?",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Schrijf in een of twee zinnen op waarom."},
    )
    day = DayField(label="Besproken op")
    due = DayField(
        label="Klaar op",
        required=False,
        help_text="Leeg: geen dag afgesproken. Na zes maanden heet het dan over tijd.",
    )
    owner = OwnerField(label="Wie voert dit uit?", help_text="Mag ook iemand zonder account zijn.")

    def __init__(self, data: QueryDict | None = None, *, known: FollowUp | None, body: Body) -> None:
        initial: Mapping[str, Any] = {"seen": 0, "owner": body}
        if known:
            names = ("answer", "reason", "day", "due", "owner")
            initial = {"seen": known.version} | {name: getattr(known, name) for name in names}
        super().__init__(data, initial=initial)

    @property
    def values(self) -> Mapping[str, Any]:
        given = dict(super().values)
        owner = given.pop("owner", None)
        return given | (owned_by(owner) if owner else {})

    @property
    def facts(self) -> FollowUpFacts:
        given = {name: self.cleaned_data[name] for name in ("reason", "day", "due", "owner")}
        return FollowUpFacts(answer=Answer(self.cleaned_data["answer"]), **given)

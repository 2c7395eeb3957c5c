"""The card of a pilot."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.forms import DayField, EditForm
from veiligheidsnetwerk.platform.network.forms.base import offer
from veiligheidsnetwerk.platform.network.forms.fields import OwnerField
from veiligheidsnetwerk.platform.network.models.owned import owned_by, place_of
from veiligheidsnetwerk.platform.teams.actions.pilots import PilotFacts
from veiligheidsnetwerk.platform.teams.forms.fields import TextForm
from veiligheidsnetwerk.platform.teams.models import Team
from veiligheidsnetwerk.platform.teams.policies import may_share
from veiligheidsnetwerk.platform.teams.rules.pilots import Stage

WHOM = "Functie en organisatie, zoals: adviseur veiligheid, gemeente Enschede. Geen naam en geen adres."


def _text(
    label: str, length: int, rows: int, help_text: str = "", *, required: bool = False
) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=length,
        required=required,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={"required": "Schrijf in een of twee zinnen wat u wilt weten."},
    )


class PilotForm(TextForm):
    """What is tried, and what that taught. About the work, never about people."""

    title = forms.CharField(label="Titel", max_length=200, error_messages={"required": "Vul een titel in."})
    owner = OwnerField(label="Wie beheert deze kaart?")
    team = forms.ModelChoiceField(
        label="Bij welk expertteam hoort de pilot?",
        queryset=Team.objects.none(),
        required=False,
        empty_label="Bij geen team",
        error_messages={"invalid_choice": "Kies uit de lijst."},
    )
    stage = forms.ChoiceField(
        label="Hoe ver is het?",
        choices=[(each.value, each.value.capitalize()) for each in Stage],
        error_messages={"required": "Kies hoe ver het is.", "invalid_choice": "Kies uit de lijst."},
    )
    question = _text("Welke vraag beantwoordt de pilot?", 1000, 3, required=True)
    approach = _text("Aanpak", 2000, 4, "Wat doet u anders dan voorheen?")
    partners = _text("Partners", 600, 2, "Welke organisaties doen mee?")
    costs = _text("Kosten", 600, 2, "Geld en uren, en wie dat betaalt.")
    results = _text("Resultaten", 2000, 4, "Wat kwam eruit, en hoe weet u dat?")
    lessons = _text("Lessen", 2000, 4, "Wat zou u een andere gemeente aanraden, en wat niet?")
    contact = forms.CharField(
        label="Bij wie kunnen anderen terecht?", max_length=120, required=False, help_text=WHOM
    )
    began_on = DayField(label="Begonnen op", required=False)
    ends_on = DayField(label="Eindigt op", required=False)
    source = forms.CharField(
        label="Bron", max_length=200, required=False, help_text="Waar staat dit? Bijvoorbeeld een evaluatie."
    )

    def __init__(
        self, data: QueryDict | None = None, *, actor: Actor, initial: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(data, initial=initial)
        offer(self, "team", Team.objects.visible_to(actor).select_related("body"))
        owner = self.fields["owner"]
        if isinstance(owner, OwnerField):
            owner.offer(lambda each: may_share(actor, place_of(each)))

    @property
    def values(self) -> Mapping[str, Any]:
        given = dict(super().values)
        owner = given.pop("owner", None)
        return given | (owned_by(owner) if owner else {})

    @property
    def facts(self) -> PilotFacts:
        given = {name: value for name, value in super().values.items() if name != "stage"}
        return PilotFacts(stage=Stage(self.cleaned_data["stage"]), **given)


class ProposeForm(EditForm):
    """To let the toolkit have a card as it reads now."""

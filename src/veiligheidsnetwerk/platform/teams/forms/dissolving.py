"""Ending a team, and who looks after what it leaves."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.network.forms import DayField
from veiligheidsnetwerk.platform.network.forms.fields import OwnerField
from veiligheidsnetwerk.platform.network.models import Owned, Owner
from veiligheidsnetwerk.platform.teams.forms.fields import TextForm
from veiligheidsnetwerk.platform.teams.models import Team


class DissolveForm(TextForm):
    """A new owner for each thing, and the day of the end. With `only_hand_over` the team goes on."""

    day = DayField(label="Opgeheven op", required=False)
    reason = forms.CharField(label="Waarom?", max_length=400, required=False)

    def __init__(self, data: QueryDict | None = None, *, team: Team, left: Sequence[Owned]) -> None:
        super().__init__(data, initial={"seen": team.phases.count()})
        self.left = {name_of(each): each for each in left}
        for name, thing in self.left.items():
            label = f"Wie neemt ‘{thing}’ over?"
            field = OwnerField(label=label, required=False, empty="Nog niemand")
            field.offer(lambda each: each != team.body)
            self.fields[name] = field
        self.order_fields([*self.left, "day", "reason"])

    @property
    def owners(self) -> Mapping[Owned, Owner]:
        """Who was chosen, of what."""
        found = {thing: self.cleaned_data.get(name) for name, thing in self.left.items()}
        return {thing: owner for thing, owner in found.items() if owner}

    @property
    def only_hands_over(self) -> bool:
        return "overdragen" in self.data

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.only_hands_over:
            return cleaned
        if not self.cleaned_data.get("day") and "day" not in self.errors:
            self.add_error("day", "Vul in op welke dag het team is opgeheven.")
        if not self.cleaned_data.get("reason"):
            self.add_error("reason", "Schrijf op waarom het team wordt opgeheven.")
        for name in self.left:
            if not self.cleaned_data.get(name) and name not in self.errors:
                self.add_error(name, "Kies wie dit overneemt. Zonder eigenaar kan het team niet dicht.")
        return cleaned


def name_of(thing: Owned) -> str:
    return f"{thing._meta.model_name}-{thing.pk}"

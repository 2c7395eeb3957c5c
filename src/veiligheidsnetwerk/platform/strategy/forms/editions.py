"""Freezing a version, and writing down what a body decided."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.network.forms import EditForm
from veiligheidsnetwerk.platform.network.forms.base import offer
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.strategy.forms.decisions import DecisionForm
from veiligheidsnetwerk.platform.strategy.models import Cycle, Edition
from veiligheidsnetwerk.platform.strategy.rules.decisions import OF_A_VERSION, Outcome


class FreezeForm(EditForm):
    """What is different from the version before."""

    note = forms.CharField(
        label="Wat is er anders dan in de vorige versie?",
        max_length=300,
        required=False,
        help_text="Bij de eerste versie mag dit leeg blijven.",
    )


class SetAsideForm(EditForm):
    """Why something does not stand in the log of decisions."""

    because = forms.CharField(
        label="Waarom hoort dit niet in het logboek?",
        max_length=300,
        help_text="Wie het voorstelde, leest dit.",
        error_messages={"required": "Schrijf op waarom, want wie het voorstelde leest dit."},
    )


class RecordForm(DecisionForm):
    """A decision of any body: of a version of the strategy, or of something else."""

    outcomes = (*OF_A_VERSION, Outcome.OTHER)
    body = forms.ModelChoiceField(
        label="Welk overleg besloot?",
        queryset=Body.objects.none(),
        empty_label="Kies",
        error_messages={"required": "Kies een overleg.", "invalid_choice": "Kies een overleg uit de lijst."},
    )
    edition = forms.ModelChoiceField(
        label="Versie",
        queryset=Edition.objects.none(),
        required=False,
        empty_label="Gaat niet over een versie",
        help_text="Nodig bij een advies over de strategie of een evaluatie, en bij het vaststellen.",
    )
    about = forms.CharField(
        label="Waarover?",
        max_length=200,
        required=False,
        help_text="Alleen nodig als het niet over een versie gaat.",
    )
    field_order = ("body", "outcome", "edition", "about", "reason", "day", "paper", "votes_for")

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        cycle: Cycle,
        bodies: Sequence[Body],
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, cycle=cycle, initial=initial)
        offer(self, "body", Body.objects.filter(pk__in=[each.pk for each in bodies]))
        offer(
            self,
            "edition",
            cycle.editions.defer("content", "pdf", "docx").select_related("cycle", "evaluation"),
        )

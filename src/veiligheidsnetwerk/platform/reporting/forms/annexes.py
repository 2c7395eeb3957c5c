"""A file that goes along with a report."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.network.forms import EditForm
from veiligheidsnetwerk.platform.network.forms.fields import AttachedField, Files, OwnerField
from veiligheidsnetwerk.platform.reporting.actions.annexes import AnnexFacts
from veiligheidsnetwerk.platform.reporting.rules.annexes import AnnexKind, Tier

_NO_CHOICE = "Kies uit de lijst."


class AnnexForm(EditForm):
    """What it is, who looks after it, for whom, and the file itself."""

    title = forms.CharField(label="Titel", max_length=160, error_messages={"required": "Vul een titel in."})
    kind = forms.ChoiceField(
        label="Wat is het?",
        choices=[(each.value, each.value.capitalize()) for each in AnnexKind],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat het is.", "invalid_choice": _NO_CHOICE},
    )
    tier = forms.ChoiceField(
        label="Wie mag het openen?",
        choices=[(each.value, each.label.capitalize()) for each in Tier],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wie het mag openen.", "invalid_choice": _NO_CHOICE},
    )
    owner = OwnerField(label="Wie houdt het bij?")
    file = AttachedField()

    def __init__(
        self,
        data: QueryDict | None,
        files: Files,
        *,
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        self.files = files

    @property
    def facts(self) -> AnnexFacts:
        given = self.cleaned_data
        return AnnexFacts(
            kind=AnnexKind(given["kind"]),
            title=given["title"],
            tier=Tier(given["tier"]),
            owner=given["owner"],
        )

"""A file that goes along with a report."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from veiligheidsnetwerk.platform.network.forms import EditForm
from veiligheidsnetwerk.platform.reporting.actions.annexes import AnnexFacts
from veiligheidsnetwerk.platform.reporting.rules.annexes import AnnexKind, Tier
from veiligheidsnetwerk.platform.teams.forms.fields import OwnerField
from veiligheidsnetwerk.publishing.annexes import MOST_BYTES, TYPES

_NO_CHOICE = "Kies uit de lijst."

type Upload = UploadedFile[Any]
type Files = MultiValueDict[str, Upload]


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
    file = forms.FileField(
        label="Bestand",
        help_text=f"Hoogstens {MOST_BYTES >> 20} MB. Eindigt op een van deze: {', '.join(TYPES)}.",
        error_messages={"required": "Kies een bestand.", "empty": "Dit bestand is leeg. Kies het opnieuw."},
    )

    def __init__(
        self,
        data: QueryDict | None,
        files: Files,
        *,
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        self.files = files

    def clean_file(self) -> Upload:
        file: Upload = self.cleaned_data["file"]
        if (file.size or 0) > MOST_BYTES:
            raise forms.ValidationError(f"Dit bestand is groter dan {MOST_BYTES >> 20} MB. Maak het kleiner.")
        return file

    @property
    def facts(self) -> AnnexFacts:
        given = self.cleaned_data
        return AnnexFacts(
            kind=AnnexKind(given["kind"]),
            title=given["title"],
            tier=Tier(given["tier"]),
            owner=given["owner"],
        )

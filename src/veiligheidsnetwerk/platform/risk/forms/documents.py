"""Bringing a file to a case for its text, or typing that."""

from collections.abc import Mapping
from typing import Any, override

from django import forms
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from veiligheidsnetwerk.platform.core.screening import NamesField, ScreenedForm
from veiligheidsnetwerk.platform.core.text_files import MEGABYTES, TextFileField, text_in
from veiligheidsnetwerk.platform.network.forms import EditForm
from veiligheidsnetwerk.platform.risk.rules.units import DOCUMENT_LENGTH
from veiligheidsnetwerk.publishing.dutch import format_number

_SECONDS = 15.0
_MOST = format_number(DOCUMENT_LENGTH)


class DocumentForm(ScreenedForm, EditForm):
    """A title and a text. Of a file only the text is taken over, and that is read like all that is typed."""

    screened = ("title", "text")

    title = forms.CharField(
        label="Wat is het?",
        help_text="Bijvoorbeeld: uitspraak van de rechtbank, 12 maart 2026.",
        max_length=120,
        error_messages={"required": "Schrijf wat voor stuk het is."},
    )
    file = TextFileField(
        label="Bestand",
        help_text=f"Een PDF, Word-bestand (DOCX) of OpenDocument (ODT), hoogstens {MEGABYTES} MB. We nemen "
        "alleen de tekst over. Foto's, opmerkingen en wie het maakte, blijven achter. Het bestand bewaren we "
        "niet.",
        required=False,
    )
    text = forms.CharField(
        label="Of plak hier de tekst",
        help_text="Alleen over de groep of de plek: geen namen, kentekens, adressen of verdenkingen.",
        max_length=DOCUMENT_LENGTH,
        required=False,
        widget=forms.Textarea(attrs={"rows": 12}),
        error_messages={
            "max_length": f"Deze tekst heeft meer dan {_MOST} tekens. Bewaar alleen wat nodig is."
        },
    )
    names = NamesField()

    def __init__(
        self,
        data: QueryDict | None,
        files: MultiValueDict[str, Any],
        *,
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        typed = data.copy() if data is not None else None
        super().__init__(typed, initial=initial)
        self.files = files
        self.unread = ""
        if typed is not None:
            self._take_over(typed)

    def _take_over(self, typed: QueryDict) -> None:
        """Let what stands in a file stand in the form, where it can be read, mended and sent again."""
        try:
            brought = self.fields["file"].clean(self.files.get("file"))
            if brought:
                typed["text"] = text_in(brought, seconds=_SECONDS)
        except forms.ValidationError as refusal:
            self.unread = refusal.messages[0]

    @override
    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if "file" in self.errors:
            return cleaned
        if self.unread:
            self.add_error("file", self.unread)
        elif not cleaned.get("text") and "text" not in self.errors:
            self.add_error("file", "Kies een bestand, of plak de tekst.")
        return cleaned

"""Many people at once: a file, and then the plan that was shown."""

from collections.abc import Sequence

from django import forms

from veiligheidsnetwerk.platform.accounts.reading import (
    LONGEST_FILE,
    FileLine,
    UnreadableFileError,
    lines_of,
    text_of,
)


class FileForm(forms.Form):
    """A CSV file or workbook with people and roles."""

    file = forms.FileField(
        label="Bestand",
        help_text="Een Excel-werkmap (.xlsx) of CSV in UTF-8, hoogstens 500 regels. "
        "U ziet eerst het plan; daarna pas gebeurt het.",
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,text/csv"}),
        error_messages={
            "required": "Kies een bestand.",
            "empty": "Dit bestand is leeg.",
            "missing": "Kies een bestand.",
            "invalid": "Dit is geen bestand.",
        },
    )
    lines: Sequence[FileLine] = ()
    text = ""

    def clean_file(self) -> None:
        """Read all of it: what cannot be read, is said before anything else."""
        upload = self.cleaned_data["file"]
        try:
            self.text = text_of(upload.read(LONGEST_FILE + 1))
            self.lines = lines_of(self.text)
        except UnreadableFileError as error:
            raise forms.ValidationError(str(error)) from error


class PlanForm(forms.Form):
    """The file as it was read, and the mark of the plan that was shown."""

    text = forms.CharField(widget=forms.HiddenInput, strip=False, max_length=LONGEST_FILE)
    shown = forms.CharField(widget=forms.HiddenInput, max_length=64)
    lines: Sequence[FileLine] = ()

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"]
        try:
            self.lines = lines_of(text)
        except UnreadableFileError as error:
            raise forms.ValidationError(str(error)) from error
        return text

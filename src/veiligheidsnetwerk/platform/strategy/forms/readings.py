"""Bringing the files of plans, and saying what suggestions are worth."""

from collections.abc import Iterator, Sequence
from typing import Any, override

from django import forms
from django.forms import BoundField
from django.http import QueryDict

from veiligheidsnetwerk.platform.core.text_files import ACCEPTED, MEGABYTES, TextFileField, Upload
from veiligheidsnetwerk.platform.network.forms import EditForm
from veiligheidsnetwerk.platform.strategy.queries.readings import Coded
from veiligheidsnetwerk.platform.strategy.rules.reading import MOST_FILES, Said


class PlanFileForm(forms.Form):
    """The file of one plan."""

    file = TextFileField(
        label="Bestand van het plan",
        help_text=f"Een PDF, Word-bestand (DOCX) of OpenDocument (ODT), hoogstens {MEGABYTES} MB. "
        "Een gescand plan zonder tekst kunnen we niet lezen.",
    )


class _ManyFiles(forms.FileInput):
    allow_multiple_selected = True

    @override
    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        return files.getlist(name)


class PlanFilesField(forms.Field):
    """Several of them."""

    widget = _ManyFiles(attrs={"accept": ACCEPTED, "multiple": True})

    def clean(self, value: Any) -> list[Upload]:
        uploads = list(value or [None])  # nothing chosen is one file that is not there
        if len(uploads) > MOST_FILES:
            raise forms.ValidationError(f"Kies hoogstens {MOST_FILES} bestanden tegelijk.")
        return [TextFileField().clean(each) for each in uploads]


class PlanFilesForm(forms.Form):
    """The files of many plans, each named after its gemeente."""

    plans = PlanFilesField(
        label="Bestanden van de plannen",
        help_text="Zet in elke bestandsnaam de naam van de gemeente, zoals ‘IVP Enschede 2027.pdf’. "
        f"Hoogstens {MOST_FILES} bestanden tegelijk.",
    )


class VerdictsForm(EditForm):
    """What someone says of each suggestion; nothing is said of what stays open."""

    def __init__(self, rows: Sequence[Coded], data: QueryDict | None = None) -> None:
        super().__init__(data)
        self.rows = rows
        for row in rows:
            self.fields[self._name(row)] = forms.ChoiceField(
                label=f"Wat vindt u van ‘{row.suggested.title}’?",
                choices=[(each.value, each.label) for each in Said],
                widget=forms.RadioSelect,
                required=False,
                initial=row.own,
            )

    @staticmethod
    def _name(row: Coded) -> str:
        return f"oordeel-{row.suggested.pk}"

    @property
    def lines(self) -> Iterator[tuple[Coded, BoundField]]:
        """Each suggestion with its question."""
        return ((row, self[self._name(row)]) for row in self.rows)

    @property
    def said(self) -> dict[int, Said]:
        """What was chosen, by the key of the suggestion."""
        chosen = ((row.suggested.pk, self.cleaned_data[self._name(row)]) for row in self.rows)
        return {pk: Said(value) for pk, value in chosen if value}

"""Bringing the files of plans, and saying what suggestions are worth."""

from collections.abc import Iterator, Sequence
from typing import Any, override

from django import forms
from django.core.files import File
from django.forms import BoundField
from django.http import QueryDict

from veiligheidsnetwerk.language.texts.refusal import MOST_BYTES
from veiligheidsnetwerk.platform.network.forms import EditForm
from veiligheidsnetwerk.platform.strategy.queries.readings import Coded
from veiligheidsnetwerk.platform.strategy.rules.reading import MOST_FILES, Said

ACCEPTED = ".pdf,.docx,.odt"
_MEGABYTES = MOST_BYTES >> 20

type Upload = File[bytes]
"""A file that someone chose, with its name."""


class PlanFileField(forms.FileField):
    """One file of a plan, as its name and its bytes; how large it may be is said before it is read."""

    widget = forms.FileInput(attrs={"accept": ACCEPTED})

    def __init__(self, **options: Any) -> None:
        messages = {"required": "Kies een bestand.", "empty": "Dit bestand is leeg. Kies het opnieuw."}
        super().__init__(error_messages=messages, **options)

    def clean(self, data: Any, initial: Any = None) -> Upload:
        upload: Upload = super().clean(data, initial)
        if (upload.size or 0) > MOST_BYTES:
            raise forms.ValidationError(
                f"‘{upload.name}’ is groter dan {_MEGABYTES} MB. Kies het plan zonder bijlagen."
            )
        return upload


class PlanFileForm(forms.Form):
    """The file of one plan."""

    file = PlanFileField(
        label="Bestand van het plan",
        help_text=f"Een PDF, Word-bestand (DOCX) of OpenDocument (ODT), hoogstens {_MEGABYTES} MB. "
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
        return [PlanFileField().clean(each) for each in uploads]


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

"""A file that is offered, and what its columns hold."""

from collections.abc import Mapping, Sequence

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from veiligheidsnetwerk.figures.catalogue import Source
from veiligheidsnetwerk.figures.ingest import ImportRefusedError
from veiligheidsnetwerk.figures.ingest.offers import Columns, Offered, read_offered
from veiligheidsnetwerk.figures.ingest.offers.offer import LARGEST_FILE

PARTS = {
    "area": "De gemeente of het gebied",
    "period": "De maand of het jaar",
    "offence": "De code of titel van wat is geteld",
    "count": "Het aantal",
}


class OfferForm(forms.Form):
    """After `is_valid`, `offered` is the file, opened."""

    bron = forms.ChoiceField(
        label="Voor welke cijfers?", error_messages={"required": "Kies voor welke cijfers."}
    )
    bestand = forms.FileField(
        label="Bestand (CSV of XLSX)",
        help_text=(
            "Met een regel voor elke gemeente, elk misdrijf en elke maand. Titels boven de kolommen en een "
            "bronregel onderaan mogen blijven staan."
        ),
        error_messages={"required": "Kies een bestand.", "empty": "Het bestand is leeg."},
    )

    def __init__(
        self,
        sources: Sequence[Source],
        data: QueryDict | None = None,
        files: "MultiValueDict[str, UploadedFile[bytes]] | None" = None,
    ) -> None:
        super().__init__(data, files, use_required_attribute=False)
        choices = [("", "Kies"), *((source.code, source.title) for source in sources)]
        field = self.fields["bron"]
        if isinstance(field, forms.ChoiceField):
            field.choices = choices
        self.offered: Offered | None = None

    def clean_bestand(self) -> "UploadedFile[bytes]":
        file: UploadedFile[bytes] = self.cleaned_data["bestand"]
        if (file.size or 0) > LARGEST_FILE:
            raise forms.ValidationError(f"Het bestand is groter dan {LARGEST_FILE // 2**20} MB.")
        try:
            self.offered = read_offered(file.read(), file.name or "bestand")
        except ImportRefusedError as error:
            place = f"Regel {error.line}: " if error.line else ""
            raise forms.ValidationError(f"{place}{error.reason}") from error
        return file


class ColumnsForm(forms.Form):
    """Which column of the file holds what; each column once."""

    def __init__(
        self, offered: Offered, data: QueryDict | None = None, *, initial: Mapping[str, str]
    ) -> None:
        super().__init__(data, initial=dict(initial), use_required_attribute=False)
        choices = [("", "Kies een kolom"), *((each, each) for each in offered.columns)]
        for name, label in PARTS.items():
            required = {"required": f"Kies de kolom met: {label.lower()}."}
            self.fields[name] = forms.ChoiceField(label=label, choices=choices, error_messages=required)

    def clean(self) -> None:
        chosen = [self.cleaned_data.get(name) for name in PARTS]
        for name in PARTS:
            value = self.cleaned_data.get(name)
            if value and chosen.count(value) > 1:
                self.add_error(name, "Deze kolom staat bij twee onderdelen. Kies er één.")

    @property
    def columns(self) -> Columns:
        return Columns(**{name: self.cleaned_data[name] for name in PARTS})

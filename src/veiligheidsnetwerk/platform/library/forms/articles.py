"""What an editor types about news and plain pages, and about a picture."""

from typing import Any, ClassVar

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from veiligheidsnetwerk.platform.core.screening import NamesField
from veiligheidsnetwerk.platform.library.forms.base import (
    PageForm,
    ready_field,
    slug_field,
    summary_field,
    tier_field,
)
from veiligheidsnetwerk.platform.library.forms.fields import KeeperField
from veiligheidsnetwerk.platform.library.models import Article, Picture
from veiligheidsnetwerk.platform.library.rules.articles import ArticleKind
from veiligheidsnetwerk.platform.network.forms import DayField, EditForm
from veiligheidsnetwerk.publishing.photos import MOST_BYTES
from veiligheidsnetwerk.publishing.prose import LONGEST, from_pasted

_LABELS = Article.LABELS


class ArticleForm(PageForm):
    """Everything of a piece of news or a plain page."""

    title = forms.CharField(
        label=_LABELS["title"], max_length=150, error_messages={"required": "Vul een titel in."}
    )
    slug = slug_field()
    kind = forms.ChoiceField(
        label=_LABELS["kind"],
        choices=[(each.value, each.value.capitalize()) for each in ArticleKind],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat het is.", "invalid_choice": "Kies uit de lijst."},
    )
    tier = tier_field()
    summary = summary_field("Een of twee zinnen, die ook in de lijst met nieuws staan.")
    body = forms.CharField(
        label=_LABELS["body"],
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 16}),
        help_text=(
            "Laat een regel leeg tussen alinea’s. Begin een kop met ## en een punt van een lijst met -. "
            "Zet **sterretjes** om vette woorden. Een link schrijft u zo: [tekst](https://adres). "
            "Plakt u tekst uit Word, dan blijft de opmaak van Word weg."
        ),
    )
    picture = forms.ModelChoiceField(
        label=_LABELS["picture"],
        queryset=Picture.objects.all(),
        required=False,
        empty_label="Geen afbeelding",
        error_messages={"invalid_choice": "Kies uit de lijst."},
    )
    keeper = KeeperField(label=_LABELS["keeper"])
    deputy = KeeperField(label=_LABELS["deputy"])
    review_on = DayField(label=_LABELS["review_on"], required=False)
    names = NamesField()
    ready = ready_field()

    screened = ("title", "summary", "body")
    GROUPS = (
        ("Wat het is", ("title", "slug", "kind", "tier", "summary")),
        ("Wat u vertelt", ("body", "picture")),
        ("Beheer", ("keeper", "deputy", "review_on", "names", "ready")),
    )
    NEEDED: ClassVar = {
        "summary": "Vul dit in voordat een collega het nakijkt.",
        "body": "Schrijf eerst de tekst, voordat een collega die nakijkt.",
    }

    def clean_body(self) -> str:
        return from_pasted(str(self.cleaned_data["body"]).replace("\r\n", "\n"))


class PictureForm(EditForm):
    """A picture, and words for who does not see it."""

    title = forms.CharField(
        label="Naam",
        max_length=120,
        help_text="Zo vindt u haar terug.",
        error_messages={"required": "Geef de afbeelding een naam."},
    )
    alt = forms.CharField(
        label="Wat staat erop?",
        max_length=250,
        help_text="Voor wie haar niet ziet. Schrijf op wat ertoe doet.",
        error_messages={"required": "Schrijf op wat erop staat. Anders mist wie niet ziet het."},
    )
    credit = forms.CharField(
        label="Van wie is zij?",
        max_length=120,
        help_text="De organisatie die haar mag gebruiken of gaf.",
        error_messages={"required": "Schrijf op van wie de afbeelding is."},
    )
    file = forms.FileField(
        label="Bestand",
        help_text=f"PNG, JPG of WebP, hoogstens {MOST_BYTES >> 20} MB. Alleen wat te zien is, blijft.",
        error_messages={"required": "Kies een bestand.", "empty": "Dit bestand is leeg. Kies het opnieuw."},
    )

    def __init__(self, data: QueryDict | None, files: MultiValueDict[str, UploadedFile[Any]]) -> None:
        super().__init__(data)
        self.files = files

    def clean_file(self) -> UploadedFile[Any]:
        file: UploadedFile[Any] = self.cleaned_data["file"]
        if (file.size or 0) > MOST_BYTES:
            raise forms.ValidationError(f"Dit bestand is groter dan {MOST_BYTES >> 20} MB. Maak het kleiner.")
        return file

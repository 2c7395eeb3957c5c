"""What an editor types about an item of the toolkit."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.core.screening import NamesField, ScreenedForm
from veiligheidsnetwerk.platform.library.definitions import theme_titles
from veiligheidsnetwerk.platform.library.forms.fields import KeeperField, ToldField
from veiligheidsnetwerk.platform.library.models import Item
from veiligheidsnetwerk.platform.library.models.pages import TOLD
from veiligheidsnetwerk.platform.library.rules.items import HEADINGS, Kind, Phase, Tier, Weight
from veiligheidsnetwerk.platform.library.rules.telling import read_research, read_statements, read_tried
from veiligheidsnetwerk.platform.network.forms import DayField, EditForm
from veiligheidsnetwerk.platform.network.forms.fields import LinesField

_LABELS = Item.LABELS
_FROM_LIST = {"invalid_choice": "Kies uit de lijst."}
_TIERS = {
    Tier.PUBLIC: "Openbaar: iedereen, ook zonder account",
    Tier.MEMBERS: "Leden: wie een account heeft",
    Tier.RESTRICTED: "Besloten: alleen wie de besloten delen mag zien",
}
_TOLD_HELP = (
    "Schrijf elke uitspraak op een eigen regel. Zet de bron erachter tussen haken: [Gemeentewet, art. 174a]."
)


def tier_field() -> forms.ChoiceField:
    """Who a page is for; nothing is public until someone says so."""
    return forms.ChoiceField(
        label=_LABELS["tier"],
        choices=[(tier.value, text) for tier, text in _TIERS.items()],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies voor wie dit is.", **_FROM_LIST},
    )


def slug_field() -> forms.SlugField:
    return forms.SlugField(
        label=_LABELS["slug"],
        max_length=80,
        required=False,
        help_text="Het laatste stuk van het webadres. Wijzigt u dit, dan blijft het oude adres werken.",
        error_messages={"invalid": "Gebruik alleen letters, cijfers en streepjes, zonder spaties."},
    )


def ready_field() -> forms.BooleanField:
    return forms.BooleanField(
        label="Klaar om na te kijken",
        help_text="Een collega kijkt het na en publiceert het. Uw eigen versie publiceert u niet zelf.",
        required=False,
    )


class ItemForm(ScreenedForm, EditForm):
    """Everything of an item. A draft needs a title only; whatever else is there, is kept."""

    title = forms.CharField(
        label=_LABELS["title"], max_length=150, error_messages={"required": "Vul een titel in."}
    )
    slug = slug_field()
    kind = forms.ChoiceField(
        label=_LABELS["kind"],
        choices=[(each.value, each.label) for each in Kind],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat het is.", **_FROM_LIST},
    )
    tier = tier_field()
    summary = forms.CharField(
        label=_LABELS["summary"],
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Een of twee zinnen: wat is het en waarvoor gebruikt u het?",
    )
    research = ToldField(
        read_research,
        label=_LABELS["research"],
        help_text="Elke regel zo: waarover: wat onderzoek zegt [bron].",
    )
    tried = ToldField(
        read_tried,
        label=_LABELS["tried"],
        help_text="Elke regel zo: Enschede, 2019: wat eruit kwam [bij wie u terechtkunt].",
    )
    phenomena = forms.MultipleChoiceField(
        label=_LABELS["phenomena"],
        choices=lambda: list(theme_titles().items()),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages=_FROM_LIST,
    )
    phases = forms.MultipleChoiceField(
        label=_LABELS["phases"],
        choices=[(each.value, each.value.capitalize()) for each in Phase],
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages=_FROM_LIST,
    )
    weight = forms.ChoiceField(
        label=_LABELS["weight"],
        choices=[("", "Niet van toepassing"), *((each.value, each.value.capitalize()) for each in Weight)],
        widget=forms.RadioSelect,
        required=False,
        error_messages=_FROM_LIST,
    )
    route = forms.CharField(label=_LABELS["route"], max_length=60, required=False)
    barrier = forms.CharField(label=_LABELS["barrier"], max_length=120, required=False)
    lead_time = forms.CharField(label=_LABELS["lead_time"], max_length=120, required=False)
    decides = LinesField(label=_LABELS["decides"], required=False, help_text="Eén op elke regel.")
    places = LinesField(label=_LABELS["places"], required=False, help_text="Eén op elke regel.")
    also = LinesField(
        label=_LABELS["also"],
        required=False,
        help_text="Woorden waarmee mensen dit zoeken, één op elke regel.",
    )
    related = forms.MultipleChoiceField(
        label=_LABELS["related"],
        choices=lambda: list(Item.objects.order_by("title").values_list("slug", "title")),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages=_FROM_LIST,
    )
    contact = forms.CharField(
        label=_LABELS["contact"],
        max_length=120,
        required=False,
        help_text="Een functie of team, geen naam van een mens.",
    )
    keeper = KeeperField(label=_LABELS["keeper"])
    deputy = KeeperField(label=_LABELS["deputy"])
    legally_checked_on = DayField(label=_LABELS["legally_checked_on"], required=False)
    review_on = DayField(label=_LABELS["review_on"], required=False)
    names = NamesField()
    ready = ready_field()

    screened = ("title", "summary", "contact", "lead_time", "barrier", "route")
    GROUPS = (
        ("Wat het is", ("title", "slug", "kind", "tier", "summary")),
        ("Wat u vertelt", tuple(TOLD)),
        ("Werkt het?", ("research", "tried")),
        (
            "Zo wordt het gevonden",
            ("phenomena", "phases", "weight", "route", "barrier", "lead_time", "decides", "places", "also"),
        ),
        (
            "Beheer",
            ("related", "contact", "keeper", "deputy", "legally_checked_on", "review_on", "names", "ready"),
        ),
    )

    def __init__(self, data: QueryDict | None = None, *, initial: Mapping[str, Any] | None = None) -> None:
        super().__init__(data, initial=initial)
        for field, heading in TOLD.items():
            self.fields[field] = ToldField(read_statements, label=HEADINGS[heading])
        self.fields["told_wat"].help_text = _TOLD_HELP
        if initial is None:
            del self.fields["slug"]

    @property
    def to_screen(self) -> Sequence[str]:
        return (*self.screened, *TOLD, "research", "tried")

    def text_of(self, name: str, cleaned: dict[str, Any]) -> str:
        return str(self.data.get(name) or "") if name in cleaned else ""

    @property
    def facts(self) -> Mapping[str, Any]:
        return self.values

    @property
    def groups(self) -> Iterator[tuple[str, list[forms.BoundField]]]:
        for legend, names in self.GROUPS:
            fields = [self[name] for name in names if name in self.fields]
            yield legend, [field for field in fields if not field.is_hidden]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("ready"):
            for name, missing in _NEEDED.items():
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, missing)
        return cleaned


_NEEDED = {
    "summary": "Vul dit in voordat een collega het nakijkt.",
    "told_wat": "Vertel eerst wat het is, voordat een collega het nakijkt.",
    "phenomena": "Kies ten minste één thema, anders vindt niemand het.",
}

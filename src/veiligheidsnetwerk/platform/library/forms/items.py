"""What an editor types about an item of the toolkit."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.core.screening import NamesField
from veiligheidsnetwerk.platform.library.definitions import theme_titles
from veiligheidsnetwerk.platform.library.forms.base import (
    PageForm,
    ready_field,
    slug_field,
    summary_field,
    tier_field,
)
from veiligheidsnetwerk.platform.library.forms.fields import KeeperField, ToldField
from veiligheidsnetwerk.platform.library.models import Item
from veiligheidsnetwerk.platform.library.models.pages import TOLD
from veiligheidsnetwerk.platform.library.rules.items import HEADINGS, Kind, Phase, Weight
from veiligheidsnetwerk.platform.library.rules.telling import read_research, read_statements, read_tried
from veiligheidsnetwerk.platform.network.forms import DayField
from veiligheidsnetwerk.platform.network.forms.fields import LinesField

_LABELS = Item.LABELS
_FROM_LIST = {"invalid_choice": "Kies uit de lijst."}
_TOLD_HELP = (
    "Schrijf elke uitspraak op een eigen regel. Zet de bron erachter tussen haken: [Gemeentewet, art. 174a]."
)


class ItemForm(PageForm):
    """Everything of an item."""

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
    summary = summary_field("Een of twee zinnen: wat is het en waarvoor gebruikt u het?")
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

    NEEDED: ClassVar = {
        "summary": "Vul dit in voordat een collega het nakijkt.",
        "told_wat": "Vertel eerst wat het is, voordat een collega het nakijkt.",
        "phenomena": "Kies ten minste één thema, anders vindt niemand het.",
    }

    def __init__(self, data: QueryDict | None = None, *, initial: Mapping[str, Any] | None = None) -> None:
        super().__init__(data, initial=initial)
        for field, heading in TOLD.items():
            self.fields[field] = ToldField(read_statements, label=HEADINGS[heading])
        self.fields["told_wat"].help_text = _TOLD_HELP

    @property
    def to_screen(self) -> Sequence[str]:
        return (*self.screened, *TOLD, "research", "tried")

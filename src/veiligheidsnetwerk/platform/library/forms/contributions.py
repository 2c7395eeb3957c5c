"""What people of the network tell about an item, and what an editor says to that."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.core.screening import NamesField, ScreenedForm
from veiligheidsnetwerk.platform.library.definitions import theme_titles
from veiligheidsnetwerk.platform.library.models import Contribution, Item
from veiligheidsnetwerk.platform.library.rules.contributions import Gift
from veiligheidsnetwerk.platform.library.rules.items import Kind, Tier
from veiligheidsnetwerk.platform.library.rules.telling import FIRST_YEAR, LAST_YEAR
from veiligheidsnetwerk.platform.network.forms import EditForm, NumberField
from veiligheidsnetwerk.platform.network.forms.base import offer
from veiligheidsnetwerk.platform.network.models import Organisation

_LIST = {"required": "Kies uit de lijst.", "invalid_choice": "Kies uit de lijst."}


class StoryForm(ScreenedForm, EditForm):
    """What an organisation has to tell."""

    organisation = forms.ModelChoiceField(
        label="Namens", queryset=Organisation.objects.none(), empty_label=None, error_messages=_LIST
    )
    year = NumberField(label="In welk jaar?", low=FIRST_YEAR, high=LAST_YEAR, required=False)
    text = forms.CharField(
        label="Wat kwam eruit, of wat moet anders?",
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Schrijf niets over mensen of lopende zaken.",
    )
    contact = forms.CharField(
        label="Bij wie kan iemand terecht?",
        max_length=120,
        required=False,
        help_text="Een functie of team, geen naam van een mens.",
    )
    names = NamesField()

    screened: Sequence[str] = ("text", "contact")

    def __init__(self, data: QueryDict | None, *, actor: Actor) -> None:
        super().__init__(data)
        offer(self, "organisation", Organisation.objects.filter(code__in=actor.organisations))

    @property
    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("organisation", "year", "text", "contact")}


class ContributionForm(StoryForm):
    """What it knows about an item."""

    gift = forms.ChoiceField(
        label="Wat wilt u vertellen?",
        choices=[(each.value, each.value.capitalize()) for each in Gift],
        widget=forms.RadioSelect,
        error_messages=_LIST,
    )

    field_order = ("organisation", "gift")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if (
            cleaned.get("gift") not in (None, Gift.USED)
            and not cleaned.get("text")
            and "text" not in self.errors
        ):
            self.add_error("text", "Schrijf op wat eruit kwam, of wat er anders moet.")
        return cleaned

    def about(self, item: Item, actor: Actor) -> Contribution:
        return Contribution(item=item, gift=self.cleaned_data["gift"], person_id=actor.person, **self.facts)


class ExampleForm(StoryForm):
    """What it did that no item is about yet."""

    title = forms.CharField(
        label="Wat deed u?",
        max_length=150,
        help_text="In een paar woorden, zoals: Buurtkeet op het plein.",
        error_messages={"required": "Schrijf op wat u deed."},
    )
    phenomena = forms.MultipleChoiceField(
        label="Over welk thema gaat het?",
        choices=lambda: list(theme_titles().items()),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kies ten minste één thema.", "invalid_choice": "Kies uit de lijst."},
    )

    screened = ("title", "text", "contact")
    field_order = ("organisation", "title", "phenomena", "year", "text", "contact")

    def __init__(self, data: QueryDict | None, *, actor: Actor) -> None:
        super().__init__(data, actor=actor)
        self.fields["text"].label = "Hoe ging het, en wat kwam eruit?"
        self.fields["text"].required = True
        self.fields["text"].error_messages["required"] = "Schrijf op hoe het ging en wat eruit kwam."

    @property
    def example(self) -> Item:
        """The draft that editors go on with. It is for members until they say otherwise."""
        given = self.cleaned_data
        return Item(
            title=given["title"],
            kind=Kind.EXAMPLE,
            tier=Tier.MEMBERS,
            phenomena=given["phenomena"],
            names=given["names"],
            live=False,
        )

    def told_by(self, actor: Actor) -> Contribution:
        return Contribution(gift=Gift.TRIED, person_id=actor.person, **self.facts)


class AnswerForm(EditForm):
    """What an editor does with it."""

    taken = forms.TypedChoiceField(
        label="Neemt u dit over?",
        choices=[("ja", "Ja"), ("nee", "Nee")],
        coerce=lambda value: value == "ja",
        widget=forms.RadioSelect,
        error_messages=_LIST,
    )
    answer = forms.CharField(
        label="Wat schrijft u terug?",
        max_length=400,
        help_text="Wie dit gaf, krijgt deze zin per mail.",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Schrijf een zin terug, met een bedankje of de reden."},
    )

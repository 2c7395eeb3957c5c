"""Writing, approving and sending an edition."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django import forms
from django.forms import BoundField
from django.http import QueryDict
from django.utils import timezone

from veiligheidsnetwerk.platform.network.forms import DayField, EditForm
from veiligheidsnetwerk.platform.newsletter.models import Edition
from veiligheidsnetwerk.platform.newsletter.rules.editions import OWN, Item, Tier, in_order

_AREA = {"rows": 4}
_TIERS = [(each.value, each.label.capitalize()) for each in Tier]
NO_LINK = "Vul een heel webadres in dat begint met https://, of een adres van deze site dat begint met /."


class StartForm(EditForm):
    """What a new edition is called and for whom it is."""

    title = forms.CharField(
        label="Onderwerp van de mail",
        max_length=120,
        error_messages={"required": "Geef de nieuwsbrief een onderwerp. Dat staat boven de mail."},
    )
    tier = forms.ChoiceField(
        label="Voor wie",
        choices=_TIERS,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Kies voor wie de nieuwsbrief is.",
            "invalid_choice": "Kies uit de lijst.",
        },
    )

    def clean_title(self) -> str:
        return " ".join(str(self.cleaned_data["title"]).split())


@dataclass(frozen=True, slots=True)
class Row:
    """The fields of one item."""

    legend: str
    fields: Sequence[BoundField]
    takes_out: BoundField


class WriteForm(StartForm):
    """The words of an edition: of every item its place, title and text; what is added; what is our own."""

    intro = forms.CharField(
        label="Inleiding", max_length=2000, required=False, widget=forms.Textarea(attrs=_AREA)
    )
    add = forms.TypedMultipleChoiceField(
        label="Nieuws van de site dat er nog bij kan",
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Kies uit de lijst."},
    )
    own_title = forms.CharField(label="Titel van een eigen bericht", max_length=150, required=False)
    own_text = forms.CharField(
        label="Tekst van het eigen bericht",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs=_AREA),
    )
    own_url = forms.CharField(
        label="Adres waar meer staat", max_length=400, required=False, help_text=NO_LINK
    )

    def __init__(self, data: QueryDict | None, *, edition: Edition, offered: Sequence[Item]) -> None:
        names = ("title", "tier", "intro")
        known = {name: getattr(edition, name) for name in names}
        super().__init__(data, initial={"seen": edition.version, **known})
        self.items, self.offered = edition.content, offered
        add = self.fields["add"]
        if isinstance(add, forms.TypedMultipleChoiceField):
            add.choices = [(number, item.title) for number, item in enumerate(offered)]
        if not offered:
            del self.fields["add"]
        for number, item in enumerate(self.items):
            self._add_item(number, item)

    def _add_item(self, number: int, item: Item) -> None:
        self.fields[f"place_{number}"] = forms.IntegerField(
            label="Plaats in de brief",
            min_value=1,
            max_value=999,
            required=False,
            initial=number + 1,
            error_messages=dict.fromkeys(
                ("invalid", "min_value", "max_value"), "Vul een heel getal in, vanaf 1."
            ),
        )
        self.fields[f"title_{number}"] = forms.CharField(
            label="Titel", max_length=200, required=False, initial=item.title
        )
        self.fields[f"text_{number}"] = forms.CharField(
            label="Tekst",
            max_length=4000,
            required=False,
            initial=item.text,
            widget=forms.Textarea(attrs=_AREA),
        )
        self.fields[f"out_{number}"] = forms.BooleanField(label="Haal dit bericht eruit", required=False)

    @property
    def head(self) -> Iterator[BoundField]:
        return (self[name] for name in ("title", "intro"))

    @property
    def own(self) -> Iterator[BoundField]:
        return (self[name] for name in ("own_title", "own_text", "own_url"))

    @property
    def rows(self) -> Iterator[Row]:
        for number, item in enumerate(self.items):
            fields = [self[f"{name}_{number}"] for name in ("place", "title", "text")]
            yield Row(f"{number + 1}. {item.title}", fields, self[f"out_{number}"])

    def clean_own_url(self) -> str:
        typed = str(self.cleaned_data["own_url"]).strip()
        if typed and (
            not typed.startswith(("https://", "/")) or typed.startswith("//") or len(typed.split()) > 1
        ):
            raise forms.ValidationError(NO_LINK)
        return typed

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if (cleaned.get("own_text") or cleaned.get("own_url")) and not cleaned.get("own_title"):
            self.add_error("own_title", "Geef uw eigen bericht een titel.")
        return cleaned

    @property
    def written(self) -> list[Item]:
        """The items as they become, in their order."""
        typed, places, kept = self.cleaned_data, dict[int, int](), list[Item]()
        for number, item in enumerate(self.items):
            if typed.get(f"out_{number}"):
                continue
            places[len(kept)] = typed.get(f"place_{number}") or number + 1
            title = " ".join(typed[f"title_{number}"].split()) or item.title
            kept.append(replace(item, title=title, text=_one_way(typed[f"text_{number}"])))
        added = [self.offered[number] for number in typed.get("add", [])]
        return [*in_order(kept, places), *added, *self._own()]

    def _own(self) -> list[Item]:
        typed = self.cleaned_data
        if not typed["own_title"]:
            return []
        title, text = " ".join(typed["own_title"].split()), _one_way(typed["own_text"])
        return [Item(topic=OWN, title=title, text=text, url=typed["own_url"])]

    @property
    def values(self) -> Mapping[str, Any]:
        typed = self.cleaned_data
        return {
            "title": typed["title"],
            "intro": _one_way(typed["intro"]),
            "tier": typed["tier"],
            "items": [each.plain for each in self.written],
        }


class ApproveForm(EditForm):
    """Whoever approves says to have read it."""

    read = forms.BooleanField(
        label="Ik heb de nieuwsbrief gelezen, ook als mail en op een smal scherm",
        error_messages={"required": "Lees de nieuwsbrief, en vink dit aan."},
    )


class SendForm(EditForm):
    """When an edition goes: now, or at a moment."""

    day = DayField(label="Dag", required=False, help_text="Leeg: nu meteen.")
    at = forms.TimeField(
        label="Tijd",
        required=False,
        input_formats=["%H:%M", "%H.%M"],
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
        error_messages={"invalid": "Vul een tijd in, zoals 9:30."},
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("day") and not cleaned.get("at"):
            self.add_error("at", "Vul ook een tijd in, of laat de dag leeg.")
        if cleaned.get("at") and not cleaned.get("day") and "day" not in self.errors:
            self.add_error("day", "Vul ook een dag in, of laat de tijd leeg.")
        return cleaned

    @property
    def moment(self) -> datetime | None:
        """None: now. In the hour that comes twice when the clock goes back, the first."""
        day, at = self.cleaned_data["day"], self.cleaned_data["at"]
        return datetime.combine(day, at, timezone.get_default_timezone()) if day and at else None


def _one_way(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.splitlines()).strip()

"""What the forms of all pages have in common."""

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.core.screening import ScreenedForm
from veiligheidsnetwerk.platform.library.rules.items import Tier
from veiligheidsnetwerk.platform.network.forms import EditForm

_TIERS = {
    Tier.PUBLIC: "Openbaar: iedereen, ook zonder account",
    Tier.MEMBERS: "Leden: wie een account heeft",
    Tier.RESTRICTED: "Besloten: alleen wie de besloten delen mag zien",
}


def tier_field() -> forms.ChoiceField:
    """Who a page is for; nothing is public until someone says so."""
    return forms.ChoiceField(
        label="Voor wie",
        choices=[(tier.value, text) for tier, text in _TIERS.items()],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies voor wie dit is.", "invalid_choice": "Kies uit de lijst."},
    )


def slug_field() -> forms.SlugField:
    return forms.SlugField(
        label="Adres van de pagina",
        max_length=80,
        help_text="Het laatste stuk van het webadres. Wijzigt u dit, dan blijft het oude adres werken.",
        error_messages={
            "required": "Vul het laatste stuk van het webadres in.",
            "invalid": "Gebruik alleen letters, cijfers en streepjes, zonder spaties.",
        },
    )


def summary_field(help_text: str) -> forms.CharField:
    return forms.CharField(
        label="In het kort",
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=help_text,
    )


def ready_field() -> forms.BooleanField:
    return forms.BooleanField(
        label="Klaar om na te kijken",
        help_text="Een collega kijkt het na en publiceert het. Uw eigen versie publiceert u niet zelf.",
        required=False,
    )


class PageForm(ScreenedForm, EditForm):
    """A page. A draft needs a title only; whatever else is there, is kept."""

    GROUPS: ClassVar[tuple[tuple[str, tuple[str, ...]], ...]]
    NEEDED: ClassVar[Mapping[str, str]] = {}
    """What must be there before someone else looks at it, and what it says when it is not."""

    def __init__(self, data: QueryDict | None = None, *, initial: Mapping[str, Any] | None = None) -> None:
        super().__init__(data, initial=initial)
        if initial is None:
            del self.fields["slug"]

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
            for name, missing in self.NEEDED.items():
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, missing)
        return cleaned

"""Themes, and what belongs to them."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.network.forms import EditForm
from veiligheidsnetwerk.platform.network.forms.base import offer
from veiligheidsnetwerk.platform.network.forms.fields import LinesField
from veiligheidsnetwerk.platform.strategy.actions.themes import ThemeFacts
from veiligheidsnetwerk.platform.strategy.definitions import kernbeleid_titles
from veiligheidsnetwerk.platform.strategy.models import Theme

NO_NAME = {"required": "Vul een naam in."}


class ThemeForm(EditForm):
    """What a theme is about."""

    name = forms.CharField(label="Naam", max_length=80, error_messages=NO_NAME)
    definition = forms.CharField(label="Waar gaat het over?", max_length=400, required=False)
    kernbeleid = forms.MultipleChoiceField(
        label="Thema's van het Kernbeleid Veiligheid",
        required=False,
        choices=lambda: [(code, f"{code} {title}") for code, title in kernbeleid_titles().items()],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Kies thema's uit de lijst."},
    )
    synonyms = LinesField(
        label="Andere woorden",
        required=False,
        help_text="Eén op elke regel, zoals: onbegrepen gedrag.",
    )
    why = forms.CharField(
        label="Waarom een thema?",
        max_length=300,
        required=False,
        help_text="Bij een volgende cyclus: waarom het blijft, of waarom het nieuw is.",
    )

    @property
    def facts(self) -> ThemeFacts:
        return ThemeFacts(**{name: value for name, value in self.values.items() if name != "themes"})


class ChangeThemeForm(ThemeForm):
    """The same, of a theme that is there; it may also go."""

    is_dropped = forms.BooleanField(
        label="Laat dit thema vervallen",
        required=False,
        help_text="Het blijft terug te vinden, met alles wat erbij hoorde.",
    )
    reason = forms.CharField(label="Waarom vervalt het?", max_length=300, required=False)


class MergeForm(ThemeForm):
    """Which themes become one, and what that is called."""

    themes = forms.ModelMultipleChoiceField(
        label="Welke thema's worden één?",
        queryset=Theme.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Kies ten minste twee thema's.",
            "invalid_choice": "Kies thema's uit de lijst; misschien is er net een samengevoegd.",
        },
    )
    field_order = ("themes", "name", "definition", "kernbeleid", "synonyms")

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        themes: Sequence[Theme],
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        offer(self, "themes", Theme.objects.filter(pk__in=[theme.pk for theme in themes]))


class SplitForm(EditForm):
    """Into what a theme is split."""

    parts = LinesField(
        label="In welke thema's?",
        help_text="Eén naam op elke regel. Daarna zegt u van elke passage bij welk deel die hoort.",
        error_messages={"required": "Vul ten minste twee namen in."},
    )

    @property
    def facts(self) -> list[ThemeFacts]:
        return [ThemeFacts(name=name[:80]) for name in self.cleaned_data["parts"]]


class CodingForm(EditForm):
    """To which themes a passage belongs."""

    themes = forms.ModelMultipleChoiceField(
        label="Bij welke thema's hoort dit?",
        queryset=Theme.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Kies thema's uit de lijst; misschien is er net een samengevoegd."},
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        themes: Sequence[Theme],
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        offer(self, "themes", Theme.objects.filter(pk__in=[theme.pk for theme in themes]))

"""Beginning a report, writing at it, and publishing it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.core.screening import NamesField, ScreenedForm
from veiligheidsnetwerk.platform.network.forms import DayField, EditForm
from veiligheidsnetwerk.platform.network.forms.base import offer
from veiligheidsnetwerk.platform.network.forms.fields import LinesField
from veiligheidsnetwerk.platform.reporting.actions.reports import ReportFacts
from veiligheidsnetwerk.platform.reporting.models import Report
from veiligheidsnetwerk.platform.reporting.rules.kinds import MOST_FIGURES, ReportKind
from veiligheidsnetwerk.platform.teams.models import Team

LONGEST_TEXT = 4000
_TEXT = "tekst-"
FIGURES_PATH = "/cijfers/"


class StartForm(EditForm):
    """Which report it is, and over which time."""

    title = forms.CharField(label="Titel", max_length=160, error_messages={"required": "Vul een titel in."})
    since = DayField(label="Vanaf", required=False, help_text="Leeg: vanaf het begin.")
    day = DayField(
        label="Stand op",
        help_text="De rapportage zegt wat op deze dag bekend was. Wat later komt, telt niet mee.",
    )

    def __init__(self, data: QueryDict | None, *, kind: ReportKind, initial: Mapping[str, Any]) -> None:
        super().__init__(data, initial=initial)
        self.kind = kind

    @property
    def facts(self) -> ReportFacts:
        return ReportFacts(kind=self.kind, **self.values)


class StartEndForm(StartForm):
    """Of which team it is the end report."""

    team = forms.ModelChoiceField(
        label="Expertteam",
        queryset=Team.objects.none(),
        empty_label="Kies",
        error_messages={"required": "Kies een team.", "invalid_choice": "Kies een team uit de lijst."},
    )
    field_order = ("team", "title", "day")

    def __init__(
        self, data: QueryDict | None, *, kind: ReportKind, initial: Mapping[str, Any], teams: Sequence[Team]
    ) -> None:
        super().__init__(data, kind=kind, initial=initial)
        del self.fields["since"]
        found = Team.objects.filter(pk__in=[each.pk for each in teams]).select_related("body")
        offer(self, "team", found)


class WriteForm(EditForm, ScreenedForm):
    """A box for each part of a report where people may add text, and the figures that go along."""

    figures = LinesField(
        label="Cijfers die meegaan",
        required=False,
        help_text="Plak van elke vergelijking het adres, elk op een eigen regel. Zo’n adres begint met "
        f"{FIGURES_PATH}. Hoogstens {MOST_FIGURES}.",
    )
    names = NamesField()

    def __init__(self, data: QueryDict | None, *, report: Report, parts: Sequence[tuple[str, str]]) -> None:
        initial = {"seen": report.version, "figures": report.figures}
        super().__init__(data, initial=initial)
        self.parts = {f"{_TEXT}{key}": key for key, _ in parts}
        for key, label in parts:
            self.fields[f"{_TEXT}{key}"] = forms.CharField(
                label=label,
                required=False,
                max_length=LONGEST_TEXT,
                initial=report.texts.get(key, ""),
                widget=forms.Textarea(attrs={"rows": 5}),
            )
        self.order_fields([*self.parts, "figures", "names"])

    @property
    def to_screen(self) -> Sequence[str]:
        return tuple(self.parts)

    def clean_figures(self) -> list[str]:
        typed: list[str] = self.cleaned_data["figures"]
        if len(typed) > MOST_FIGURES:
            raise forms.ValidationError(f"Kies hoogstens {MOST_FIGURES} cijfers. U koos er {len(typed)}.")
        found = [_path(each) for each in typed]
        wrong = [line for line, path in zip(typed, found, strict=True) if not path]
        if wrong:
            raise forms.ValidationError(
                f"Dit is geen adres van een vergelijking: ‘{wrong[0][:80]}’. Open de vergelijking en neem "
                "het adres over van de balk boven in uw browser."
            )
        return found

    @property
    def texts(self) -> Mapping[str, str]:
        return {key: self.cleaned_data[name] for name, key in self.parts.items()}

    @property
    def values(self) -> Mapping[str, Any]:
        return {"texts": dict(self._written()), "figures": self.cleaned_data.get("figures", [])}

    def _written(self) -> Iterator[tuple[str, str]]:
        return ((key, text) for key, text in sorted(self.texts.items()) if text)


def _path(address: str) -> str:
    """The part of an address of a comparison that is the same everywhere; "" when it is no such address."""
    _, found, query = address.partition(f"{FIGURES_PATH}?")
    return f"{FIGURES_PATH}?{query}" if found and "cijfer=" in query else ""


class PublishForm(EditForm):
    """Whoever publishes says to have read it. `shown`: the hash of what was read."""

    shown = forms.CharField(widget=forms.HiddenInput, required=False)
    read = forms.BooleanField(
        label="Ik heb deze rapportage gelezen",
        error_messages={"required": "Lees de rapportage, en vink dit aan."},
    )

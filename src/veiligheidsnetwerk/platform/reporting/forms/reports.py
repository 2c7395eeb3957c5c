"""Beginning a report, writing at it, and publishing it."""

from collections.abc import Mapping, Sequence
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
from veiligheidsnetwerk.platform.reporting.rules.passages import Box
from veiligheidsnetwerk.platform.strategy.models import Cycle
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


class StartLetterForm(StartForm):
    """On the way to which strategy, and with which progress report beside it."""

    cycle = forms.ModelChoiceField(
        label="Strategie",
        queryset=Cycle.objects.none(),
        empty_label="Kies",
        error_messages={"required": "Kies een strategie.", "invalid_choice": "Kies uit de lijst."},
    )
    progress = forms.ModelChoiceField(
        label="Voortgangsrapportage die meegaat",
        queryset=Report.objects.none(),
        required=False,
        empty_label="Geen",
        help_text="Alleen een rapportage die al is uitgegeven.",
        error_messages={"invalid_choice": "Kies uit de lijst."},
    )
    field_order = ("cycle", "title", "since", "day", "progress")

    def __init__(
        self, data: QueryDict | None, *, kind: ReportKind, initial: Mapping[str, Any], cycles: Sequence[Cycle]
    ) -> None:
        super().__init__(data, kind=kind, initial=initial)
        self.fields["day"].label = "Datum van de brief"
        offer(self, "cycle", Cycle.objects.filter(pk__in=[each.pk for each in cycles]))
        offer(self, "progress", Report.objects.published().filter(kind=ReportKind.PROGRESS))


class WriteForm(EditForm, ScreenedForm):
    """A box for each part of a report where people may add text, and the figures that go along."""

    figures = LinesField(
        label="Cijfers die meegaan",
        required=False,
        help_text="Plak van elke vergelijking het adres, elk op een eigen regel. Zo’n adres begint met "
        f"{FIGURES_PATH}. Hoogstens {MOST_FIGURES}.",
    )
    names = NamesField()

    def __init__(self, data: QueryDict | None, *, report: Report, boxes: Sequence[Box]) -> None:
        initial = {"seen": report.version, "figures": report.figures}
        super().__init__(data, initial=initial)
        self.boxes = {f"{_TEXT}{box.key}": box for box in boxes}
        for name, box in self.boxes.items():
            self.fields[name] = forms.CharField(
                label=box.label,
                help_text=box.note,
                required=False,
                max_length=LONGEST_TEXT,
                initial=report.texts.get(box.key, box.composed),
                widget=forms.Textarea(attrs={"rows": 3 if box.composed else 5}),
            )
        if report.kind == ReportKind.LETTER:
            del self.fields["figures"]
        self.order_fields([*self.boxes, "figures", "names"])

    @property
    def to_screen(self) -> Sequence[str]:
        return tuple(self.boxes)

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
        """What people wrote; what they left as it was composed, follows the records."""
        typed = {box: _one_way(self.cleaned_data.get(name, "")) for name, box in self.boxes.items()}
        return {box.key: text for box, text in typed.items() if text != box.composed}

    @property
    def chosen(self) -> list[str]:
        """The addresses of the figures that go along."""
        return list(self.cleaned_data.get("figures", []))

    @property
    def values(self) -> Mapping[str, Any]:
        return {"texts": self.texts, "figures": self.chosen}


def _one_way(text: str) -> str:
    """With the ends of lines as we write them."""
    return "\n".join(text.splitlines())


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

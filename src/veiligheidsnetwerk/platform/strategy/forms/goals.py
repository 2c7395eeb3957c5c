"""Goals and the figures by which they are seen."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.figures.catalogue import Source
from veiligheidsnetwerk.figures.periods import Frequency
from veiligheidsnetwerk.figures.query import Figure, Library
from veiligheidsnetwerk.platform.core.figures import figures
from veiligheidsnetwerk.platform.network.forms import DayField, EditForm, NumberField
from veiligheidsnetwerk.platform.network.forms.base import initial_of, offer
from veiligheidsnetwerk.platform.strategy.actions.goals import GoalFacts, IndicatorFacts
from veiligheidsnetwerk.platform.strategy.models import Goal, Indicator
from veiligheidsnetwerk.platform.strategy.rules.goals import Way

MEASURES = ("aantal", "per-1000-inwoners", "per-1000-woningen")
NO_CHOICE = {"invalid_choice": "Kies uit de lijst."}


_THOUSANDS = re.compile(r"\d{1,3}(\.\d{3})+(,\d+)?")


class AmountField(forms.DecimalField):
    """A number as people write it here: `5.593` is five thousand and more, `35,5` has a comma."""

    def __init__(self, **options: Any) -> None:
        super().__init__(max_digits=12, decimal_places=2, localize=True, **options)

    def to_python(self, value: Any) -> Any:
        typed = value.strip() if isinstance(value, str) else value
        if isinstance(typed, str) and _THOUSANDS.fullmatch(typed):
            typed = typed.replace(".", "")
        return super().to_python(typed)


class GoalForm(EditForm):
    """What is to be reached, and who sees to it."""

    title = forms.CharField(
        label="Doel", max_length=200, error_messages={"required": "Schrijf op wat het doel is."}
    )
    text = forms.CharField(
        label="Toelichting", max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    owner = forms.CharField(label="Wie trekt dit?", max_length=120, required=False)
    day = DayField(label="Te bereiken op", required=False)

    @property
    def facts(self) -> GoalFacts:
        return GoalFacts(**self.values)


class ChangeGoalForm(GoalForm):
    """The same, of a goal that is there; it may also go."""

    is_dropped = forms.BooleanField(label="Laat dit doel vervallen", required=False)
    reason = forms.CharField(label="Waarom vervalt het?", max_length=300, required=False)
    became = forms.ModelMultipleChoiceField(
        label="Gaat het verder in andere doelen?",
        queryset=Goal.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Alleen als het vervalt. Eén doel: het is daarmee samengevoegd. Meer doelen: gesplitst.",
        error_messages={"invalid_choice": "Kies doelen uit de lijst."},
    )

    def __init__(self, data: QueryDict | None = None, *, goal: Goal) -> None:
        super().__init__(data, initial=initial_of(goal))
        others = Goal.objects.that_hold().filter(priority__cycle=goal.priority.cycle_id).exclude(pk=goal.pk)
        offer(self, "became", others)

    @property
    def values(self) -> Mapping[str, Any]:
        chosen = self.cleaned_data.get("became") or ()
        return dict(super().values) | {"became": sorted(each.pk for each in chosen)}


class IndicatorForm(EditForm):
    """Which figure, where, from which year, which way, and how far by when."""

    figure = forms.ChoiceField(
        label="Cijfer",
        choices=lambda: [("", "Kies"), *_figures(figures().library())],
        error_messages=NO_CHOICE | {"required": "Kies een cijfer."},
    )
    area = forms.ChoiceField(
        label="Gebied",
        choices=lambda: list(_areas(figures().library())),
        error_messages=NO_CHOICE | {"required": "Kies een gebied."},
    )
    measure = forms.ChoiceField(
        label="Hoe uitgedrukt?",
        choices=lambda: list(_measures(figures().library())),
        error_messages=NO_CHOICE | {"required": "Kies hoe het cijfer wordt uitgedrukt."},
    )
    begin_year = NumberField(label="Begint in welk jaar?", low=2000, high=2100)
    way = forms.ChoiceField(
        label="Welke kant moet het op?",
        choices=[(each.value, each.label) for each in Way],
        widget=forms.RadioSelect,
        error_messages=NO_CHOICE | {"required": "Kies welke kant het op moet."},
    )
    target = AmountField(
        label="Streefgetal",
        error_messages={"required": "Vul in hoeveel het moet worden.", "invalid": "Vul een getal in."},
    )
    target_year = NumberField(label="Te bereiken in welk jaar?", low=2000, high=2100)

    def __init__(self, data: QueryDict | None = None, *, known: Indicator | None = None) -> None:
        super().__init__(data, initial=_known(known) if known else {})
        if known:
            self.fields["is_dropped"] = forms.BooleanField(
                label="Laat deze indicator vervallen", required=False
            )

    @property
    def values(self) -> Mapping[str, Any]:
        given = dict(super().values)
        source, _, offence = given.pop("figure", "").partition(":")
        return given | {"source": source, "offence": offence}

    @property
    def facts(self) -> IndicatorFacts:
        return IndicatorFacts(**dict(self.values) | {"way": Way(self.values["way"])})


def _known(indicator: Indicator) -> dict[str, Any]:
    names = ("area", "measure", "begin_year", "way", "target", "target_year", "is_dropped")
    figure = str(Figure(indicator.source, indicator.offence))
    return {"seen": indicator.version, "figure": figure} | {name: getattr(indicator, name) for name in names}


def _sources(library: Library) -> list[Source]:
    """Those that count something in gemeenten, so that they can be asked of the region and its districts."""
    divided_by = {measure.of for measure in library.catalogue.measures.values()}
    return [
        each
        for each in library.sources
        if each.code not in divided_by and not each.is_national and not each.has_local_areas
    ]


def _figures(library: Library) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    for source in _sources(library):
        per = "per jaar" if source.frequency is Frequency.YEAR else "per twaalf maanden"
        offences = library.catalogue.offences_of(source)
        yield (
            f"{source.title}, {per}",
            [(str(Figure(source.code, each.code)), each.full_title) for each in offences],
        )


def _areas(library: Library) -> Iterator[tuple[str, str]]:
    for area in (library.areas.region, *library.areas.districts):
        yield area.code, area.full_name


def _measures(library: Library) -> Iterator[tuple[str, str]]:
    for code in MEASURES:
        yield code, library.catalogue.measures[code].title

"""What a person types about a comparison: kept as typed, with a sentence at every part that is wrong."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.figures.periods import Window
from veiligheidsnetwerk.figures.query import (
    FIELDS,
    Against,
    Choices,
    Comparison,
    Division,
    InvalidComparisonError,
    Library,
    Problem,
    choices_for,
    read_comparison,
    require_answerable,
)

SEARCH = "zoek"
"""Narrows the list of areas; no part of the question."""

WINDOWS = {
    Window.OWN: "Per periode",
    Window.ROLLING_YEAR: "Twaalf maanden bij elkaar",
    Window.YEAR_TO_DATE: "Vanaf januari van het jaar",
}
AGAINST = {Against.NOTHING: "Niets", Against.YEAR_EARLIER: "Dezelfde periode een jaar eerder"}
DIVISIONS = {Division.NOW: "De gemeenten van nu", Division.THEN: "De gemeenten van toen"}


class OpenChoiceField(forms.ChoiceField):
    """A choice whose value is judged by the figures, not by the list: the list keeps what was typed."""

    def validate(self, value: Any) -> None:
        """Leave it to the figures."""


class OpenMultipleChoiceField(forms.MultipleChoiceField):
    """The same for several values."""

    def validate(self, value: Any) -> None:
        """Leave it to the figures."""


class ComparisonForm(forms.Form):
    """The form over a Comparison. After `is_valid`, `comparison` is the question, ready to be answered."""

    cijfer = forms.CharField(label="Cijfer", required=False, widget=forms.HiddenInput)
    gebied = OpenMultipleChoiceField(label="Gebieden", widget=forms.CheckboxSelectMultiple)
    van = OpenChoiceField(label="Van")
    tot = OpenChoiceField(label="Tot en met")
    maat = OpenChoiceField(label="Maat")
    venster = OpenChoiceField(label="Telt op")
    vergelijk = OpenChoiceField(label="Vergelijk met")
    indeling = OpenChoiceField(label="Gemeentegrenzen")
    editie = OpenChoiceField(label="Editie van de bron")

    def __init__(self, params: QueryDict, *, library: Library, usual: Comparison) -> None:
        super().__init__(params, use_required_attribute=False)
        self.library, self.usual = library, usual
        self.comparison = usual
        self.choices: Choices = choices_for(library, library.catalogue.sources[usual.source])
        for name, options in _options(self.choices).items():
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = _with_what_was_typed(options, params.getlist(name))
        if not self.choices.source.own_division:
            self.fields["indeling"].widget = forms.HiddenInput()
        if len(self.choices.vintages) == 1:
            self.fields["editie"].widget = forms.HiddenInput()

    def clean(self) -> None:
        params = {name: values for name, values in self._params().items() if name != SEARCH}
        try:
            self.comparison = read_comparison(params, self.usual)
            require_answerable(self.comparison, self.library)
        except InvalidComparisonError as error:
            self.add_problems(error.problems)

    def add_problems(self, problems: Iterable[Problem]) -> None:
        """Put every problem at its field; what has no field of its own stands above the form."""
        for problem in problems:
            visible = problem.field in self.fields and not self.fields[problem.field].widget.is_hidden
            self.add_error(problem.field if visible else None, problem.message)

    def _params(self) -> Mapping[str, Sequence[str]]:
        return dict(self.data.lists()) if isinstance(self.data, QueryDict) else {}


def is_complete(params: QueryDict) -> bool:
    """Whether an address says everything itself, so that it means the same to everyone and for ever."""
    return all(params.get(name) for name in FIELDS if name != "editie")


type Options = list[tuple[str, str]]


def _options(choices: Choices) -> dict[str, Options]:
    periods = [(period.code, period.label) for period in choices.periods]
    newest = [("", "De nieuwste")]
    return {
        "van": periods,
        "tot": periods,
        "maat": [(measure.code, measure.title) for measure in choices.measures],
        "venster": [(window.value, WINDOWS[window]) for window in choices.windows],
        "vergelijk": [(against.value, title) for against, title in AGAINST.items()],
        "indeling": [(division.value, title) for division, title in DIVISIONS.items()],
        "editie": newest + [(vintage, vintage) for vintage in reversed(choices.vintages)],
    }


def _with_what_was_typed(options: Options, typed: Sequence[str]) -> Options:
    """Nothing that was typed is lost: a value that is not in the list is added to it."""
    known = {value for value, _ in options}
    return options + [
        (value, f"{value[:40]} (onbekend)") for value in dict.fromkeys(typed) if value not in known
    ]

"""What a person types about a comparison: kept as typed, with a sentence at every part that is wrong."""

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.figures.query import (
    FIELDS,
    Comparison,
    InvalidComparisonError,
    Library,
    Problem,
    Scope,
    choices_for,
    understood,
)
from veiligheidsnetwerk.platform.insight.forms.options import (
    Groups,
    Options,
    area_options,
    denominator_options,
    figure_options,
    plain_options,
    without_choice,
)

SEARCH = "zoek"
"""Narrows the list of areas; no part of the question."""
_SHOWN_OF_INPUT = 40
_PINS = {"editie", "noemer"}
"""Parts that stand in an address only to hold on to an edition."""


class OpenChoiceField(forms.ChoiceField):
    """A choice whose value is judged by the figures, not by the list: the list keeps what was typed."""

    def validate(self, value: Any) -> None:
        """Leave it to the figures."""


class OpenMultipleChoiceField(forms.MultipleChoiceField):
    """The same for several values."""

    def validate(self, value: Any) -> None:
        """Leave it to the figures."""


class ComparisonForm(forms.Form):
    """The form over a Comparison. After `is_valid`, `comparison` is the question, ready to be answered.

    A part that the address leaves out is filled in as usual.
    """

    cijfer = OpenChoiceField(label="Cijfer")
    gebied = OpenMultipleChoiceField(label="Gebieden", widget=forms.CheckboxSelectMultiple)
    van = OpenChoiceField(label="Van")
    tot = OpenChoiceField(label="Tot en met")
    maat = OpenChoiceField(label="Laat zien als")
    venster = OpenChoiceField(label="Elk cijfer gaat over")
    vergelijk = OpenChoiceField(label="Vergelijk met")
    indeling = OpenChoiceField(label="Gemeentegrenzen")
    editie = OpenChoiceField(label="Editie van de bron")
    noemer = OpenChoiceField(label="Editie van het aantal inwoners")

    def __init__(self, params: QueryDict, *, library: Library, usual: Comparison, scope: Scope) -> None:
        self.params = _completed(params, usual)
        super().__init__(self.params, use_required_attribute=False)
        self.library, self.usual = library, usual
        self.comparison = usual
        choices = choices_for(library, library.catalogue.sources[usual.source])
        search, ticked = params.get(SEARCH, ""), self.params.getlist("gebied")
        areas = area_options(choices, library, ticked=ticked, search=search)
        self._offer("cijfer", figure_options(library, scope))
        self._offer("gebied", areas)
        for name, options in plain_options(choices).items():
            self._offer(name, options, hidden=name in without_choice(choices))
        self._offer("noemer", denominator_options(choices, library), hidden=True)

    def clean(self) -> None:
        params = {name: values for name, values in self.params.lists() if name != SEARCH}
        try:
            self.comparison = understood(params, self.usual, self.library)
        except InvalidComparisonError as error:
            self.add_problems(error.problems)

    def add_problems(self, problems: Iterable[Problem]) -> None:
        """Put every problem at its field; what has no field of its own stands above the form."""
        for problem in problems:
            visible = problem.field in self.fields and not self.fields[problem.field].widget.is_hidden
            self.add_error(problem.field if visible else None, problem.message)

    def _offer(self, name: str, options: Options | Groups, *, hidden: bool = False) -> None:
        """Give a field its options; what was typed and is not among them stands first, to be changed."""
        known = {value for value, _ in _flat(options)}
        typed = dict.fromkeys(self.params.getlist(name))
        lost = [
            (value, f"{value[:_SHOWN_OF_INPUT]} (onbekend)")
            for value in typed
            if value and value not in known
        ]
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = [*lost, *options]
        if hidden and not lost:
            field.widget = forms.HiddenInput()


def is_complete(params: QueryDict) -> bool:
    """Whether an address says everything itself, so that it means the same to everyone and for ever."""
    return all(params.get(name) for name in FIELDS if name not in _PINS)


def _completed(params: QueryDict, usual: Comparison) -> QueryDict:
    """The parameters, with the usual ones for every part that has none."""
    completed, standard = params.copy(), usual.to_params()
    for field in FIELDS:
        if not any(params.getlist(field)):
            completed.setlist(field, [value for name, value in standard if name == field])
    return completed


def _flat(options: Options | Groups) -> Iterator[tuple[str, str]]:
    for value, label in options:
        if isinstance(label, list):
            yield from label
        else:
            yield value, label

"""What a person types about a comparison: kept as typed, with a sentence at every part that is wrong."""

from collections.abc import Iterable, Iterator, Sequence

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.figures.catalogue import Source
from veiligheidsnetwerk.figures.query import (
    FIELDS,
    Comparison,
    InvalidComparisonError,
    Library,
    Problem,
    Scope,
    choices_for,
    read_parts,
    sources_behind,
    sources_of,
    understood,
)
from veiligheidsnetwerk.platform.insight.forms.fields import (
    EDITION,
    EditionField,
    FirstField,
    OpenChoiceField,
    OpenMultipleChoiceField,
    OthersField,
)
from veiligheidsnetwerk.platform.insight.forms.layout import MOVE
from veiligheidsnetwerk.platform.insight.forms.options import (
    Groups,
    Options,
    area_options,
    base_options,
    edition_options,
    figure_options,
    plain_options,
    unused_bases,
    without_choice,
)
from veiligheidsnetwerk.publishing.layout import LAYOUT_FIELDS, Layout, read_layout
from veiligheidsnetwerk.publishing.parts import PART

SEARCH, SEARCH_FIGURE = "zoek", "zoekcijfer"
"""Narrow the lists of areas and of figures; no parts of the question."""
_SHOWN_OF_INPUT = 40
_NO_CHOICE = 2
"""As many options as a list has with only one edition in it: that, and the newest."""
_PINS = {EDITION, "noemer", "basisgebied", "basisperiode"}
"""Parts that stand in an address only when something else than the usual is meant."""


class ComparisonForm(forms.Form):
    """The form over a Comparison and its Layout. After `is_valid`, both are ready to be answered and shown.

    A part that the address leaves out is filled in as usual.
    """

    cijfer = OpenChoiceField(label="Cijfer")
    gebied = OpenMultipleChoiceField(label="Gebieden", widget=forms.CheckboxSelectMultiple)
    van = OpenChoiceField(label="Van")
    tot = OpenChoiceField(label="Tot en met")
    maat = FirstField(label="Laat zien als")
    ook = OthersField(label="Laat ook zien")
    venster = OpenChoiceField(label="Elk cijfer gaat over")
    vergelijk = OpenChoiceField(label="Vergelijk met")
    indeling = OpenChoiceField(label="Gemeentegrenzen")
    basisgebied = OpenChoiceField(label="Index: dit gebied is 100", required=False)
    basisperiode = OpenChoiceField(label="Index: deze periode is 100", required=False)

    def __init__(self, params: QueryDict, *, library: Library, usual: Comparison, scope: Scope) -> None:
        self.params = _completed(params, usual)
        super().__init__(self.params, use_required_attribute=False)
        self.library, self.usual = library, usual
        self.comparison, self.layout = usual, Layout()
        self.with_lost: list[str] = []
        read = self._read_so_far()
        choices = choices_for(library, *_alike(read, usual, library))
        self.fields["maat"].help_text = " ".join(choices.waiting.values())
        search, ticked = params.get(SEARCH, ""), self.params.getlist("gebied")
        areas = area_options(choices, library, ticked=ticked, search=search)
        self.has_local_areas = bool(choices.local)
        sought = params.get(SEARCH_FIGURE, "")
        self._offer("cijfer", figure_options(library, scope, kept=self._typed("cijfer"), search=sought))
        self._offer("gebied", areas)
        for name, options in plain_options(choices).items():
            self._offer(name, options, hidden=name in without_choice(choices))
        unused = unused_bases(choices, self.params.getlist("maat"))
        for name, options in base_options(choices).items():
            self._offer(name, options, hidden=name in unused)
        first = self.params.getlist("maat")[0]
        self._offer(
            "ook", [(measure.code, measure.title) for measure in choices.measures if measure.code != first]
        )
        self._offer_editions(read)

    @property
    def editions(self) -> list[forms.BoundField]:
        """The fields of the editions."""
        return [self[name] for name, field in self.fields.items() if isinstance(field, EditionField)]

    def clean(self) -> None:
        self.layout, problems = read_layout(dict(self.params.lists()))
        self.add_problems(problems)
        try:
            self.comparison = understood(_asked(self.params), self.usual, self.library)
        except InvalidComparisonError as error:
            self.add_problems(error.problems)

    def add_problems(self, problems: Iterable[Problem]) -> None:
        """Put every problem at its field; what has no field of its own stands above the form."""
        for problem in problems:
            name = self._field_of(problem)
            visible = name in self.fields and not self.fields[name].widget.is_hidden
            self.add_error(name if visible else None, problem.message)

    def _read_so_far(self) -> Comparison:
        """The question as far as it can be read; what older addresses say of editions is said as now."""
        comparison, problems = read_parts(_asked(self.params), self.usual)
        if not any(problem.field == EDITION for problem in problems):
            self.params.setlist(EDITION, [str(pin) for pin in comparison.pins])
            self.params.pop("noemer", None)
        return comparison

    def _offer_editions(self, read: Comparison) -> None:
        """A field for every source that the answer is made of, shown when there is something to choose."""
        sources = sources_behind(read, self.library)
        others = [source.code for source in sources[1:]]
        for place, source in enumerate(sources):
            name = f"{EDITION}-{source.code}" if place else EDITION
            label = f"Editie van ‘{source.title}’" if place else "Editie van de bron"
            self.fields[name] = EditionField(source, label=label, others=None if place else others)
            options = edition_options(source, self.library)
            self._offer(name, options, hidden=len(options) <= _NO_CHOICE)

    def _offer(self, name: str, options: Options | Groups, *, hidden: bool = False) -> None:
        """Give a field its options; what was typed and is not among them stands first, to be changed."""
        field, known = self.fields[name], {value for value, _ in _flat(options)}
        typed = self._typed(name)
        lost = [value for value in dict.fromkeys(typed) if value and value not in known]
        if isinstance(field, forms.ChoiceField):
            field.choices = [*((value, f"{value[:_SHOWN_OF_INPUT]} (onbekend)") for value in lost), *options]
        if lost:
            self.with_lost.append(name)
        elif hidden and isinstance(field, OpenChoiceField):
            field.hide()

    def _typed(self, name: str) -> Sequence[str]:
        """What was typed in a field, of which the name in the address may be that of others too."""
        value = self[name].value()
        return [value] if isinstance(value, str) else value or []

    def _field_of(self, problem: Problem) -> str:
        """The field that a problem is about; of the editions the first that does not exist."""
        if problem.field != EDITION:
            return problem.field
        return next((name for name in self.with_lost if name.startswith(EDITION)), EDITION)


def is_complete(params: QueryDict) -> bool:
    """Whether an address says everything itself, so that it means the same to everyone and for ever."""
    return all(params.get(name) for name in FIELDS if name not in _PINS)


def _asked(params: QueryDict) -> dict[str, list[str]]:
    """What of an address is about the question."""
    others = {SEARCH, SEARCH_FIGURE, MOVE, PART, *LAYOUT_FIELDS}
    return {name: values for name, values in params.lists() if name not in others}


def _alike(read: Comparison, usual: Comparison, library: Library) -> list[Source]:
    """The sources asked that can stand in one table: those with the frequency of the first that there is."""
    known = [source for source in sources_of(read, library) if library.has(source.code)]
    known = known or list(sources_of(usual, library))
    return [source for source in known if source.frequency is known[0].frequency]


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

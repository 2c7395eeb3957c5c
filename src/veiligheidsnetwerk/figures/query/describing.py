"""The words that travel with an answer: titles, units, sources and footnotes."""

from collections.abc import Sequence

from veiligheidsnetwerk.figures.catalogue import Formula, Measure, Source
from veiligheidsnetwerk.figures.cubes import Cube
from veiligheidsnetwerk.figures.periods import Frequency, Window
from veiligheidsnetwerk.figures.query.choices import Choices
from veiligheidsnetwerk.figures.query.comparison import Against, Comparison, Division
from veiligheidsnetwerk.figures.query.library import Library
from veiligheidsnetwerk.figures.query.table import Quantity, Role, SourceNote

_NO_PERCENT = (Formula.RANK, Formula.SHARE_OF_REGION, Formula.SHARE_OF_TOTAL)
"""Measures whose change is only told as a difference: a percentage of a percentage or of a place misleads."""

_WINDOWS = {
    (Window.OWN, Frequency.MONTH): "per maand",
    (Window.OWN, Frequency.YEAR): "per jaar",
    (Window.ROLLING_YEAR, Frequency.MONTH): "over twaalf maanden",
    (Window.YEAR_TO_DATE, Frequency.MONTH): "vanaf januari van het jaar",
}
_NEVER = {
    Frequency.MONTH: "dit publiceert de bron nooit per maand.",
    Frequency.YEAR: "dit publiceert de bron nooit per jaar.",
}


def offence_title(comparison: Comparison, choices: Choices) -> str:
    """What is counted, as it stands in a title."""
    return choices.subject(comparison.offence).title


def counted_name(comparison: Comparison, choices: Choices) -> str:
    """What stands behind a number of what is counted."""
    return choices.subject(comparison.offence).plural or choices.source.unit


def measure_title(comparison: Comparison, measure: Measure) -> str:
    """How it is expressed: "aantal per maand", "per 1.000 inwoners, over twaalf maanden"."""
    window = _WINDOWS[comparison.window, comparison.first.frequency]
    joint = " " if measure.formula is Formula.COUNT else ", "
    return f"{measure.title[0].lower()}{measure.title[1:]}{joint}{window}"


def title_of(comparison: Comparison, choices: Choices, measure: Measure) -> str:
    """The title over the answer in every channel."""
    return f"{offence_title(comparison, choices)}: {measure_title(comparison, measure)}"


def quantities_of(comparison: Comparison, choices: Choices, measure: Measure) -> tuple[Quantity, ...]:
    """The figures per cell: one, or with a comparison also the earlier one and the change."""
    unit = measure.unit or counted_name(comparison, choices)
    value = Quantity(Role.VALUE, measure.title, unit, measure.decimals)
    if comparison.against is Against.NOTHING:
        return (value,)
    change_unit = {"%": "procentpunt", "rang": "plaatsen"}.get(unit, unit)
    with_earlier = (
        Quantity(Role.VALUE, "Nu", unit, measure.decimals),
        Quantity(Role.EARLIER, "Jaar eerder", unit, measure.decimals),
        Quantity(Role.DIFFERENCE, "Verschil", change_unit, measure.decimals),
    )
    if measure.formula in _NO_PERCENT:
        return with_earlier
    return (*with_earlier, Quantity(Role.PERCENT, "Verschil in procenten", "%", 1))


def source_notes(
    comparison: Comparison, library: Library, cube: Cube, measure: Measure
) -> tuple[SourceNote, ...]:
    """The source of the counts, and that of the denominator when there is one."""
    sources = library.catalogue.sources
    notes = [_note(sources[comparison.source], cube)]
    if measure.of is not None:
        notes.append(_note(sources[measure.of], library.cube(measure.of, comparison.denominator_vintage)))
    return tuple(notes)


def footnotes_of(
    comparison: Comparison, choices: Choices, measure: Measure, borders: Sequence[str]
) -> tuple[str, ...]:
    """What a reader must know of this offence, this measure and these `borders` (see `border_notes`)."""
    subject = choices.subject(comparison.offence)
    notes = [f"{measure.title}: {measure.definition}", *subject.notes]
    notes += [
        f"{offence.full_title}: {_NEVER[choices.source.frequency]}"
        for offence in subject.hidden_at(choices.source.frequency)
    ]
    if comparison.against is Against.YEAR_EARLIER:
        notes.append("Verschillen zijn berekend met niet-afgeronde cijfers.")
    if choices.source.own_division:
        now = comparison.division is Division.NOW
        notes.append(
            "Indeling nu: gemeenten die zijn samengevoegd, zijn ook voor eerdere jaren bij elkaar opgeteld."
            if now
            else "Indeling toen: elke gemeente staat er alleen voor de jaren waarin zij bestond."
        )
        notes.extend(borders)
    return tuple(notes)


def _note(source: Source, cube: Cube) -> SourceNote:
    return SourceNote(
        title=source.title,
        publisher=source.publisher,
        licence=source.licence,
        definition=source.definition,
        edition=cube.manifest.edition,
        vintage=cube.vintage,
        data_until=cube.manifest.data_until,
        notes=source.notes,
    )

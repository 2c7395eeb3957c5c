"""The words that travel with an answer: titles, units, sources and footnotes."""

from collections import Counter
from collections.abc import Sequence

from veiligheidsnetwerk.figures.catalogue import Direction, Formula, Measure, Source, Subject
from veiligheidsnetwerk.figures.cubes import Cube
from veiligheidsnetwerk.figures.periods import Frequency, Window, span_of
from veiligheidsnetwerk.figures.query.areas_asked import find_area
from veiligheidsnetwerk.figures.query.asked import (
    cube_of,
    divisors_of,
    measures_of,
    sources_behind,
    sources_of,
)
from veiligheidsnetwerk.figures.query.comparison import Against, Comparison, Division, Figure
from veiligheidsnetwerk.figures.query.library import Library
from veiligheidsnetwerk.figures.query.measuring import hundred_area
from veiligheidsnetwerk.figures.query.table import Quantity, Role, SourceNote, TableFigure

MOST_IN_TITLE = 3
_WINDOWS = {
    (Window.OWN, Frequency.MONTH): "per maand",
    (Window.OWN, Frequency.YEAR): "per jaar",
    (Window.ROLLING_QUARTER, Frequency.MONTH): "over drie maanden",
    (Window.ROLLING_YEAR, Frequency.MONTH): "over twaalf maanden",
    (Window.YEAR_TO_DATE, Frequency.MONTH): "vanaf januari van het jaar",
}
_EARLIER = {
    Against.YEAR_EARLIER: "Jaar eerder",
    Against.MEAN_OF_3: "Gemiddeld 3 jaar ervoor",
    Against.MEAN_OF_5: "Gemiddeld 5 jaar ervoor",
}
_CHANGES = {"%": "procentpunt", "rang": "plaatsen", "tiende deel": "tienden", "index": "punten"}
_MEANS = (
    "Gemiddelde: van dezelfde maanden (of het hele jaar) in de jaren ervoor. Een verhouding is opnieuw "
    "berekend over alle jaren samen. Ontbreekt een van die jaren, dan is er geen gemiddelde."
)
_WORSE = {
    Direction.MORE_IS_WORSE: "Een hoger cijfer is ongunstiger.",
    Direction.LESS_IS_WORSE: "Een lager cijfer (dichter bij 1) is ongunstiger.",
}
_UNSAID_OF_OFFENCE = (
    "Of een hoger cijfer ongunstiger is, is niet te zeggen: "
    "meer registraties kunnen ook komen door meer meldingen of meer controles."
)
_UNSAID_OF_MEASURE = (
    "Of een groter aandeel ongunstiger is, is niet te zeggen: het hangt ook af van al het andere."
)
_NEVER = {
    Frequency.MONTH: "dit publiceert de bron nooit per maand.",
    Frequency.YEAR: "dit publiceert de bron nooit per jaar.",
}
_ROLES = {
    Role.VALUE: "Nu",
    Role.DIFFERENCE: "Verschil",
    Role.PERCENT: "Verschil in procenten",
}


def figures_of(comparison: Comparison, library: Library) -> tuple[TableFigure, ...]:
    """What is counted; two figures of the same name also say of which source they are."""
    subjects = [_subject(figure, library) for figure in comparison.figures]
    times = Counter(subject.title for subject in subjects)
    figures = []
    for figure, subject in zip(comparison.figures, subjects, strict=True):
        source = library.catalogue.sources[figure.source]
        again = f" ({source.title})" if times[subject.title] > 1 else ""
        name, counted = f"{subject.title}{again}", subject.plural or source.unit
        figures.append(TableFigure(str(figure), source.code, name, counted, subject.direction))
    return tuple(figures)


def title_of(comparison: Comparison, figures: Sequence[TableFigure], library: Library) -> str:
    """The title over the answer in every channel."""
    names = [figure.name for figure in figures]
    counted = _listed(names) if len(names) <= MOST_IN_TITLE else f"{len(names)} cijfers"
    return f"{counted}: {_measured(comparison, measures_of(comparison, library))}"


def quantities_of(
    comparison: Comparison, figures: Sequence[TableFigure], library: Library
) -> tuple[Quantity, ...]:
    """The numbers of a cell: one per measure, or with a comparison also the earlier one and the change."""
    counted = {figure.counted for figure in figures}
    common = counted.pop() if len(counted) == 1 else ""
    measures = measures_of(comparison, library)
    return tuple(
        quantity
        for measure in measures
        for quantity in _quantities(
            comparison,
            measure,
            unit=_index_unit(comparison, measure, library) or measure.unit or common,
            alone=len(measures) == 1,
            divisors=divisors_of(measure, comparison, library),
        )
    )


def _index_unit(comparison: Comparison, measure: Measure, library: Library) -> str:
    """What is 100, for a measure that puts something at 100."""
    match measure.formula:
        case Formula.INDEX_OF_AREA:
            hundred = find_area(hundred_area(comparison, library), comparison, library).name
        case Formula.INDEX_OF_PERIOD:
            hundred = span_of(comparison.window, comparison.base_period or comparison.first).label
        case _:
            return ""
    return f"index ({hundred} = 100)"


def readings_of(comparison: Comparison, figures: Sequence[TableFigure], library: Library) -> tuple[str, ...]:
    """Per figure and measure which way is worse, or why that cannot be said; said once where all agree."""
    measures = measures_of(comparison, library)
    said = {
        f"{figure.name}, {measure.title}": _reading(figure.direction, measure)
        for figure in figures
        for measure in measures
    }
    if len(set(said.values())) == 1:
        return tuple(reading for reading in set(said.values()) if reading)
    return tuple(f"{about}: {reading[0].lower()}{reading[1:]}" for about, reading in said.items() if reading)


def _reading(counted: Direction, measure: Measure) -> str:
    direction = measure.direction_of(counted)
    if direction is Direction.UNSAID:
        return _UNSAID_OF_MEASURE if counted is Direction.MORE_IS_WORSE else _UNSAID_OF_OFFENCE
    return _WORSE.get(direction, "")


def source_notes(comparison: Comparison, library: Library) -> tuple[SourceNote, ...]:
    """The sources of the figures, then those that are divided by."""
    sources = sources_behind(comparison, library)
    return tuple(_note(source, cube_of(source.code, comparison, library)) for source in sources)


def footnotes_of(comparison: Comparison, library: Library, borders: Sequence[str]) -> tuple[str, ...]:
    """What a reader must know of these figures, these measures and these `borders` (see `border_notes`)."""
    notes = [f"{each.title}: {each.definition}" for each in measures_of(comparison, library)]
    for figure in comparison.figures:
        frequency, subject = comparison.first.frequency, _subject(figure, library)
        never = [f"{each.full_title}: {_NEVER[frequency]}" for each in subject.hidden_at(frequency)]
        notes += [note for note in (*subject.notes, *never) if note not in notes]
    if comparison.against is not Against.NOTHING:
        notes.append("Verschillen zijn berekend met niet-afgeronde cijfers.")
    if len(comparison.against.years) > 1:
        notes.append(_MEANS)
    if any(source.own_division for source in sources_of(comparison, library)):
        now = comparison.division is Division.NOW
        notes.append(
            "Indeling nu: gemeenten die zijn samengevoegd, zijn ook voor eerdere jaren bij elkaar opgeteld."
            if now
            else "Indeling toen: elke gemeente staat er alleen voor de jaren waarin zij bestond."
        )
        notes.extend(borders)
    return tuple(notes)


def _quantities(
    comparison: Comparison, measure: Measure, *, unit: str, alone: bool, divisors: Sequence[Source]
) -> list[Quantity]:
    """A single measure needs no name beside "Nu" and "Jaar eerder": it stands in the title."""
    change = _CHANGES.get(unit.partition(" (")[0], unit)
    is_mean = len(comparison.against.years) > 1 and measure.formula is Formula.COUNT
    units = {
        Role.VALUE: (unit, measure.decimals),
        Role.EARLIER: (unit, measure.decimals + is_mean),
        Role.DIFFERENCE: (change, measure.decimals + is_mean),
        Role.PERCENT: ("%", 1),
    }
    if comparison.against is Against.NOTHING:
        roles = [Role.VALUE]
    else:
        roles = [role for role in Role if role is not Role.PERCENT or not measure.formula.is_relative]
    return [
        Quantity(
            measure=measure.code,
            role=role,
            label=_label(comparison, measure, role, alone=alone),
            measured=_measured(comparison, [measure]),
            unit=units[role][0],
            decimals=units[role][1],
            divided_by=tuple(source.code for source in divisors),
        )
        for role in roles
    ]


def _label(comparison: Comparison, measure: Measure, role: Role, *, alone: bool) -> str:
    if comparison.against is Against.NOTHING:
        return measure.title
    name = _EARLIER[comparison.against] if role is Role.EARLIER else _ROLES[role]
    return name if alone else f"{measure.title}: {name.lower()}"


def _measured(comparison: Comparison, measures: Sequence[Measure]) -> str:
    """How it is expressed: "aantal per maand", "per 1.000 inwoners, over twaalf maanden"."""
    window = _WINDOWS[comparison.window, comparison.first.frequency]
    titles = [f"{measure.title[0].lower()}{measure.title[1:]}" for measure in measures]
    joint = " " if [measure.formula for measure in measures] == [Formula.COUNT] else ", "
    return f"{_listed(titles)}{joint}{window}"


def _listed(names: Sequence[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} en {last}" if others else last


def _subject(figure: Figure, library: Library) -> Subject:
    return library.catalogue.subject(library.catalogue.sources[figure.source], figure.offence)


def _note(source: Source, cube: Cube) -> SourceNote:
    return SourceNote(
        code=source.code,
        title=source.title,
        publisher=source.publisher,
        licence=source.licence,
        definition=source.definition,
        edition=cube.manifest.edition,
        vintage=cube.vintage,
        data_until=cube.manifest.data_until,
        mirror=cube.manifest.mirror,
        notes=source.notes,
    )

"""Whether a question that could be read can also be answered."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from veiligheidsnetwerk.figures.areas import COUNTRY, Area, AreaKind, Gemeente, UnknownAreaError
from veiligheidsnetwerk.figures.catalogue import UnknownSubjectError
from veiligheidsnetwerk.figures.cubes import UnknownVintageError
from veiligheidsnetwerk.figures.periods import Frequency
from veiligheidsnetwerk.figures.query.areas_asked import MANY, find_area, members_of
from veiligheidsnetwerk.figures.query.asked import border_day, cubes_of, is_by_then, sources_of
from veiligheidsnetwerk.figures.query.choices import Choices, choices_for
from veiligheidsnetwerk.figures.query.comparison import Comparison
from veiligheidsnetwerk.figures.query.groups import bare, is_group, is_local, kind_in, may_hold
from veiligheidsnetwerk.figures.query.library import Library
from veiligheidsnetwerk.figures.query.problems import InvalidComparisonError, Problem
from veiligheidsnetwerk.figures.query.reading import Params, read_parts, shown

MOST_TOLD = 5
_PERIODS = {"van", "tot"}
_FREQUENCIES = {Frequency.MONTH: ("maand", "maanden"), Frequency.YEAR: ("jaar", "jaren")}


def understood(params: Params, usual: Comparison, library: Library) -> Comparison:
    """The question that an address asks, when it can be read and answered.

    `InvalidComparisonError` tells everything that is wrong at once, of each part at most `MOST_TOLD` things.
    """
    comparison, problems = read_parts(params, usual)
    unread = {problem.field for problem in problems}
    if not _PERIODS.isdisjoint(unread):
        unread |= _PERIODS  # one end of a stretch that was not read says nothing about the other
    try:
        require_answerable(comparison, library)
    except InvalidComparisonError as error:
        problems = [*problems, *(problem for problem in error.problems if problem.field not in unread)]
    if problems:
        raise InvalidComparisonError(list(_told(problems)))
    return comparison


def _told(problems: Sequence[Problem]) -> Iterator[Problem]:
    for field in dict.fromkeys(problem.field for problem in problems):
        of_part = [problem for problem in problems if problem.field == field]
        yield from of_part[:MOST_TOLD]
        if len(of_part) > MOST_TOLD:
            yield Problem(field, f"En er klopt hier nog meer niet ({len(of_part) - MOST_TOLD} keer).")


def require_answerable(comparison: Comparison, library: Library) -> Choices:
    """The choices that the question was made from; `InvalidComparisonError` when it was not."""
    problems = list(_source_problems(comparison, library))
    if problems:
        raise InvalidComparisonError(problems)
    problems = list(_pin_problems(comparison, library))
    held = replace(comparison, pins=()) if problems else comparison
    choices = choices_for(library, *sources_of(held, library), pins=held.pins)
    problems += [
        *_offence_problems(comparison, library),
        *_period_problems(comparison, choices),
        *_measure_problems(comparison, choices),
        *_area_problems(held, library),
        *_base_problems(held, choices, library),
    ]
    if problems:
        raise InvalidComparisonError(problems)
    return choices


def answerable_areas(comparison: Comparison, library: Library) -> tuple[str, ...]:
    """Those of the areas asked that the question can be answered for."""
    return tuple(code for code in comparison.areas if not _area_problem(code, comparison, library))


def _source_problems(comparison: Comparison, library: Library) -> Iterator[Problem]:
    """What is wrong with the sources of the figures, and then nothing else can be said."""
    if not comparison.figures:
        yield Problem("cijfer", "Kies ten minste één cijfer.")
    for code in comparison.sources:
        if code not in library.catalogue.sources:
            figure = next(figure for figure in comparison.figures if figure.source == code)
            yield Problem("cijfer", f"Het cijfer ‘{shown(figure.source)}’ kennen we niet.")
            continue
        try:
            library.cube(code)
        except UnknownVintageError as error:
            yield Problem("cijfer", str(error))
    frequencies = {source.frequency for source in sources_of(comparison, library)}
    if len(frequencies) > 1:
        yield Problem(
            "cijfer",
            "Cijfers per maand en cijfers per jaar kunnen niet in één tabel. Laat één soort weg.",
        )


def _pin_problems(comparison: Comparison, library: Library) -> Iterator[Problem]:
    for pin in comparison.pins:
        if pin.source not in library.catalogue.sources:
            yield Problem("editie", f"De bron ‘{shown(pin.source)}’ kennen we niet. Laat de editie weg.")
            continue
        try:
            library.cube(pin.source, pin.vintage)
        except UnknownVintageError as error:
            yield Problem("editie", f"{error} Laat de editie weg voor de nieuwste.")


def _offence_problems(comparison: Comparison, library: Library) -> Iterator[Problem]:
    for figure in comparison.figures:
        try:
            library.catalogue.subject(library.catalogue.sources[figure.source], figure.offence)
        except UnknownSubjectError as error:
            yield Problem("cijfer", str(error))


def _period_problems(comparison: Comparison, choices: Choices) -> Iterator[Problem]:
    begin, end = choices.periods[0], choices.periods[-1]
    for field, period in (("van", comparison.first), ("tot", comparison.last)):
        if period.frequency is not begin.frequency:
            one, more = _FREQUENCIES[begin.frequency]
            yield Problem(field, f"Deze bron heeft cijfers per {one}. Kies uit de {more} in de lijst.")
        elif not begin.ordinal <= period.ordinal <= end.ordinal:
            extent = f"{begin.label} tot en met {end.label}"
            yield Problem(field, f"De cijfers lopen van {extent}. Daar zit {period.label} niet in.")
    if (
        comparison.first.frequency is comparison.last.frequency
        and comparison.first.ordinal > comparison.last.ordinal
    ):
        yield Problem(
            "tot", f"Het einde ({comparison.last.label}) ligt voor het begin ({comparison.first.label})."
        )


def _measure_problems(comparison: Comparison, choices: Choices) -> Iterator[Problem]:
    if not comparison.measures:
        yield Problem("maat", "Kies ten minste één maat.")
    known = {measure.code for measure in choices.measures}
    for code in comparison.measures:
        if code not in known:
            usual = f"De maat ‘{shown(code)}’ is er niet voor deze cijfers. Kies er een uit de lijst."
            yield Problem("maat", choices.waiting.get(code, usual))
    if comparison.window not in choices.windows:
        yield Problem("venster", "Deze cijfers zijn er alleen per jaar. Kies ‘Eén jaar’.")


def _area_problems(comparison: Comparison, library: Library) -> Iterator[Problem]:
    if not comparison.areas:
        yield Problem("gebied", "Kies ten minste één gebied.")
    for token in comparison.areas:
        message = _area_problem(token, comparison, library)
        if message:
            yield Problem("gebied", message)


def _base_problems(comparison: Comparison, choices: Choices, library: Library) -> Iterator[Problem]:
    """What an index puts at 100 must be there, as one area or one period."""
    area, period = comparison.base_area, comparison.base_period
    if area is not None:
        group = "Kies één gebied." if is_group(area) else ""
        message = group or _area_problem(area, comparison, library)
        if message:
            yield Problem("basisgebied", message)
    if period is not None and period not in choices.periods:
        yield Problem("basisperiode", f"Van {period.label} heeft deze bron geen cijfers. Kies uit de lijst.")


def _area_problem(token: str, comparison: Comparison, library: Library) -> str:
    """Why none of the figures can be asked for an area; "" when one of them can."""
    code = bare(token)
    try:
        area = find_area(code, comparison, library)
    except UnknownAreaError as error:
        return f"{error} Zoek het op in de lijst."
    if is_group(token) and (message := _group_problem(token, area, comparison, library)):
        return message
    cubes = list(cubes_of(comparison, library))
    if area.kind is AreaKind.GEMEENTE and any(cube.has_area(library.areas.region.code) for cube in cubes):
        return _gemeente_problem(library.areas.gemeenten[code], comparison, library)
    if not any(cube.has_area(code) for cube in cubes):
        only = COUNTRY.name if cubes[0].has_area(COUNTRY.code) else library.areas.region.name
        return f"Van {area.full_name} heeft deze bron geen cijfers. De bron gaat over {only}."
    return ""


def _group_problem(token: str, area: Area, comparison: Comparison, library: Library) -> str:
    """Why an area has no such areas in it; "" when it has."""
    if not may_hold(token, area.kind):
        return f"{area.full_name} is geen wijk, gemeente, district of regio."
    if is_local(token) and not members_of(token, comparison, library):
        return f"Van {MANY[kind_in(token)]} in {area.name} heeft deze bron geen cijfers."
    return ""


def _gemeente_problem(gemeente: Gemeente, comparison: Comparison, library: Library) -> str:
    """Why a gemeente cannot be asked by these borders; "" when it can."""
    by_then = is_by_then(comparison, library)
    now = border_day(comparison, library)
    since, until = (comparison.first.begin, comparison.last.begin) if by_then else (now, now)
    if gemeente.begin is not None and gemeente.begin > until:
        return f"{gemeente.name} bestond toen nog niet: de gemeente begint in {gemeente.begin.year}."
    if gemeente.end is None or gemeente.end > since:
        return ""
    text = (
        f"{gemeente.name} bestaat sinds {gemeente.end.year} niet meer. "
        f"Het gebied hoort nu bij {_heirs(gemeente, library, since)}."
    )
    own = any(source.own_division for source in sources_of(comparison, library))
    can_then = own and not by_then and gemeente.end > comparison.first.begin
    return f"{text} Kies dat{', of kies de grenzen zoals ze toen waren' if can_then else ''}."


def _heirs(gemeente: Gemeente, library: Library, day: date) -> str:
    """What has become of a gemeente by this day, also where that lies in another region."""
    names = {change.new: change.new_name for change in library.areas.changes}
    return " en ".join(names[share.code] for share in library.areas.shares(day)[gemeente.code])

"""Whether a question that could be read can also be answered."""

from collections.abc import Iterator

from veiligheidsnetwerk.figures.areas import COUNTRY, AreaKind, Gemeente, UnknownAreaError
from veiligheidsnetwerk.figures.cubes import Cube, UnknownVintageError
from veiligheidsnetwerk.figures.periods import Period
from veiligheidsnetwerk.figures.query.choices import ALL_IN, Choices, choices_for
from veiligheidsnetwerk.figures.query.comparison import Comparison, Division
from veiligheidsnetwerk.figures.query.library import Library
from veiligheidsnetwerk.figures.query.problems import InvalidComparisonError, Problem
from veiligheidsnetwerk.figures.query.reading import shown


def require_answerable(comparison: Comparison, library: Library) -> Choices:
    """The choices that the question was made from; `InvalidComparisonError` when it was not."""
    source = library.catalogue.sources.get(comparison.source)
    if source is None:
        raise InvalidComparisonError(
            [Problem("cijfer", f"Het cijfer ‘{shown(comparison.source)}’ kennen we niet.")]
        )
    try:
        choices = choices_for(library, source, comparison.vintage)
    except UnknownVintageError as error:
        raise InvalidComparisonError(
            [Problem("editie", f"{error} Laat de editie weg voor de nieuwste.")]
        ) from error
    problems = [
        *_offence_problems(comparison, choices),
        *_period_problems(comparison, choices),
        *_measure_problems(comparison, choices),
        *_area_problems(comparison, library),
    ]
    if problems:
        raise InvalidComparisonError(problems)
    return choices


def answerable_areas(comparison: Comparison, library: Library) -> tuple[str, ...]:
    """Those of the areas asked that the question can be answered for."""
    cube = library.cube(comparison.source, comparison.vintage)
    return tuple(code for code in comparison.areas if not _area_problem(code, comparison, library, cube))


def _offence_problems(comparison: Comparison, choices: Choices) -> Iterator[Problem]:
    if comparison.offence not in {offence.code for offence in choices.offences}:
        yield Problem(
            "cijfer", f"De code ‘{shown(comparison.offence)}’ heeft deze bron niet. Kies er een uit de lijst."
        )


def _period_problems(comparison: Comparison, choices: Choices) -> Iterator[Problem]:
    begin, end = choices.periods[0], choices.periods[-1]
    for field, period in (("van", comparison.first), ("tot", comparison.last)):
        if period.frequency is not begin.frequency:
            kind = "maanden" if begin.per_year > 1 else "jaren"
            yield Problem(field, f"Deze bron heeft cijfers per {kind[:-2]}. Kies uit de {kind} in de lijst.")
        elif not begin.ordinal <= period.ordinal <= end.ordinal:
            yield Problem(
                field,
                f"{period.label} zit niet in de cijfers. Die lopen van {begin.label} tot en met {end.label}.",
            )
    if (
        comparison.first.frequency is comparison.last.frequency
        and comparison.first.ordinal > comparison.last.ordinal
    ):
        yield Problem(
            "tot", f"Het einde ({comparison.last.label}) ligt voor het begin ({comparison.first.label})."
        )


def _measure_problems(comparison: Comparison, choices: Choices) -> Iterator[Problem]:
    if comparison.measure not in {measure.code for measure in choices.measures}:
        yield Problem(
            "maat",
            f"De maat ‘{shown(comparison.measure)}’ is er niet voor deze cijfers. Kies er een uit de lijst.",
        )
    if comparison.window not in choices.windows:
        yield Problem("venster", "Deze cijfers zijn er alleen per jaar, dus kies ‘per periode’.")


def _area_problems(comparison: Comparison, library: Library) -> Iterator[Problem]:
    cube = library.cube(comparison.source, comparison.vintage)
    for token in comparison.areas:
        message = _area_problem(token, comparison, library, cube)
        if message:
            yield Problem("gebied", message)


def _area_problem(token: str, comparison: Comparison, library: Library, cube: Cube) -> str:
    code = token.removeprefix(ALL_IN)
    try:
        area = library.areas.find(code)
    except UnknownAreaError as error:
        return f"{error} Zoek het op in de lijst."
    if token != code and area.kind not in (AreaKind.DISTRICT, AreaKind.REGION):
        return f"{area.full_name} is geen district of regio."
    if area.kind is AreaKind.GEMEENTE and cube.has_area(library.areas.region.code):
        return _gemeente_problem(library.areas.gemeenten[code], comparison, library, cube)
    if not cube.has_area(code):
        only = COUNTRY.name if cube.has_area(COUNTRY.code) else library.areas.region.name
        return f"Van {area.full_name} heeft deze bron geen cijfers. De bron gaat over {only}."
    return ""


def _gemeente_problem(gemeente: Gemeente, comparison: Comparison, library: Library, cube: Cube) -> str:
    """Why a gemeente cannot be asked by these borders; "" when it can."""
    now = cube.manifest.data_until
    own = library.catalogue.sources[comparison.source].own_division
    if not own or comparison.division is Division.NOW:
        if gemeente.exists_on(now):
            return ""
        return _ended(gemeente, library, comparison, own=own)
    last = Period(comparison.last.frequency, comparison.last.ordinal)
    if gemeente.end is not None and gemeente.end <= comparison.first.begin:
        return _ended(gemeente, library, comparison, own=own)
    if gemeente.begin is not None and gemeente.begin > last.begin:
        return f"{gemeente.name} bestond toen nog niet: de gemeente begint in {gemeente.begin.year}."
    return ""


def _ended(gemeente: Gemeente, library: Library, comparison: Comparison, *, own: bool) -> str:
    if gemeente.end is None:
        return f"{gemeente.name} komt in deze editie nog niet voor."
    heirs = [library.areas.find(change.new).name for change in library.areas.successors(gemeente.code)]
    text = (
        f"{gemeente.name} bestaat sinds {gemeente.end.year} niet meer en is nu deel van {' en '.join(heirs)}."
    )
    can_then = own and comparison.division is Division.NOW and gemeente.end > comparison.first.begin
    return f"{text} Kies die gemeente{', of kies ‘indeling toen’' if can_then else ''}."

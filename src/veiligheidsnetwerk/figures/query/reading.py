"""From the parts of an address to a Comparison. Nothing here looks at figures."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from veiligheidsnetwerk.figures.periods import Period, UnknownPeriodError, Window
from veiligheidsnetwerk.figures.query.comparison import Against, Comparison, Division, Figure, Pin
from veiligheidsnetwerk.figures.query.problems import InvalidComparisonError, Problem

MOST_AREAS = 120
MOST_FIGURES = 60
MOST_MEASURES = 12
SHOWN_OF_INPUT = 40

ONCE_DIVIDED_BY = "bevolking"
"""What `noemer` is an edition of: addresses have it from when nothing else was divided by."""

type Params = Mapping[str, Sequence[str]]
type _Reader = Callable[[Sequence[str]], Mapping[str, object]]


class _UnreadableError(Exception):
    """A part that cannot be read; the message is the Dutch sentence."""


def read_comparison(params: Params, usual: Comparison) -> Comparison:
    """The question that an address asks; parts that it leaves out are taken from `usual`.

    `InvalidComparisonError` lists every part that cannot be read, unknown parts included.
    """
    comparison, problems = read_parts(params, usual)
    if problems:
        raise InvalidComparisonError(problems)
    return comparison


def read_parts(params: Params, usual: Comparison) -> tuple[Comparison, Sequence[Problem]]:
    """The question as far as it can be read, usual parts in place of the rest, and what could not be read."""
    problems = [
        Problem("", f"Het onderdeel ‘{shown(name)}’ in dit adres kennen we niet.")
        for name in params
        if name not in FIELDS
    ]
    found: dict[str, object] = {}
    for field, read in _READERS.items():
        values = [value for value in params.get(field, ()) if value]
        try:
            found |= read(_legible(values)) if values else {}
        except (_UnreadableError, UnknownPeriodError) as error:
            problems.append(Problem(field, str(error)))
    denominator = str(found.pop("denominator", ""))
    comparison = replace(usual, **found)  # type: ignore[arg-type]  # readers give what a field takes
    try:
        return _whole(comparison, denominator=denominator), problems
    except _UnreadableError as error:
        return replace(comparison, pins=()), [*problems, Problem("editie", str(error))]


def shown(text: str) -> str:
    """What someone typed, short enough to say back and without signs that do something to a text."""
    start = "".join(sign if sign.isprintable() else "�" for sign in text[:SHOWN_OF_INPUT])
    return start if len(text) <= SHOWN_OF_INPUT else f"{start}…"


def _legible(values: Sequence[str]) -> Sequence[str]:
    if not all(value.isprintable() for value in values):
        raise _UnreadableError("Hier staan tekens in die niet te lezen zijn. Kies iets uit de lijst.")
    return values


def _only(values: Sequence[str]) -> str:
    if len(values) > 1:
        raise _UnreadableError("Dit onderdeel staat meer dan één keer in het adres. Kies er één.")
    return values[0]


def _single(name: str, read: Callable[[str], object]) -> _Reader:
    """Reads a part that may stand in an address once, for the field `name` of the comparison."""
    return lambda values: {name: read(_only(values))}


def _choice[E: StrEnum](kind: type[E]) -> Callable[[str], E]:
    def read(value: str) -> E:
        try:
            return kind(value)
        except ValueError:
            options = ", ".join(f"‘{option}’" for option in kind)
            raise _UnreadableError(f"‘{shown(value)}’ kennen we niet. Kies uit {options}.") from None

    return read


def _figures(values: Sequence[str]) -> Mapping[str, object]:
    pairs = [value.partition(":") for value in dict.fromkeys(values)]
    for source, separator, _ in pairs:
        if not separator:
            raise _UnreadableError(f"‘{shown(source)}’ is geen cijfer. Kies een cijfer uit de lijst.")
    _require_few(pairs, MOST_FIGURES, "cijfers")
    return {"figures": tuple(Figure(source, offence) for source, _, offence in pairs)}


def _areas(values: Sequence[str]) -> Mapping[str, object]:
    areas = tuple(dict.fromkeys(values))
    _require_few(areas, MOST_AREAS, "gebieden")
    return {"areas": areas}


def _measures(values: Sequence[str]) -> Mapping[str, object]:
    measures = tuple(dict.fromkeys(values))
    _require_few(measures, MOST_MEASURES, "maten")
    return {"measures": measures}


def _require_few(asked: Sequence[object], most: int, what: str) -> None:
    if len(asked) > most:
        raise _UnreadableError(f"U vraagt {len(asked)} {what} tegelijk. Kies er hoogstens {most}.")


def _pins(values: Sequence[str]) -> Mapping[str, object]:
    pairs = [value.rpartition(":") for value in dict.fromkeys(values)]
    return {"pins": tuple(Pin(source, vintage) for source, _, vintage in pairs)}


def _whole(comparison: Comparison, *, denominator: str) -> Comparison:
    """The question with every pin at its source, which addresses from before there were more leave out."""
    own, *others = comparison.sources or ("",)
    pins = [pin if pin.source or others else Pin(own, pin.vintage) for pin in comparison.pins]
    if denominator:
        pins.append(Pin(ONCE_DIVIDED_BY, denominator))
    sources = [pin.source for pin in pins]
    if not all(sources):
        raise _UnreadableError("Zet voor elke editie de bron, of laat de edities weg voor de nieuwste.")
    if len(set(sources)) < len(sources):
        raise _UnreadableError("Van een bron staan hier twee edities. Kies er één.")
    return replace(comparison, pins=tuple(pins))


_READERS: Mapping[str, _Reader] = {
    "cijfer": _figures,
    "gebied": _areas,
    "van": _single("first", Period.parse),
    "tot": _single("last", Period.parse),
    "maat": _measures,
    "venster": _single("window", _choice(Window)),
    "vergelijk": _single("against", _choice(Against)),
    "indeling": _single("division", _choice(Division)),
    "basisgebied": _single("base_area", str),
    "basisperiode": _single("base_period", Period.parse),
    "editie": _pins,
    "noemer": _single("denominator", str),
}
FIELDS = tuple(_READERS)
"""The parts that an address may have."""

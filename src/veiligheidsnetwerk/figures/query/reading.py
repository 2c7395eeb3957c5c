"""From the parts of an address to a Comparison. Nothing here looks at figures."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from veiligheidsnetwerk.figures.periods import Period, UnknownPeriodError, Window
from veiligheidsnetwerk.figures.query.comparison import Against, Comparison, Division
from veiligheidsnetwerk.figures.query.problems import InvalidComparisonError, Problem

MOST_AREAS = 120
SHOWN_OF_INPUT = 40
FIELDS = ("cijfer", "gebied", "van", "tot", "maat", "venster", "vergelijk", "indeling", "editie")

type Params = Mapping[str, Sequence[str]]


class _UnreadableError(Exception):
    """A part that cannot be read; the message is the Dutch sentence."""


def read_comparison(params: Params, usual: Comparison) -> Comparison:
    """The question that an address asks; parts that it leaves out are taken from `usual`.

    `InvalidComparisonError` lists every part that cannot be read, unknown parts included.
    """
    problems = [
        Problem("", f"Het onderdeel ‘{shown(name)}’ in dit adres kennen we niet.")
        for name in params
        if name not in FIELDS
    ]
    found: dict[str, object] = {}
    for field, (target, read) in _READERS.items():
        values = [value for value in params.get(field, ()) if value]
        if not values:
            continue
        try:
            found[target] = read(_only(values))
        except (_UnreadableError, UnknownPeriodError) as error:
            problems.append(Problem(field, str(error)))
    try:
        found |= _figure(params.get("cijfer", ())) | _areas(params.get("gebied", ()))
    except InvalidComparisonError as error:
        problems.extend(error.problems)
    if problems:
        raise InvalidComparisonError(problems)
    return replace(usual, **found)  # type: ignore[arg-type]  # the readers give what each field takes


def shown(text: str) -> str:
    """What someone typed, short enough to say back."""
    return text if len(text) <= SHOWN_OF_INPUT else f"{text[:SHOWN_OF_INPUT]}…"


def _only(values: Sequence[str]) -> str:
    if len(values) > 1:
        raise _UnreadableError("Dit onderdeel staat meer dan één keer in het adres. Kies er één.")
    return values[0]


def _choice[E: StrEnum](kind: type[E]) -> Callable[[str], E]:
    def read(value: str) -> E:
        try:
            return kind(value)
        except ValueError:
            options = ", ".join(f"‘{option}’" for option in kind)
            raise _UnreadableError(f"‘{shown(value)}’ kennen we niet. Kies uit {options}.") from None

    return read


def _figure(values: Sequence[str]) -> dict[str, object]:
    if not values:
        return {}
    try:
        source, separator, offence = _only(values).partition(":")
    except _UnreadableError as error:
        raise InvalidComparisonError([Problem("cijfer", str(error))]) from error
    if not separator:
        message = f"‘{shown(values[0])}’ is geen cijfer. Kies een cijfer uit de lijst."
        raise InvalidComparisonError([Problem("cijfer", message)])
    return {"source": source, "offence": offence}


def _areas(values: Sequence[str]) -> dict[str, object]:
    areas = tuple(dict.fromkeys(value for value in values if value))
    if len(areas) > MOST_AREAS:
        message = f"U vraagt {len(areas)} gebieden tegelijk. Kies er hoogstens {MOST_AREAS}."
        raise InvalidComparisonError([Problem("gebied", message)])
    return {"areas": areas} if areas else {}


_READERS: Mapping[str, tuple[str, Callable[[str], object]]] = {
    "van": ("first", Period.parse),
    "tot": ("last", Period.parse),
    "maat": ("measure", str),
    "venster": ("window", _choice(Window)),
    "vergelijk": ("against", _choice(Against)),
    "indeling": ("division", _choice(Division)),
    "editie": ("vintage", str),
}

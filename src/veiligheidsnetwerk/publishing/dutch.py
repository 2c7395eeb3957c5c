"""Numbers, dates and lists as they are written in Dutch, the same in every channel."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from math import isfinite

from veiligheidsnetwerk.figures.periods import MONTH_NAMES
from veiligheidsnetwerk.publishing.errors import NotANumberError

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"
ARROW = "\N{RIGHTWARDS ARROW}"
PERCENT_SIGN = f"{NO_BREAK_SPACE}%"
"""What stands behind a percentage. An ordinary no-break space: the narrow one is missing in many fonts."""

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DUTCH_SEPARATORS = str.maketrans(",.", ".,")


def round_shown(value: float, decimals: int) -> Decimal:
    """The number as it is shown: halves go away from zero, as spreadsheets do, and zero has no sign."""
    if not isfinite(value):
        raise NotANumberError("Dit cijfer is geen getal.")
    rounded = Decimal(repr(value)).quantize(_step(decimals), rounding=ROUND_HALF_UP)
    return rounded or abs(rounded)


@cache
def _step(decimals: int) -> Decimal:
    return Decimal(1).scaleb(-decimals)


def write_number(shown: Decimal) -> str:
    """A number from `round_shown` in Dutch, with a real minus sign: `−1.234,5`."""
    digits = f"{abs(shown):,f}".translate(_DUTCH_SEPARATORS)
    return f"{MINUS}{digits}" if shown < 0 else digits


def write_signed(shown: Decimal) -> str:
    """The same with a plus sign above zero."""
    return f"+{write_number(shown)}" if shown > 0 else write_number(shown)


def format_number(value: float, decimals: int = 0) -> str:
    """1234.5 as `1.234,5`."""
    return write_number(round_shown(value, decimals))


def format_signed(value: float, decimals: int = 0) -> str:
    """A difference: `+3`, `−2`, and `0` when nothing is left after rounding."""
    return write_signed(round_shown(value, decimals))


def format_percent(value: float, decimals: int = 1) -> str:
    """12.5 as `12,5 %`."""
    return f"{format_number(value, decimals)}{PERCENT_SIGN}"


def format_change(value: float, decimals: int = 1) -> str:
    """A change in percent: `+12,5 %`."""
    return f"{format_signed(value, decimals)}{PERCENT_SIGN}"


def format_date(day: date) -> str:
    """`23 november 2026`."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def enumerate_names(names: Sequence[str]) -> str:
    """`Enschede, Hengelo en Borne`."""
    *others, last = names or ("",)
    return f"{', '.join(others)} en {last}" if others else last


def count_of(number: int, one: str, many: str) -> str:
    """`1 gemeente`, `3 gemeenten`."""
    return f"{format_number(number)} {one if number == 1 else many}"


def capitalise(text: str) -> str:
    """The first letter as a capital, the rest as it was."""
    return text[:1].upper() + text[1:]


def legible(text: str) -> str:
    """The text without the signs that XML cannot hold."""
    return _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def format_span(first: date | None, last: date | None) -> str:
    """`1 juni tot en met 31 juli 2018`; what is not known is left out."""
    if first is None or last is None:
        parts = [f"vanaf {format_date(first)}"] if first else []
        return " ".join([*parts, *([f"tot en met {format_date(last)}"] if last else [])])
    if first == last:
        return format_date(first)
    begin = format_date(first).removesuffix(f" {last.year}")
    return f"{begin} tot en met {format_date(last)}"

"""Wijken and buurten: local areas, whose codes say in which gemeente they lie.

`WK015301` is wijk 01 of `GM0153`, `BU01530102` a buurt in that wijk. A gemeente may divide itself anew every
year, and figures of all years are then published by the newest list. So which local areas there are, and
what they are called, is kept with each edition of figures and not here.
"""

import re

from veiligheidsnetwerk.figures.areas.model import Area, AreaKind

_CODE = re.compile(r"(WK\d{4}[0-9A-Z]{2})|BU\d{4}[0-9A-Z]{4}")
_NUMBERED = re.compile(r"Wijk \d+ (?=\S)")


def local_kind(code: str) -> AreaKind | None:
    """Wijk or buurt by its code; None for a code of another area."""
    match = _CODE.fullmatch(code)
    if match is None:
        return None
    return AreaKind.WIJK if match[1] else AreaKind.BUURT


def gemeente_of(code: str) -> str:
    """The code of the gemeente that a local area lies in."""
    return f"GM{code[2:6]}"


def wijk_of(buurt: str) -> str:
    """The code of the wijk that a buurt lies in."""
    return f"WK{buurt[2:8]}"


def lies_in(code: str, whole: str) -> bool:
    """Whether a local area is a part of this gemeente or wijk."""
    return code != whole and code[2:].startswith(whole[2:])


def local_area(code: str, name: str, *, gemeente: str) -> Area:
    """A wijk or buurt under the name that its edition gives it, without the number that its code has too."""
    kind = local_kind(code)
    if kind is None:
        raise ValueError(f"{code} is no wijk or buurt")
    return Area(code, _NUMBERED.sub("", name.strip(), count=1), kind, within=gemeente)

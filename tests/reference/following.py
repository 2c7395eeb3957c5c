"""Where the figures of a gemeente go, followed day by day with plain loops."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from veiligheidsnetwerk.figures.areas import AreaChange, ChangeKind


def followed(code: str, changes: Iterable[AreaChange], *, until: date) -> dict[str, Fraction]:
    """The part of the old gemeente `code` that each gemeente of `until` has."""
    endings = [change for change in changes if change.kind is not ChangeKind.BORDER and change.day <= until]
    held = {code: Fraction(1)}
    for day in sorted({change.day for change in endings}):
        held = after_day(held, [change for change in endings if change.day == day])
    return held


def after_day(held: dict[str, Fraction], endings: list[AreaChange]) -> dict[str, Fraction]:
    after: dict[str, Fraction] = {}
    for code, part in held.items():
        heirs = [change for change in endings if change.old == code]
        if not heirs:
            after[code] = after.get(code, Fraction(0)) + part
        sizes = sizes_of(heirs)
        for heir, size in zip(heirs, sizes, strict=True):
            if size > 0:
                after[heir.new] = after.get(heir.new, Fraction(0)) + part * size / sum(sizes)
    return after


def sizes_of(heirs: list[AreaChange]) -> list[int]:
    """What to divide by: people, else dwellings, else land, else nothing is known and all get the same."""
    for sizes in (
        [heir.inhabitants for heir in heirs],
        [heir.dwellings for heir in heirs],
        [heir.hectares for heir in heirs],
    ):
        if len(heirs) > 1 and sum(sizes) > 0:
            return sizes
    return [1 for _ in heirs]

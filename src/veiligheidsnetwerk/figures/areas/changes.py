"""What happened to gemeenten: mergers, splits, new names and border corrections, as CBS lists them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from veiligheidsnetwerk.figures.areas.files import rows_of


class ChangeKind(StrEnum):
    """What a change does to the figures of a gemeente."""

    DISSOLVED = "opgeheven"
    """The gemeente ends; (a part of) it goes to another one."""
    RENAMED = "hernoemd"
    """The gemeente goes on under another name and code."""
    BORDER = "grenscorrectie"
    """A strip of land moves; both go on. Too small to convert figures with, so it is only listed."""


@dataclass(frozen=True, slots=True)
class AreaChange:
    """On `day`, land with these hectares, dwellings and inhabitants went from `old` to `new`."""

    day: date
    kind: ChangeKind
    old: str
    new: str
    old_name: str
    new_name: str
    hectares: int
    dwellings: int
    inhabitants: int


# The file lists both sides of everything; reading only the side that gives counts each change once.
_GIVING = {
    ("Opgeheven", "overgegaan naar"): ChangeKind.DISSOLVED,
    ("Naamswijziging", "nieuwe naam"): ChangeKind.RENAMED,
    ("Grenswijziging", "overgegaan naar"): ChangeKind.BORDER,
    ("Wijziging", "overgegaan naar"): ChangeKind.BORDER,
}


def read_changes(path: Path) -> tuple[AreaChange, ...]:
    """The changes in a file of `gemeentelijke_wijzigingen` (source: CBS, table 03759ned), oldest first."""
    with rows_of(path) as rows:
        changes = [_change(row) for row in rows if (row["soort"], row["richting"]) in _GIVING]
    return tuple(sorted((c for c in changes if c.old != c.new), key=lambda change: change.day))


def _change(row: Mapping[str, str]) -> AreaChange:
    return AreaChange(
        day=date.fromisoformat(row["ingangsdatum"]),
        kind=_GIVING[row["soort"], row["richting"]],
        old=row["gemeentecode"],
        new=row["andere_code"],
        old_name=row["gemeentenaam"],
        new_name=row["andere_naam"],
        hectares=int(row["hectare"] or 0),
        dwellings=int(row["woningen"] or 0),
        inhabitants=int(row["inwoners"] or 0),
    )

"""Small lands in which gemeenten merge, get another code, and are split."""

from collections.abc import Mapping, Sequence
from datetime import date

from hypothesis import strategies as st

from tests.reference.slow import Land
from veiligheidsnetwerk.figures.areas import AreaChange, ChangeKind, Gemeente

EAST, WEST = "PD-oost", "PD-west"
NAMES = {
    "GM0001": "Aalten",
    "GM0002": "'s-Bergen",
    "GM0003": "Cothen",
    "GM0004": "Doorn",
    "GM0005": "'t Eiland",
    "GM0006": "Fluitenberg",
    "GM0007": "Goor",
    "GM0008": "Heino",
}
_ALWAYS = {"GM0005": WEST, "GM0006": EAST}


_mostly = st.sampled_from([True, True, False])


@st.composite
def lands(draw: st.DrawFn) -> Land:
    """Two gemeenten that stay; perhaps two that become one that is renamed, perhaps one that is split."""
    first, second = sorted(draw(st.lists(_days(), min_size=2, max_size=2, unique=True)))
    gemeenten = {code: _gemeente(code, district) for code, district in _ALWAYS.items()}
    changes = [_change(first, ChangeKind.BORDER, "GM0005", "GM0006", [5, 5, 5])]
    if draw(_mostly):
        changes += _merger(gemeenten, first, second if draw(_mostly) else None)
    if draw(_mostly):
        sizes = st.lists(st.integers(0, 7), min_size=3, max_size=3)
        one, other = draw(sizes), draw(sizes)
        changes += _split(gemeenten, first, {"GM0006": one, "GM0008": other})
        if draw(st.booleans()):
            changes += _joins(gemeenten, second)
    return Land(gemeenten, changes)


def _days() -> st.SearchStrategy[date]:
    return st.builds(date, st.integers(2010, 2013), st.sampled_from([1, 1, 1, 7]), st.just(1))


def _merger(gemeenten: dict[str, Gemeente], day: date, renamed: date | None) -> list[AreaChange]:
    """GM0001 and GM0002 become GM0003; later that one goes on as GM0004."""
    for code in ("GM0001", "GM0002"):
        gemeenten[code] = _gemeente(code, EAST, end=day)
    gemeenten["GM0003"] = _gemeente("GM0003", EAST, begin=day, end=renamed)
    changes = [_change(day, ChangeKind.DISSOLVED, code, "GM0003", [9, 9, 9]) for code in ("GM0001", "GM0002")]
    if renamed is None:
        return changes
    gemeenten["GM0004"] = _gemeente("GM0004", EAST, begin=renamed)
    return [*changes, _change(renamed, ChangeKind.RENAMED, "GM0003", "GM0004", [0, 0, 0])]


def _split(gemeenten: dict[str, Gemeente], day: date, heirs: Mapping[str, Sequence[int]]) -> list[AreaChange]:
    """GM0007 ends; its people go to a gemeente that was there and to a new one."""
    gemeenten["GM0007"] = _gemeente("GM0007", EAST, end=day)
    gemeenten["GM0008"] = _gemeente("GM0008", EAST, begin=day)
    return [_change(day, ChangeKind.DISSOLVED, "GM0007", heir, sizes) for heir, sizes in heirs.items()]


def _joins(gemeenten: dict[str, Gemeente], day: date) -> list[AreaChange]:
    """GM0008 goes up in GM0006, so that what was split comes together again."""
    gemeenten["GM0008"] = _gemeente("GM0008", EAST, begin=gemeenten["GM0008"].begin, end=day)
    return [_change(day, ChangeKind.DISSOLVED, "GM0008", "GM0006", [3, 3, 3])]


def _gemeente(code: str, district: str, *, begin: date | None = None, end: date | None = None) -> Gemeente:
    return Gemeente(code=code, name=NAMES[code], province="Oost", district=district, begin=begin, end=end)


def _change(day: date, kind: ChangeKind, old: str, new: str, sizes: Sequence[int]) -> AreaChange:
    hectares, dwellings, inhabitants = sizes
    return AreaChange(day, kind, old, new, NAMES[old], NAMES[new], hectares, dwellings, inhabitants)

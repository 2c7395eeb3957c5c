"""Random histories of gemeenten: mergers, splits, new names and moved borders, year after year."""

from collections.abc import Callable
from datetime import date
from itertools import count

from hypothesis import strategies as st

from veiligheidsnetwerk.figures.areas import AreaChange, ChangeKind

BEGIN = date(2000, 1, 1)


def change(
    old: str,
    new: str,
    *,
    year: int,
    kind: ChangeKind = ChangeKind.DISSOLVED,
    sizes: tuple[int, int, int] = (1, 1, 1),
) -> AreaChange:
    people, dwellings, hectares = sizes
    return AreaChange(
        day=date(year, 1, 1),
        kind=kind,
        old=old,
        new=new,
        old_name=f"Oud {old}",
        new_name=f"Nieuw {new}",
        hectares=hectares,
        dwellings=dwellings,
        inhabitants=people,
    )


SIZES = st.tuples(st.integers(0, 9), st.integers(0, 3), st.integers(0, 3))


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[str], list[AreaChange]]:
    """The codes at the beginning, and what happened; on one day no gemeente both ends and inherits."""
    begin = [f"GM{number:04d}" for number in range(draw(st.integers(2, 6)))]
    fresh = count(100)
    alive, changes = list(begin), []
    for year in range(2001, 2001 + draw(st.integers(0, 5))):
        ending = draw(st.lists(st.sampled_from(alive), unique=True, max_size=len(alive) - 1))
        heirs = [code for code in alive if code not in ending]
        heirs += [f"GM{next(fresh):04d}" for _ in range(draw(st.integers(0, 2)))]
        for old in ending:
            new = f"GM{next(fresh):04d}"
            parts = draw(fates(old, new, heirs, year))
            changes += parts
            heirs += [new] if parts[0].kind is ChangeKind.RENAMED else []
        alive = heirs
        if draw(st.booleans()):
            changes.append(change(alive[0], alive[-1], year=year, kind=ChangeKind.BORDER))
    return begin, draw(st.permutations(changes))


def fates(old: str, new: str, heirs: list[str], year: int) -> st.SearchStrategy[list[AreaChange]]:
    rename = st.just([change(old, new, year=year, kind=ChangeKind.RENAMED)])
    merge = st.sampled_from(heirs).map(lambda heir: [change(old, heir, year=year)])
    split = st.lists(st.tuples(st.sampled_from(heirs), SIZES), min_size=2, max_size=3).map(divided(old, year))
    return st.one_of(rename, merge, split)


def divided(old: str, year: int) -> Callable[[list[tuple[str, tuple[int, int, int]]]], list[AreaChange]]:
    return lambda parts: [change(old, heir, year=year, sizes=sizes) for heir, sizes in parts]

"""What became of a theme. Themes merge and split; none is ever taken out, so a line is never cut.

`became` says of a theme into which ones it went; a theme that is not in it is still there.
"""

from collections.abc import Mapping

type Became = Mapping[int, frozenset[int]]


def leaves_of(theme: int, became: Became) -> frozenset[int]:
    """The themes of now into which a theme went; itself when it is still there."""
    found, waiting, seen = set[int](), [theme], set[int]()
    while waiting:
        each = waiting.pop()
        if each in seen:
            continue
        seen.add(each)
        onward = became.get(each, frozenset())
        if onward:
            waiting.extend(onward)
        else:
            found.add(each)
    return frozenset(found)


def origins_of(theme: int, became: Became) -> frozenset[int]:
    """Every theme that went into this one, however long ago."""
    came_from: dict[int, set[int]] = {}
    for parent, children in became.items():
        for child in children:
            came_from.setdefault(child, set()).add(parent)
    found, waiting = set[int](), [theme]
    while waiting:
        for parent in came_from.get(waiting.pop(), set()) - found:
            found.add(parent)
            waiting.append(parent)
    return frozenset(found - {theme})


def counts_for(theme: int, became: Became) -> int | None:
    """The one theme for which something counts that was given to this one; None when a split left several."""
    leaves = leaves_of(theme, became)
    return next(iter(leaves)) if len(leaves) == 1 else None


def meets(one: int, other: int, became: Became) -> bool:
    """Whether two themes are on one line: something of both is in a theme of now."""
    return not leaves_of(one, became).isdisjoint(leaves_of(other, became))

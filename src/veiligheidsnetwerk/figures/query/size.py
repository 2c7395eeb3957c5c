"""How much may be asked at once, and what to leave out of a question that asks more."""

from collections.abc import Sized

from veiligheidsnetwerk.figures.errors import dotted
from veiligheidsnetwerk.figures.query.problems import InvalidComparisonError, Problem

MOST_CELLS = 40_000


def require_size(figures: Sized, areas: Sized, periods: Sized, quantities: Sized, *, most: int) -> None:
    """`InvalidComparisonError` for more than `most` numbers; it says of what there would have to be fewer."""
    sizes = {
        ("cijfer", "cijfers"): len(figures),
        ("gebied", "gebieden"): len(areas),
        ("periode", "perioden"): len(periods),
        ("maat", "maten"): len(quantities),
    }
    cells = 1
    for size in sizes.values():
        cells *= size
    if cells <= most:
        return
    product = " × ".join(_counted(size, *names) for names, size in sizes.items() if size > 1)
    fits = {names: most * size // cells for names, size in sizes.items()}
    ways = [f"hoogstens {_counted(fit, *names)}" for names, fit in fits.items() if 1 <= fit < sizes[names]]
    advice = f"Het past met {' of '.join(ways)}." if ways else "Kies van alles minder."
    message = f"Dit zijn {dotted(cells)} cijfers tegelijk ({product}). Hoogstens {dotted(most)} kan. {advice}"
    raise InvalidComparisonError([Problem("gebied", message)])


def _counted(number: int, one: str, many: str) -> str:
    return f"{dotted(number)} {one if number == 1 else many}"

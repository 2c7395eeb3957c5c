"""Putting figures into a page. As all that is written, readers see it once a colleague publishes it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from veiligheidsnetwerk.figures.errors import FiguresError
from veiligheidsnetwerk.platform.core.figures import Placed, figures
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.library.actions.drafting import account_of
from veiligheidsnetwerk.platform.library.actions.publishing import editing, locked, told
from veiligheidsnetwerk.platform.library.models import Written
from veiligheidsnetwerk.platform.library.recording import WRITTEN
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out

MOST = 6
"""Figures on one page: more belongs in a report, and makes a page slow."""


def place(page: Written, saved: str, as_of: date | None, note: str, *, seen: int, order: Order) -> None:
    """Put a saved comparison behind the figures that are there.

    Raises:
        RefusedError: it cannot be shown so, the page is full, or someone wrote a newer version.
    """
    if not isinstance(order.by, Actor):
        raise TypeError(order.by)
    try:
        placed = replace(figures().place(saved, as_of, order.by), note=note)
    except FiguresError as error:
        raise RefusedError("saved" if as_of is None else "as_of", str(error)) from error

    def add(there: Sequence[Placed]) -> Sequence[Placed]:
        if len(there) >= MOST:
            raise RefusedError(None, f"Op een pagina passen {MOST} cijfers. Haal er eerst een weg.")
        return [*there, placed]

    _change(page, add, seen=seen, order=order)


def take_away(page: Written, number: int, *, seen: int, order: Order) -> None:
    """Take the figure at this place, counted from one, out of the page.

    Raises:
        RefusedError: someone wrote a newer version.
    """
    _change(page, lambda there: [*there[: number - 1], *there[number:]], seen=seen, order=order)


def _change(
    page: Written, change: Callable[[Sequence[Placed]], Sequence[Placed]], *, seen: int, order: Order
) -> None:
    order = editing(order)
    with carried_out(order):
        newest = locked(page).get_latest_revision()
        if newest is None or newest.pk != seen:
            raise RefusedError(
                None,
                "Intussen is er een nieuwere versie bewaard. Kijk eerst of het er nu staat zoals u wilt.",
            )
        draft: Written = newest.as_object()
        draft.placed = change(draft.placed)
        draft.ready, draft.go_live_at = False, None
        draft.save_revision(user=account_of(order.by))
        order.events.append(told(WRITTEN.code, draft, by=order.by))

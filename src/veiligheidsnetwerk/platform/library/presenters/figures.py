"""Figures in a page, as readers and editors see them."""

from collections.abc import Sequence
from datetime import date

from django.utils.safestring import SafeString

from veiligheidsnetwerk.platform.core.figures import Placed, figures
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.library.models import Written
from veiligheidsnetwerk.publishing.dutch import format_date


def figures_in(page: Written, actor: Actor | None) -> Sequence[SafeString]:
    """The HTML of each for this reader, who sees no more of it than elsewhere."""
    return [
        figures().shown(placed, actor, f"cijfers-{number}") for number, placed in enumerate(page.placed, 1)
    ]


def words_of(placed: Placed) -> str:
    """What it is about, as of when, and what is said with it."""
    as_of = placed.as_of
    when = f"zoals het was op {format_date(date.fromisoformat(as_of))}" if as_of else "loopt mee"
    return ". ".join(filter(None, (f"{placed.title} ({when})", placed.note)))

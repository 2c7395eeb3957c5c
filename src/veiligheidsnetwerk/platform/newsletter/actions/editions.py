"""Writing an edition and approving it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.core.exceptions import PermissionDenied

from veiligheidsnetwerk.platform.core.rights import Actor, Permission
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new, lock
from veiligheidsnetwerk.platform.newsletter.models import Edition
from veiligheidsnetwerk.platform.newsletter.policies import may_approve
from veiligheidsnetwerk.platform.newsletter.rules.editions import Item, State

SENT = "Deze nieuwsbrief is verzonden en verandert niet meer."


@dataclass(frozen=True, kw_only=True)
class EditionFacts:
    """What an edition is before anything stands in it."""

    title: str
    tier: str
    since: datetime
    intro: str = ""


def start(facts: EditionFacts, items: Sequence[Item], *, order: Order) -> Edition:
    """Begin an edition with these items."""
    with carried_out(_writing(order)):
        made = Edition(**vars(facts), items=[each.plain for each in items], writers=_writers([], order))
        keep_new(made, order=order, what=f"Nieuwsbrief begonnen: {made}")
    return made


def write(
    edition: Edition, title: str, intro: str, tier: str, items: Sequence[Item], *, seen: int, order: Order
) -> Edition:
    """Write at an edition. What somebody approved, must be approved again.

    Raises:
        EditConflictError: `seen` is no longer its version.
        RefusedError: it was sent.
    """
    with carried_out(_writing(order)):
        current = _unsent(edition)
        values = {
            "title": title,
            "intro": intro,
            "tier": tier,
            "items": [each.plain for each in items],
            "writers": _writers(current.writers, order),
            "approved_by": "",
            "scheduled_at": None,
        }
        return keep_changed(edition, values, seen=seen, order=order, what=f"Geschreven aan: {title}")


def approve(edition: Edition, *, seen: int, order: Order) -> Edition:
    """Say that an edition may go: somebody who did not write at it.

    Raises:
        PermissionDenied: this actor wrote at it.
        EditConflictError: `seen` is no longer its version.
        RefusedError: it was sent.
    """
    with carried_out(sending(order)):
        current = _unsent(edition)
        if not isinstance(order.by, Actor) or not may_approve(order.by, current.writers):
            raise PermissionDenied
        values = {"approved_by": order.by.name}
        what = f"Nieuwsbrief goedgekeurd: {current}"
        return keep_changed(edition, values, seen=seen, order=order, what=what, verb="approved")


def sending(order: Order) -> Order:
    return replace(order, permission=Permission.NEWSLETTER_SEND)


def _writing(order: Order) -> Order:
    return replace(order, permission=Permission.NEWSLETTER_WRITE)


def _unsent(edition: Edition) -> Edition:
    lock(edition)
    current = Edition.objects.get(pk=edition.pk)
    if current.stands is State.SENT:
        raise RefusedError(None, SENT)
    return current


def _writers(known: Sequence[int], order: Order) -> list[int]:
    return sorted({*known, *([order.by.account] if order.by.account is not None else [])})

"""A test mail of an edition, to whoever asks it."""

from dataclasses import replace

from veiligheidsnetwerk.platform.core import mail
from veiligheidsnetwerk.platform.core.events import Event, Thing
from veiligheidsnetwerk.platform.core.rights import Actor, Permission
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out
from veiligheidsnetwerk.platform.newsletter.models import Edition

PROOF = "newsletter.proof"
"""The kind of mail; it is about an edition and an account."""


def send_proof(edition: Edition, *, order: Order) -> None:
    """Mail an edition as it is now to whoever asks.

    Raises:
        RefusedError: whoever asks is nobody with an address.
    """
    with carried_out(replace(order, permission=Permission.NEWSLETTER_WRITE)):
        if not isinstance(order.by, Actor) or order.by.account is None:
            raise RefusedError(None, "Log in om een proefmail te krijgen.")
        mail.ask(PROOF, f"{edition.pk}:{order.by.account}")
        about = Thing("edition", str(edition.pk), f"nieuwsbrief {edition}")
        order.events.append(Event(code="newsletter.edition.tested", by=order.by, about=about))

"""How far the sending of an edition is, and what others must know of who sends our mail."""

from dataclasses import dataclass
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import mailers

from veiligheidsnetwerk.platform.core.mail import mailings
from veiligheidsnetwerk.platform.core.models import Mail, Mailing
from veiligheidsnetwerk.platform.newsletter.rules.sender import Advice, Sender, advice_for

_ORDER = (
    Mail.State.SENT,
    Mail.State.WAITING,
    Mail.State.SENDING,
    Mail.State.DOUBT,
    Mail.State.FAILED,
    Mail.State.BOUNCED,
)


@dataclass(frozen=True, slots=True)
class Sum:
    """How many mails are in one state."""

    title: str
    number: int


def sums_of(mailing: Mailing) -> list[Sum]:
    counted = mailings.counts(mailing)
    found = [Sum(state.label.capitalize(), counted.get(state, 0)) for state in _ORDER]
    return [Sum("Lezers", sum(counted.values())), *found]


def advice_now() -> list[Advice]:
    """What must be arranged for the address that our mails come from."""
    _, address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    server = mailers["default"]
    sender = Sender(
        address=address,
        host=str(getattr(server, "host", "") or ""),
        is_safe=bool(getattr(server, "use_tls", False) or getattr(server, "use_ssl", False)),
        site=settings.SITE_ADDRESS,
        reads_bounces=settings.BOUNCES is not None,
    )
    return advice_for(sender)

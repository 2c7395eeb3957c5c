"""Mails as the beheerder sees them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from veiligheidsnetwerk.platform.core.mail.kinds import title_of
from veiligheidsnetwerk.platform.core.models import Mail

_KINDS: Mapping[str, str] = {
    Mail.State.WAITING: "info",
    Mail.State.SENDING: "info",
    Mail.State.SENT: "good",
    Mail.State.FAILED: "wrong",
    Mail.State.DOUBT: "attention",
    Mail.State.BOUNCED: "wrong",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MailView:
    """One row of the page; `colour` is a kind of status of the interface."""

    pk: int
    title: str
    to: str
    asked_at: datetime
    state: str
    colour: str
    reason: str
    sent: bool


def present_mails(mails: Sequence[Mail]) -> Sequence[MailView]:
    return [
        MailView(
            pk=mail.pk,
            title=mail.subject or title_of(mail.kind),
            to=mail.to,
            asked_at=mail.asked_at,
            state=Mail.State(mail.state).label,
            colour=_KINDS[mail.state],
            reason=mail.reason,
            sent=mail.state == Mail.State.SENT,
        )
        for mail in mails
    ]

"""Mail to one person about one thing: an invitation, a new password.

An app registers the kinds of mail it sends (`register`), and asks for one inside the transaction of its
action (`ask`). After the commit the postman of the web server carries it out; what the mail server cannot
take now, is tried again. How a mail fares is on its row (`fared`): the caller decides what to do about it.
"""

from veiligheidsnetwerk.platform.core.mail.kinds import Kind, UnknownKindError, register
from veiligheidsnetwerk.platform.core.mail.letters import (
    FOR_WORK,
    ForCalendar,
    Letter,
    compose,
    one_line,
    site_link,
)
from veiligheidsnetwerk.platform.core.mail.outbox import ask, fared, forget

__all__ = [
    "FOR_WORK",
    "ForCalendar",
    "Kind",
    "Letter",
    "UnknownKindError",
    "ask",
    "compose",
    "fared",
    "forget",
    "one_line",
    "register",
    "site_link",
]

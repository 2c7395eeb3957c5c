"""Who carries our mail, and from which address. Without a mail server a proef keeps it, to be read there."""

import os

from veiligheidsnetwerk.platform.config.settings.environment import (
    ALLOWED_HOSTS,
    DATA_DIR,
    ENVIRONMENT,
    IN_PRODUCTION,
    PORT,
)
from veiligheidsnetwerk.platform.config.variables import (
    integer,
    mail_sender,
    mail_server,
    mailbox,
    site_address,
)

SITE_ADDRESS = site_address(os.environ, environment=ENVIRONMENT, hosts=ALLOWED_HOSTS, port=PORT)

_SERVER = mail_server(os.environ, environment=ENVIRONMENT)
MAIL_GOES_OUT = bool(_SERVER)
MAIL_DIR = None if IN_PRODUCTION or _SERVER else DATA_DIR / "post"
MAILERS = {
    "default": {
        "BACKEND": "veiligheidsnetwerk.platform.core.mail.smtp.Server"
        if _SERVER
        else "django.core.mail.backends.dummy.EmailBackend",
        "OPTIONS": _SERVER,
    }
}
DEFAULT_FROM_EMAIL = mail_sender(os.environ, required=MAIL_GOES_OUT)

# In seconds. A mail that cannot go now is tried again, each time after twice as long.
MAIL_ROUND = 60
MAIL_LONGEST_WAIT = 3600
MAIL_GIVE_UP_AFTER = 2 * 24 * 3600
MAIL_STUCK_AFTER = 10 * 60
MAIL_KEPT_FOR = 30 * 24 * 3600

# Of a mailing to many: how many mails in a minute, and after how many setbacks in a row it pauses itself.
# After each it waits for twice as long as after the one before, beginning with twice this many seconds.
MAILING_PACE = integer(os.environ, "MAILING_PACE", default=600)
MAILING_FIRST_WAIT = 0.5
MAILING_SETBACKS = 8

# Who asked for the newsletter, confirms it within so many seconds. After so many mails that came back for a
# while, an address gets nothing more.
NEWSLETTER_CONFIRM_WITHIN = 7 * 24 * 3600
NEWSLETTER_MOST_SETBACKS = 5
# The mailbox where mails that could not be delivered come back: a folder (Maildir) or an address (IMAP).
BOUNCES = mailbox(os.environ, "BOUNCES")
BOUNCES_PASSWORD = os.environ.get("BOUNCES_PASSWORD", "")

"""The mailbox where mails come back: a folder (Maildir) or an account elsewhere (IMAP).

What is a report, is acted on and taken away; all other mail stays for a person, and is not read again.
"""

import mailbox
from collections.abc import Callable
from contextlib import closing
from imaplib import IMAP4_SSL
from ssl import create_default_context
from urllib.parse import SplitResult, unquote

from django.conf import settings

type Take = Callable[[bytes], bool]
"""Looks at a mail, and says whether it may go."""

_PATIENCE = 20
_MOST = 500
"""As many mails as are read at a time; the next round takes the following."""


def look_into(box: SplitResult, take: Take) -> None:
    """Show every new mail in the mailbox.

    Raises:
        OSError, imaplib.IMAP4.error, mailbox.Error: it cannot be read now.
    """
    if box.scheme == "maildir":
        _folder(box.path, take)
    else:
        _account(box, take)


def _folder(path: str, take: Take) -> None:
    with closing(mailbox.Maildir(path, create=False)) as folder:
        fresh = [key for key in folder.keys() if folder.get_message(key).get_subdir() == "new"]  # noqa: SIM118
        for key in fresh[:_MOST]:
            if take(folder.get_bytes(key)):
                folder.discard(key)
                continue
            message = folder.get_message(key)
            message.set_subdir("cur")
            message.add_flag("S")
            folder[key] = message


def _account(box: SplitResult, take: Take) -> None:
    # Without a context of ours imaplib believes any certificate, and would tell it the password.
    context = create_default_context()
    server = IMAP4_SSL(box.hostname or "", box.port or 993, ssl_context=context, timeout=_PATIENCE)
    with server:
        server.login(unquote(box.username or ""), settings.BOUNCES_PASSWORD)
        server.select(box.path.strip("/") or "INBOX")
        _, [found] = server.search(None, "UNSEEN")
        for number in found.split()[:_MOST]:
            _, parts = server.fetch(number.decode(), "(RFC822)")
            content = next((part[1] for part in parts if isinstance(part, tuple)), b"")
            if take(content):
                server.store(number.decode(), "+FLAGS", "\\Deleted")
        server.expunge()

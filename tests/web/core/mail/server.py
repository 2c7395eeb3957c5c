"""A mail server on this machine that can be told to refuse, to break off or to listen."""

import socket
from asyncio import Transport, sleep
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import cast

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.test import override_settings

TAKEN = "250 OK"
PATIENCE, LITTLE_PATIENCE = 5, 0.5
"""For how many seconds the site waits for an answer, and for one that does not come."""
BREAK, TAKE_AND_BREAK, HANG = "break", "take and break", "hang"


@dataclass(slots=True)
class Behaviour:
    """What the server answers to each step, and what it took.

    BREAK: the line goes dead there. TAKE_AND_BREAK: the same, but the mail arrives. HANG: no answer comes.
    """

    recipient: str = TAKEN
    data: str = TAKEN
    letters: list[EmailMessage] = field(default_factory=list, init=False)
    envelopes: list[Envelope] = field(default_factory=list, init=False)

    async def handle_RCPT(  # noqa: N802 - aiosmtpd looks for this name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if self.recipient == HANG:
            await sleep(LITTLE_PATIENCE * 2)
        if self.recipient == TAKEN:
            envelope.rcpt_tos.append(address)
        return self.recipient

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.data == HANG:
            await sleep(LITTLE_PATIENCE * 2)
        if self.data in {TAKEN, TAKE_AND_BREAK}:
            content = cast("bytes", envelope.content)
            self.letters.append(message_from_bytes(content, policy=default))
            self.envelopes.append(envelope)
        if self.data in {BREAK, TAKE_AND_BREAK}:
            cast("Transport", server.transport).abort()
        return self.data


def free_port() -> int:
    """A port where nobody listens now."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


@contextmanager
def mail_server(**answers: str) -> Iterator[Behaviour]:
    """The site mails by this server in this block."""
    behaviour = Behaviour(**answers)
    controller = Controller(behaviour, hostname="127.0.0.1", port=free_port())
    controller.start()
    try:
        with mails_by(controller.port, timeout=LITTLE_PATIENCE if HANG in answers.values() else PATIENCE):
            yield behaviour
    finally:
        controller.stop()


@contextmanager
def mails_by(port: int, **options: object) -> Iterator[None]:
    server = {"host": "127.0.0.1", "port": port, "timeout": PATIENCE} | options
    mailers = {
        "default": {"BACKEND": "veiligheidsnetwerk.platform.core.mail.smtp.Server", "OPTIONS": server},
    }
    with override_settings(MAIL_DIR=None, MAIL_GOES_OUT=True, MAILERS=mailers):
        yield

"""Handing one message to the mail server, or in a proef without one to a folder; and what it answered."""

from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage as ParsedMessage
from email.parser import BytesParser
from email.policy import default
from http import HTTPStatus
from pathlib import Path
from smtplib import SMTPRecipientsRefused, SMTPResponseException

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, mailers
from django.core.mail.backends.base import BaseEmailBackend

from veiligheidsnetwerk.platform.core.mail.letters import Letter
from veiligheidsnetwerk.platform.core.mail.smtp import Server

FOR_GOOD = HTTPStatus.INTERNAL_SERVER_ERROR
"""From this number on an answer of SMTP is a refusal that trying again does not change."""


class NotNowError(Exception):
    """The mail did not go, and may go later; the message is Dutch and names no server and no secret."""


class NeverError(Exception):
    """The mail did not go and will not; the message is Dutch."""


class DoubtError(Exception):
    """The connection broke while the mail went: perhaps it arrived. The message is Dutch."""


@contextmanager
def line() -> Iterator[BaseEmailBackend]:
    """A connection to the mail server that several mails share; it is made when the first one goes."""
    server = mailers["default"]
    try:
        yield server
    finally:
        _close(server)


def hand_over(letter: Letter, message_id: str, *, copy: str, by: BaseEmailBackend | None = None) -> None:
    """Come back when the mail server has it. `copy` is the name under which a proef keeps it.

    `by`: the `line` that it shares; without one it has a connection of its own.

    Raises:
        NotNowError, NeverError, DoubtError: it has not, or we do not know.
    """
    message = EmailMultiAlternatives(
        letter.subject,
        letter.text,
        to=[letter.to],
        headers={"Message-ID": message_id, "Auto-Submitted": "auto-generated", **letter.headers},
    )
    if letter.html:
        message.attach_alternative(letter.html, "text/html")
    if letter.calendar:
        kind = f"text/calendar; method={letter.calendar.method}"
        message.attach_alternative(letter.calendar.content.decode(), kind)
    if settings.MAIL_DIR:
        _keep(message, settings.MAIL_DIR / f"{copy}.eml")
    elif not settings.MAIL_GOES_OUT:
        raise NotNowError("Er is geen mailserver ingesteld.")
    elif by is not None:
        _send(message, by)
    else:
        with line() as server:
            _send(message, server)


def kept_text(copy: str) -> str:
    """The text of a mail that was kept in a folder; empty when it was not."""
    path = settings.MAIL_DIR / f"{copy}.eml" if settings.MAIL_DIR else None
    if path is None or not path.exists():
        return ""
    parsed = BytesParser(ParsedMessage, policy=default).parsebytes(path.read_bytes())
    body = parsed.get_body(("plain",))
    return str(body.get_content()) if body else ""


def forget(copy: str) -> None:
    if settings.MAIL_DIR:
        (settings.MAIL_DIR / f"{copy}.eml").unlink(missing_ok=True)


def _keep(message: EmailMultiAlternatives, path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, exist_ok=True)
        path.write_bytes(message.message().as_bytes())
    except OSError as error:
        raise NotNowError("De map met mails kan niet worden beschreven.") from error


def _send(message: EmailMultiAlternatives, server: BaseEmailBackend) -> None:
    """Until the text begins to go, nothing was sent; once it does, only an answer is certainty."""
    try:
        server.open()
    except (OSError, SMTPResponseException) as error:
        _close(server)
        raise NotNowError("De mailserver is niet bereikbaar.") from error
    try:
        server.send_messages([message])
    except (OSError, ValueError) as error:
        begun = isinstance(server, Server) and server.text_has_begun
        _close(server)
        raise _outcome(error, text_has_begun=begun) from error


def _outcome(error: Exception, *, text_has_begun: bool) -> NotNowError | NeverError | DoubtError:
    match error:
        case ValueError():
            return NeverError("Dit adres kan niet in een mail staan.")
        case SMTPRecipientsRefused():
            [(code, _)] = error.recipients.values()
            return _refusal(code, "dit adres")
        case SMTPResponseException():
            return _refusal(error.smtp_code, "deze mail")
        case _ if text_has_begun:
            return DoubtError("De verbinding brak af tijdens het versturen.")
        case _:
            return NotNowError("De verbinding brak af voordat de mail weg was.")


def _refusal(code: int, what: str) -> NotNowError | NeverError:
    kind = NeverError if code >= FOR_GOOD else NotNowError
    return kind(f"De mailserver weigerde {what} (code {code}).")


def _close(server: BaseEmailBackend) -> None:
    try:
        server.close()
    except OSError:
        return  # it has the mail, or refused it; how it says goodbye changes nothing

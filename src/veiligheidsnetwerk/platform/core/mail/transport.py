"""Handing one message to the mail server, or in a proef without one to a folder; and what it answered."""

from email.message import EmailMessage as ParsedMessage
from email.parser import BytesParser
from email.policy import default
from http import HTTPStatus
from pathlib import Path
from smtplib import SMTPRecipientsRefused, SMTPResponseException

from django.conf import settings
from django.core.mail import EmailMessage, mailers
from django.core.mail.backends.base import BaseEmailBackend

from veiligheidsnetwerk.platform.core.mail.letters import Letter

FOR_GOOD = HTTPStatus.INTERNAL_SERVER_ERROR
"""From this number on an answer of SMTP is a refusal that trying again does not change."""


class NotNowError(Exception):
    """The mail did not go, and may go later; the message is Dutch and names no server and no secret."""


class NeverError(Exception):
    """The mail did not go and will not; the message is Dutch."""


class DoubtError(Exception):
    """The connection broke while the mail went: perhaps it arrived. The message is Dutch."""


def hand_over(letter: Letter, message_id: str, *, copy: str) -> None:
    """Come back when the mail server has it. `copy` is the name under which a proef keeps it.

    Raises:
        NotNowError, NeverError, DoubtError: it has not, or we do not know.
    """
    message = EmailMessage(
        letter.subject,
        letter.text,
        to=[letter.to],
        headers={"Message-ID": message_id, "Auto-Submitted": "auto-generated"},
    )
    if settings.MAIL_DIR:
        _keep(message, settings.MAIL_DIR / f"{copy}.eml")
    elif settings.MAIL_GOES_OUT:
        _send(message)
    else:
        raise NotNowError("Er is geen mailserver ingesteld.")


def kept_text(copy: str) -> str:
    """The text of a mail that was kept in a folder; empty when it was not."""
    path = settings.MAIL_DIR / f"{copy}.eml" if settings.MAIL_DIR else None
    if path is None or not path.exists():
        return ""
    parsed = BytesParser(ParsedMessage, policy=default).parsebytes(path.read_bytes())
    return str(parsed.get_content())


def forget(copy: str) -> None:
    if settings.MAIL_DIR:
        (settings.MAIL_DIR / f"{copy}.eml").unlink(missing_ok=True)


def _keep(message: EmailMessage, path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, exist_ok=True)
        path.write_bytes(message.message().as_bytes())
    except OSError as error:
        raise NotNowError("De map met mails kan niet worden beschreven.") from error


def _send(message: EmailMessage) -> None:
    """Until the connection stands, nothing was sent; once it does, only an answer is certainty."""
    server = mailers["default"]
    try:
        server.open()
    except (OSError, SMTPResponseException) as error:
        raise NotNowError("De mailserver is niet bereikbaar.") from error
    try:
        server.send_messages([message])
    except SMTPRecipientsRefused as error:
        [(code, _)] = error.recipients.values()
        raise _refusal(code, "dit adres") from error
    except SMTPResponseException as error:
        raise _refusal(error.smtp_code, "deze mail") from error
    except OSError as error:
        raise DoubtError("De verbinding brak af tijdens het versturen.") from error
    finally:
        _close(server)


def _refusal(code: int, what: str) -> NotNowError | NeverError:
    kind = NeverError if code >= FOR_GOOD else NotNowError
    return kind(f"De mailserver weigerde {what} (code {code}).")


def _close(server: BaseEmailBackend) -> None:
    try:
        server.close()
    except OSError:
        return  # it has the mail, or refused it; how it says goodbye changes nothing

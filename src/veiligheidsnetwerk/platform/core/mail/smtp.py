"""The connection to the mail server, which knows how far a mail came when the line goes dead."""

from collections.abc import Buffer, Sequence
from smtplib import SMTP, SMTP_SSL

from django.core.mail.backends.smtp import EmailBackend


class _Telling(SMTP):
    """Notes that the text of a mail begins to go: from then on only an answer tells whether it arrived."""

    text_has_begun = False

    def mail(self, sender: str, options: Sequence[str] = ()) -> tuple[int, bytes]:
        self.text_has_begun = False
        return super().mail(sender, options)

    def data(self, msg: Buffer | str) -> tuple[int, bytes]:
        self.text_has_begun = True
        return super().data(msg)


class _TellingSafely(_Telling, SMTP_SSL):
    """The same over TLS from the first word on."""


class Server(EmailBackend):
    """Django's own, over a connection that tells."""

    @property
    def connection_class(self) -> type[SMTP]:
        return _TellingSafely if self.use_ssl else _Telling

    @property
    def text_has_begun(self) -> bool:
        """Whether the mail that failed may have arrived."""
        return isinstance(self.connection, _Telling) and self.connection.text_has_begun

"""What stands in a link of a mail: which reader it is about, signed so that nobody makes one up."""

from django.conf import settings
from django.core.signing import BadSignature, Signer, TimestampSigner
from django.urls import reverse

from veiligheidsnetwerk.platform.core.mail import site_link

_READER, _CONFIRM = "newsletter.reader", "newsletter.confirm"


def ending_link(reader: int) -> str:
    """The whole address where a reader ends it or chooses topics. It works as long as there is a reader."""
    return site_link(reverse("newsletter:end", args=[Signer(salt=_READER).sign(str(reader))]))


def reader_in(token: str) -> int | None:
    """The reader in a link; None when we did not make it."""
    try:
        return int(Signer(salt=_READER).unsign(token))
    except (BadSignature, ValueError):
        return None


def confirming_link(reader: int, address: str) -> str:
    """The whole address where whoever reads this mail says yes, for one address and for some days."""
    return site_link(reverse("newsletter:confirm", args=[_confirming(address).sign(str(reader))]))


def confirms(token: str, reader: int, address: str) -> bool:
    """Whether this link says yes for this reader and this address, in time."""
    try:
        return _confirming(address).unsign(token, max_age=settings.NEWSLETTER_CONFIRM_WITHIN) == str(reader)
    except BadSignature:
        return False


def reader_named(token: str) -> int | None:
    """Which reader a link to confirm says it is about; `confirms` tells whether that is so."""
    number = token.partition(":")[0]
    return (
        int(number) if number.isascii() and number.isdecimal() and len(number) <= len("9223372036") else None
    )


def _confirming(address: str) -> TimestampSigner:
    return TimestampSigner(salt=f"{_CONFIRM}.{address}")

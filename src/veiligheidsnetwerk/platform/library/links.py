"""What stands in a link of the monthly mail: whose it is, signed so that nobody makes one up."""

from django.core.signing import BadSignature, Signer
from django.urls import reverse

from veiligheidsnetwerk.platform.core.mail import site_link

_SALT = "library.follower"


def ending_link(account: int) -> str:
    """The whole address where someone stops following. It works as long as there is an account."""
    return site_link(reverse("library:end", args=[Signer(salt=_SALT).sign(str(account))]))


def account_in(token: str) -> int | None:
    """The account in a link; None when we did not make it."""
    try:
        return int(Signer(salt=_SALT).unsign(token))
    except (BadSignature, ValueError):
        return None

"""Which version of a page was read last. That stays with the reader, in a signed cookie; we keep nothing.

Only of who is signed in: whoever reads in public did not ask to be known again.
"""

from collections.abc import Mapping

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from veiligheidsnetwerk.platform.core.access import actor_of
from veiligheidsnetwerk.platform.library.models import Written

_COOKIE = "gelezen"
_SALT = "library.gelezen"
_YEAR = 365 * 24 * 3600
_MOST = 120


def number_read(request: HttpRequest, page: Written) -> int | None:
    """The number of the version that was shown here before."""
    return _read(request).get(page.pk)


def remember(request: HttpRequest, response: HttpResponse, page: Written) -> None:
    """Note on the device of the reader which version was shown; of the pages read longest ago, nothing."""
    read = dict(_read(request))
    if actor_of(request) is None or page.live_revision_id in (None, read.get(page.pk)):
        return
    read.pop(page.pk, None)
    newest = [*list(read.items())[-(_MOST - 1) :], (page.pk, page.live_revision_id)]
    response.set_signed_cookie(
        _COOKIE,
        ".".join(f"{pk}-{number}" for pk, number in newest),
        salt=_SALT,
        max_age=_YEAR,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _read(request: HttpRequest) -> Mapping[int, int]:
    told = request.get_signed_cookie(_COOKIE, default="", salt=_SALT)
    pairs = (each.split("-") for each in str(told).split(".") if each)
    return {int(pk): int(number) for pk, number in pairs}

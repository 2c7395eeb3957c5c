"""Let every link to another website lead nowhere, beside a running site; the site asks them once a month."""

from datetime import timedelta

from django.utils import timezone

from veiligheidsnetwerk.platform.library.actions.link_checking import check_by_calendar
from veiligheidsnetwerk.platform.library.models import Link
from veiligheidsnetwerk.platform.library.reaching import BrokenError

MONTHS_AHEAD = timedelta(days=90)
"""So that the site itself does not look at them again while a test runs."""


def break_them() -> int:
    """How many links in pages are broken now."""
    for days in range(2):
        now = timezone.now() + MONTHS_AHEAD + timedelta(days=days)
        check_by_calendar(now, lambda _said: None, ask=_nowhere, pause=0)
    return Link.objects.broken().count()


def _nowhere(_link: str) -> None:
    raise BrokenError("De pagina bestaat niet meer.")

"""Looking once a month whether the links in pages still lead somewhere."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone

from veiligheidsnetwerk.platform.core.calendar import Say
from veiligheidsnetwerk.platform.library.models import Link
from veiligheidsnetwerk.platform.library.queries.desk import WRITTEN
from veiligheidsnetwerk.platform.library.queries.links import leads_somewhere, texts_of
from veiligheidsnetwerk.platform.library.reaching import BrokenError, UnreachableError, reach
from veiligheidsnetwerk.platform.library.rules.links import TRIES, is_due, links_in, own_path
from veiligheidsnetwerk.publishing.dutch import count_of

ROUND = timedelta(seconds=60)
"""So long one round asks other websites; the next round goes on."""
PAUSE = 1.0
"""Seconds between two questions: nobody notices that we look."""
_ALL_DOWN = 3
"""When so many websites, and all that were asked, do not answer, then our own connection is down."""

type Reach = Callable[[str], None]


def check_by_calendar(now: datetime, say: Say, *, ask: Reach = reach, pause: float = PAUSE) -> None:
    """Look at the links that are due, our own first; without internet only those."""
    _note_links()
    due = [each for each in Link.objects.order_by("checked_at", "pk") if _is_due(each, now)]
    own = [each for each in due if own_path(each.address, settings.SITE_ADDRESS) is not None]
    for link in own:
        _settle(link, _problem_here(link), now)
    others = [each for each in due if each not in own] if settings.CHECK_LINKS else []
    looked = len(own) + _look_elsewhere(others, now, ask, pause)
    broken = Link.objects.broken().filter(checked_at=now).count()
    if broken:
        said = count_of(broken, "link", "links")
        say(f"{said} in pagina’s kapot, van de {looked} die zijn nagekeken")


def _is_due(link: Link, now: datetime) -> bool:
    checked = timezone.localtime(link.checked_at) if link.checked_at else None
    return is_due(checked, link.failures, timezone.localtime(now))


def _note_links() -> None:
    """Know every link of what is online, and of nothing else."""
    there: dict[tuple[int, str], Link] = {(each.page_id, each.address): each for each in Link.objects.all()}
    stand = {
        (page.pk, address)
        for kind in WRITTEN
        for page in kind.objects.live()
        for address in links_in(texts_of(page))
    }
    Link.objects.filter(pk__in=[link.pk for key, link in there.items() if key not in stand]).delete()
    new = sorted(stand - there.keys())
    Link.objects.bulk_create(
        [Link(page_id=page, address=address) for page, address in new], ignore_conflicts=True
    )


def _problem_here(link: Link) -> str:
    path = own_path(link.address, settings.SITE_ADDRESS) or "/"
    return "" if leads_somewhere(path) else "Op deze site is er geen pagina met dit adres."


def _look_elsewhere(links: list[Link], now: datetime, ask: Reach, pause: float) -> int:
    """How many were looked at. When nobody answers nothing is written down: that tells of us, not of them."""
    until = time.monotonic() + ROUND.total_seconds()
    found: dict[str, str] = {}
    silent = set()
    for link in links:
        if link.address in found:
            continue
        if time.monotonic() > until:
            break
        try:
            ask(link.address)
            found[link.address] = ""
        except BrokenError as error:
            found[link.address] = str(error)
            if isinstance(error, UnreachableError):
                silent.add(link.address)
        time.sleep(pause)
    hosts = {urlsplit(address).netloc for address in silent}
    if silent == found.keys() and len(hosts) >= _ALL_DOWN:
        return 0
    looked = [link for link in links if link.address in found]
    for link in looked:
        _settle(link, found[link.address], now)
    return len(looked)


def _settle(link: Link, problem: str, now: datetime) -> None:
    failures = min(link.failures + 1, TRIES) if problem else 0
    # Not saved: an editor may have taken the page away while we asked.
    Link.objects.filter(pk=link.pk).update(problem=problem, checked_at=now, failures=failures)

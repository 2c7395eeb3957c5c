"""Following a theme: one mail a month about what is new, and none when nothing is."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core.calendar import Say
from veiligheidsnetwerk.platform.core.events import Event, Thing
from veiligheidsnetwerk.platform.core.mail import mailings
from veiligheidsnetwerk.platform.core.processing import Subject, processing
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, require
from veiligheidsnetwerk.platform.library.definitions import theme_titles
from veiligheidsnetwerk.platform.library.models import ThemeFollower
from veiligheidsnetwerk.platform.library.queries.following import accounts_following, news_for, published_in
from veiligheidsnetwerk.platform.library.recording import FOLLOWED, UNFOLLOWED
from veiligheidsnetwerk.platform.library.rules.digests import month_before
from veiligheidsnetwerk.publishing.dutch import count_of

DIGEST = "library.digest"
"""The kind of mail; it is about a month and an account, as `2026-10-01:42`."""
_REST = timedelta(days=1)


@transaction.atomic
def follow(theme: str, *, by: Actor, now: datetime) -> None:
    require(by, Permission.LIBRARY_READ)
    _, begun = ThemeFollower.objects.get_or_create(
        account_id=by.account, theme=theme, defaults={"since": now}
    )
    if begun:
        events.record(Event(code=FOLLOWED.code, by=by, about=_about(theme)))


@transaction.atomic
def unfollow(theme: str, *, by: Actor) -> None:
    gone, _ = ThemeFollower.objects.filter(account=by.account, theme=theme).delete()
    if gone:
        events.record(Event(code=UNFOLLOWED.code, by=by, about=_about(theme)))


def end(account: User) -> None:
    """Follow nothing any more."""
    for theme in ThemeFollower.objects.filter(account=account).values_list("theme", flat=True):
        unfollow(theme, by=account.addressee)


def send_by_calendar(now: datetime, say: Say) -> None:
    """Mail who follows something what was new in the month that is over. There is one mailing for a month.

    Nobody steers it: when it paused because of mails that went wrong, it goes on a day later.
    """
    first, until = month_before(timezone.localtime(now).date())
    month = first.isoformat()
    if begun := mailings.mailing_about(DIGEST, month):
        if mailings.resume_after(begun, _REST, now):
            say("De maandmail over gevolgde thema’s stond stil en gaat verder")
        return
    if not published_in(first, until):
        return
    told = [each.pk for each in accounts_following(until) if news_for(each, first, until)]
    if told:
        concerned = [Subject("account", str(account)) for account in told]
        with processing("themas-volgen", concerned), transaction.atomic():
            lines = (f"{month}:{account}" for account in told)
            mailings.begin(DIGEST, month, lines, pace=settings.MAILING_PACE)
        say(f"{count_of(len(told), 'lezer krijgt', 'lezers krijgen')} de maandmail over gevolgde thema’s")


def _about(theme: str) -> Thing:
    return Thing("library.theme", theme, f"het thema {theme_titles().get(theme, theme)}")

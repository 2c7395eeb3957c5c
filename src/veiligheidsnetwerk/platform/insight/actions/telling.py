"""Telling people that a comparison they follow has new figures: one message a person, not one a view."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from veiligheidsnetwerk.figures.errors import FiguresError
from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.core import mail
from veiligheidsnetwerk.platform.core.calendar import Say
from veiligheidsnetwerk.platform.insight.models import Follower, Notice, Pairs
from veiligheidsnetwerk.platform.insight.news import is_worth_telling
from veiligheidsnetwerk.platform.insight.policies import scope_of
from veiligheidsnetwerk.platform.insight.queries import editions_now

NEW_FIGURES = "new-figures"
"""The kind of mail; it is about a `Notice`."""


@transaction.atomic
def tell_followers(now: datetime, say: Say) -> None:
    """Tell everyone who follows something of which another edition is in use now, and reads otherwise.

    Doing it again tells nobody twice: what someone was told is kept with what they follow.
    """
    waiting: Mapping[int, list[tuple[Follower, Pairs]]] = defaultdict(list)
    for follower in Follower.objects.select_for_update(of=("self",)).select_related("saved"):
        try:
            editions = editions_now(follower.saved)
        except FiguresError:
            continue  # the question has no answer any more: its page says why, and a mail would say nothing
        if editions != follower.told:
            waiting[follower.account_id].append((follower, editions))
    told = sum(_tell(account, news, now) for account, news in waiting.items())
    if told:
        say(f"Mensen die bericht krijgen over nieuwe cijfers: {told}.")


def _tell(account: int, news: list[tuple[Follower, Pairs]], now: datetime) -> bool:
    user = User.objects.get(pk=account)
    told = []
    for follower, editions in news:
        then, follower.told = follower.told, editions
        follower.save(update_fields=["told"])
        if user.is_valid and is_worth_telling(
            follower.saved, then=then, now=editions, scope=scope_of(user.addressee)
        ):
            told.append({"saved": str(follower.saved.key), "then": then, "now": editions})
    if not told:
        return False
    notice = Notice.objects.create(account_id=account, at=now, news=told)
    mail.ask(NEW_FIGURES, str(notice.pk))
    return True

"""Letting what was written be seen: now, on a day, or no longer. By someone else than who wrote it."""

from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, Revision

from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core.calendar import Say
from veiligheidsnetwerk.platform.core.events import SYSTEM, Event, Thing, Who, Zone
from veiligheidsnetwerk.platform.core.rights import Actor, Permission
from veiligheidsnetwerk.platform.library.models import Moved, Written
from veiligheidsnetwerk.platform.library.recording import PLANNED, PUBLISHED, UNPLANNED, WITHDRAWN
from veiligheidsnetwerk.platform.library.rules.desk import why_not_publish
from veiligheidsnetwerk.platform.library.rules.items import Tier
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out
from veiligheidsnetwerk.publishing.dutch import count_of

_ZONES = {Tier.PUBLIC: Zone.OPEN, Tier.MEMBERS: Zone.MEMBERS, Tier.RESTRICTED: Zone.RESTRICTED}
_CHANGED = "Intussen is er een nieuwere versie bewaard. Bekijk die eerst; er is niets gepubliceerd."


def publish(page: Written, *, seen: int, at: datetime | None, order: Order) -> None:
    """Publish the version that was seen, now or at a moment to come.

    Raises:
        RefusedError: whoever asks wrote it, it is not ready, there is a newer version, or the moment is past.
    """
    order = editing(order)
    with carried_out(order):
        newest = locked(page).get_latest_revision()
        if newest is None or newest.pk != seen:
            raise RefusedError(None, _CHANGED)
        content = newest.as_object()
        wrote_newest = newest.user_id is not None and newest.user_id == order.by.account
        changed = newest.pk != page.live_revision_id
        if because := why_not_publish(ready=content.ready, changed=changed, wrote_newest=wrote_newest):
            raise RefusedError(None, because)
        if at is None:
            order.events.append(go_live(newest, by=order.by))
            return
        if at <= order.now:
            raise RefusedError("at", "Dit moment is al voorbij. Kies een later moment, of laat het leeg.")
        _let_it_wait(newest, at)
        moment = timezone.localtime(at).strftime("%d-%m-%Y %H:%M")
        order.events.append(told(PLANNED.code, content, by=order.by, moment=moment))


def unplan(page: Written, *, order: Order) -> None:
    """Take back that a version goes online at a moment to come."""
    order = editing(order)
    with carried_out(order):
        if not locked(page).revisions.update(approved_go_live_at=None):
            raise RefusedError(None, "Er stond niets gepland.")
        order.events.append(told(UNPLANNED.code, page, by=order.by))


def withdraw(page: Written, because: str, *, order: Order) -> None:
    """Take a page off the site. What was written stays, and can be published again."""
    order = editing(order)
    with carried_out(order):
        now = locked(page)
        if not now.live:
            raise RefusedError(None, "Deze pagina staat niet online.")
        now.unpublish(log_action=False)
        order.events.append(told(WITHDRAWN.code, now, by=order.by, because=because))


def publish_by_calendar(now: datetime, say: Say) -> None:
    """Let everything be seen of which the moment has come."""
    due = list(Revision.page_revisions.filter(approved_go_live_at__lte=now).order_by("pk"))
    for revision in due:
        with transaction.atomic():
            events.record(go_live(revision, by=SYSTEM))
    if due:
        say(f"{count_of(len(due), 'pagina', 'pagina’s')} volgens planning gepubliceerd")


def go_live(revision: Revision, *, by: Actor | Who) -> Event:
    """Show what a version says from now on. Where its page was before, leads on to where it is."""
    before = Page.objects.get(pk=revision.object_id)
    old = before.specific.get_absolute_url() if before.live else None
    revision.publish(log_action=False)
    page = Page.objects.get(pk=revision.object_id).specific
    path = page.get_absolute_url()
    Moved.objects.filter(path=path, page=page).delete()
    if old is not None and old != path:
        Moved.objects.update_or_create(path=old, defaults={"page": page})
    return told(PUBLISHED.code, page, by=by)


def told(code: str, page: Written, *, by: Actor | Who, **after: str) -> Event:
    """What the log hears of a page."""
    thing = Thing(f"library.{page._meta.model_name}", str(page.pk), f"{page._meta.verbose_name} {page.title}")
    return Event(code=code, by=by, about=thing, zone=_ZONES[Tier(page.tier)], after=after)


def editing(order: Order) -> Order:
    return replace(order, permission=Permission.LIBRARY_EDIT)


def locked(page: Written) -> Written:
    """The page as it is now, for nobody else to change until we are done."""
    found: Written = type(page).objects.select_for_update(of=("self",)).get(pk=page.pk)
    return found


def _let_it_wait(revision: Revision, at: datetime) -> None:
    revision.content["go_live_at"] = at.isoformat()
    revision.save(update_fields=["content"])
    revision.publish(log_action=False)

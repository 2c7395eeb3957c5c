"""The archive, one edition, and the feed."""

from datetime import datetime

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_of
from veiligheidsnetwerk.platform.core.feeds import MOST, Entry, atom
from veiligheidsnetwerk.platform.core.search import reader_of
from veiligheidsnetwerk.platform.network import queries as network
from veiligheidsnetwerk.platform.newsletter.models import Edition
from veiligheidsnetwerk.platform.newsletter.policies import may_approve, may_send, may_write
from veiligheidsnetwerk.platform.newsletter.presenters.checking import checked
from veiligheidsnetwerk.platform.newsletter.presenters.mails import groups_of
from veiligheidsnetwerk.platform.newsletter.queries import editions as queries
from veiligheidsnetwerk.platform.newsletter.queries.readers import own_subscription
from veiligheidsnetwerk.platform.newsletter.views.asking import edition_here, show


@login_not_required
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    actor = actor_of(request)
    makes = may_write(actor) or may_send(actor)
    context = {
        "editions": queries.archive(actor),
        "drafts": queries.in_the_making(actor) if makes else [],
        "makes": makes,
        "own": own_subscription(actor.person if actor else None),
    }
    return show(request, "overview.html", context)


@login_not_required
@require_safe
def edition(request: HttpRequest, pk: int) -> HttpResponse:
    """An edition as this reader may see it now: whatever was withdrawn since, is not there."""
    found, actor = edition_here(request, pk), actor_of(request)
    items = queries.seen_by(found, reader_of(actor))
    makes = may_write(actor) or may_send(actor)
    context = {
        "edition": found,
        "groups": groups_of(items),
        "withdrawn": not queries.is_whole(found),
        "makes": makes,
        "findings": checked(found) if makes and found.sent_at is None else [],
        "approves": may_approve(actor, found.writers),
        "history": network.history(actor, home=found.home) if makes else [],
    }
    return show(request, "edition.html", context)


@login_not_required
@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """The newest editions for everybody, also for who is signed in: a feed is read elsewhere."""
    entries = [_entry(each, each.sent_at) for each in queries.archive(None)[:MOST] if each.sent_at]
    title = "Nieuwsbrief van het Veiligheidsnetwerk"
    return atom(request, entries, title=title, at=reverse("newsletter:overview"))


def _entry(edition: Edition, sent_at: datetime) -> Entry:
    titles = [item.title for item in queries.seen_by(edition, queries.anybody())]
    text = "\n\n".join(filter(None, [edition.intro, "\n".join(titles)]))
    return Entry(
        title=edition.title, path=edition.get_absolute_url(), text=text, since=sent_at, changed=sent_at
    )

"""Taking in what another app proposes: as a draft, so nobody sees it before an editor publishes it."""

from django.db import transaction

from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core.events import Who
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.core.toolkit import Proposal
from veiligheidsnetwerk.platform.library.actions.drafting import account_of
from veiligheidsnetwerk.platform.library.actions.loading import shelf
from veiligheidsnetwerk.platform.library.actions.publishing import locked, told
from veiligheidsnetwerk.platform.library.models import Item
from veiligheidsnetwerk.platform.library.models.pages import sections_of
from veiligheidsnetwerk.platform.library.recording import PROPOSED
from veiligheidsnetwerk.platform.library.rules.items import Kind


@transaction.atomic
def take_in(proposal: Proposal, by: Actor | Who) -> None:
    """Keep what was proposed. An item that is there keeps all that the proposal says nothing about.

    A draft that somebody still writes at does not become ready to be looked at by it.
    """
    known = Item.objects.filter(slug=proposal.slug).first()
    being_written = known is not None and known.has_unpublished_changes
    item = locked(known).get_latest_revision_as_object() if known else _begun(proposal)
    kept = {
        each.value["heading"]: [(one["text"], one["source"]) for one in each.value["statements"]]
        for each in item.sections
    }
    proposed = {
        heading: [(text, proposal.source) for text in texts]
        for heading, texts in proposal.sections.items()
        if texts
    }
    item.sections = sections_of(kept | proposed)
    item.summary, item.contact = proposal.summary, proposal.contact or item.contact
    item.ready, item.go_live_at = item.ready or not being_written, None
    item.save_revision(user=account_of(by))
    events.record(told(PROPOSED.code, item, by=by))


def _begun(proposal: Proposal) -> Item:
    item = Item(slug=proposal.slug, title=proposal.title, kind=Kind(proposal.kind), live=False)
    shelf().add_child(instance=item)
    return item

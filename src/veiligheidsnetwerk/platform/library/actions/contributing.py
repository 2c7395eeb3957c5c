"""Giving something to an item, and what an editor does with it."""

from dataclasses import replace

from veiligheidsnetwerk.platform.core.mail import ask
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.library.actions.drafting import account_of, free_slug
from veiligheidsnetwerk.platform.library.actions.loading import shelf
from veiligheidsnetwerk.platform.library.actions.publishing import editing, locked, told
from veiligheidsnetwerk.platform.library.models import Contribution, Item
from veiligheidsnetwerk.platform.library.recording import BEGUN, WRITTEN
from veiligheidsnetwerk.platform.library.rules.contributions import Answer, Gift
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new

THANKS = "library.thanks"


def give(contribution: Contribution, *, order: Order) -> Contribution:
    """Keep what someone told. Readers see it once an editor took it over."""
    order = replace(order, permission=Permission.LIBRARY_READ)
    with carried_out(order):
        contribution.given_at = order.now
        keep_new(contribution, order=order, what=f"Bijdrage van {contribution}")
    return contribution


def give_example(example: Item, contribution: Contribution, *, order: Order) -> Contribution:
    """Keep what someone did that the toolkit knows nothing of: a draft to write, and what they told of it.

    Raises:
        RefusedError: its name leaves no address.
    """
    order = replace(order, permission=Permission.LIBRARY_READ)
    with carried_out(order):
        example.slug = free_slug(example.title)
        contribution.item = shelf().add_child(instance=example)
        example.save_revision(user=account_of(order.by))
        order.events.append(told(BEGUN.code, example, by=order.by))
        contribution.given_at = order.now
        keep_new(contribution, order=order, what=f"Bijdrage van {contribution}")
    return contribution


def answer(contribution: Contribution, *, taken: bool, text: str, order: Order) -> None:
    """Say what is done with it. An experience that is taken over goes into a draft; the giver gets a mail.

    Raises:
        RefusedError: another editor answered it.
    """
    order = editing(order)
    with carried_out(order):
        now = Contribution.objects.select_for_update(of=("self",)).get(pk=contribution.pk)
        if now.state != Answer.OPEN:
            raise RefusedError(None, "Een collega heeft dit al behandeld.")
        values = {"state": Answer.TAKEN if taken else Answer.LEFT, "answer": text}
        what = f"Bijdrage behandeld: {contribution}"
        keep_changed(now, values, seen=now.version, order=order, what=what, verb="answered")
        if taken and now.gift == Gift.TRIED:
            _add(now, order)
        ask(THANKS, str(now.pk))


def _add(given: Contribution, order: Order) -> None:
    page = locked(given.item)
    draft: Item = page.get_latest_revision().as_object()
    told_before = [("tried", dict(each.value)) for each in draft.tried]
    experience = {
        "gemeente": given.organisation.name,
        "year": given.year or given.given_at.year,
        "result": given.text,
        "contact": given.contact,
    }
    draft.tried = [*told_before, ("tried", experience)]
    draft.go_live_at = None
    draft.save_revision(user=account_of(order.by))
    order.events.append(told(WRITTEN.code, draft, by=order.by))

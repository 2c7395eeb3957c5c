"""Writing a page. Nothing that is written here can be seen by readers yet."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.utils.text import slugify
from wagtail.models import Page, Revision

from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.core.events import Who
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.library.actions.loading import board, shelf
from veiligheidsnetwerk.platform.library.actions.publishing import editing, locked, told
from veiligheidsnetwerk.platform.library.models import Item, Moved, Written
from veiligheidsnetwerk.platform.library.recording import BEGUN, WRITTEN
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out

type Facts = Mapping[str, Any]
_LONGEST_SLUG = 80


class DraftConflictError(Exception):
    """Someone else wrote a newer version since it was shown."""

    def __init__(self, newest: Revision) -> None:
        super().__init__(str(newest))
        self.newest = newest


def begin(kind: type[Written], facts: Facts, *, submission: UUID | None, order: Order) -> Written:
    """Begin a page; the same form sent twice begins one.

    Raises:
        RefusedError: its name leaves no address, or another page has that address.
    """
    order = editing(order)
    with carried_out(order):
        before: Written | None = kind.objects.filter(submission=submission).first() if submission else None
        if before is not None:
            return before
        page = kind(live=False, submission=submission)
        page.take({**facts, "slug": free_slug(facts["title"])})
        _parent(kind).add_child(instance=page)
        page.save_revision(user=account_of(order.by))
        order.events.append(told(BEGUN.code, page, by=order.by))
        return page


def write(page: Written, facts: Facts, *, seen: int, order: Order) -> None:
    """Keep another version of a page; when nothing is different, nothing happens.

    Raises:
        DraftConflictError: `seen` is no longer the newest version.
        RefusedError: another page has this address, or had it.
    """
    order = editing(order)
    with carried_out(order):
        newest = locked(page).get_latest_revision()
        draft = newest.as_object()
        before = draft.typed()
        draft.take(dict(facts))
        if _says_the_same(before, draft.typed(), is_live=newest.pk == page.live_revision_id):
            return
        if newest.pk != seen:
            raise DraftConflictError(newest)
        _require_free(draft)
        draft.go_live_at = None
        draft.save_revision(user=account_of(order.by))
        order.events.append(told(WRITTEN.code, draft, by=order.by))


def _says_the_same(before: Facts, after: Facts, *, is_live: bool) -> bool:
    """Of what is online it says nothing new that it is not ready."""
    return {**before, "ready": is_live or before["ready"]} == {**after, "ready": is_live or after["ready"]}


def _parent(kind: type[Written]) -> Page:
    return shelf() if kind is Item else board()


def account_of(by: Actor | Who) -> User | None:
    """The account that a version gets as its writer."""
    return User.objects.filter(pk=by.account).first() if by.account else None


def free_slug(title: str) -> str:
    """The last part of an address that no page has or had.

    Raises:
        RefusedError: nothing of the title can stand in an address.
    """
    slug = slugify(title)[:_LONGEST_SLUG].strip("-")
    if not slug:
        raise RefusedError("title", "Geef een titel met letters of cijfers erin.")
    taken = {*Page.objects.filter(slug__startswith=slug).values_list("slug", flat=True), *_old_slugs()}
    return next(each for each in (slug, *(f"{slug}-{n}" for n in range(2, 1000))) if each not in taken)


def _old_slugs() -> set[str]:
    return {path.strip("/").rpartition("/")[2] for path in Moved.objects.values_list("path", flat=True)}


def _require_free(page: Written) -> None:
    others = type(page).objects.exclude(pk=page.pk).filter(slug=page.slug).exists()
    wished = page.get_absolute_url()
    if others or Moved.objects.filter(path=wished).exclude(page=page.pk).exists():
        raise RefusedError("slug", "Een andere pagina heeft dit adres, of had het. Kies een ander adres.")

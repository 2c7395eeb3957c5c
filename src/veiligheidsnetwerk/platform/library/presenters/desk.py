"""The editors' desk, as they see it."""

from collections.abc import Sequence
from dataclasses import dataclass

from wagtail.models import Revision

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.library.models import Link
from veiligheidsnetwerk.platform.library.presenters.changes import Changed, changes, changes_from_nothing
from veiligheidsnetwerk.platform.library.queries.desk import Draft, writer_of
from veiligheidsnetwerk.platform.library.queries.links import broken_in
from veiligheidsnetwerk.platform.library.rules.desk import Stand

_KINDS = {Stand.READY: "attention", Stand.PLANNED: "info", Stand.LIVE: "good"}


@dataclass(frozen=True, slots=True)
class Line:
    """A page as a line of the desk."""

    draft: Draft
    colour: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a page: who wrote it, and what that changed."""

    revision: Revision
    writer: str
    is_live: bool
    changed: Sequence[Changed]


def lines(drafts: Sequence[Draft], actor: Actor, *stands: Stand) -> Sequence[Line]:
    return [
        Line(each, _KINDS.get(each.stand, "info"), each.written_by == actor.account)
        for each in drafts
        if each.stand in stands
    ]


def broken_lines(drafts: Sequence[Draft]) -> Sequence[tuple[Draft, Sequence[Link]]]:
    """The pages online with links that lead nowhere."""
    broken = broken_in([each.page.pk for each in drafts if each.page.live])
    return [(each, broken[each.page.pk]) for each in drafts if each.page.pk in broken]


def to_publish(draft: Draft) -> Sequence[Changed]:
    """What readers will see that is different."""
    live = draft.page.live_revision
    return changes(draft.page, draft.newest) if live else changes_from_nothing(draft.newest)


def history(revisions: Sequence[Revision], draft: Draft) -> Sequence[Version]:
    """Each version beside the one before it."""
    pages = [each.as_object() for each in revisions]
    older = [*pages[1:], None]
    return [
        Version(
            revision,
            writer_of(revision),
            revision.pk == draft.page.live_revision_id,
            changes(before, page) if before else changes_from_nothing(page),
        )
        for revision, page, before in zip(revisions, pages, older, strict=True)
    ]

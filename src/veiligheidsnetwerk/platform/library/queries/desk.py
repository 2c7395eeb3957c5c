"""What the editors' desk asks of the pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q
from wagtail.models import Revision

from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, may
from veiligheidsnetwerk.platform.library.models import Article, Item, Written
from veiligheidsnetwerk.platform.library.policies import tiers_of
from veiligheidsnetwerk.platform.library.rules.desk import Stand, is_due, stand_of
from veiligheidsnetwerk.platform.network.models import Employment, Membership, Person

WRITTEN: tuple[type[Written], ...] = (Item, Article)
MOST_VERSIONS = 50
_TOGETHER = ("latest_revision__user__person", "keeper", "deputy")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A page with its newest version, and who wrote that when."""

    page: Written
    newest: Written
    revision: Revision | None
    stand: Stand
    planned: datetime | None

    @property
    def number(self) -> int:
        """Which version it is."""
        return self.revision.pk if self.revision else 0

    @property
    def is_changed(self) -> bool:
        """Whether readers do not see this version."""
        return self.number != self.page.live_revision_id

    def is_for(self, actor: Actor) -> bool:
        """Whether an editor may see what readers see, and what they will."""
        return {self.page.tier, self.newest.tier} <= tiers_of(actor)

    @property
    def writer(self) -> str:
        return writer_of(self.revision)

    @property
    def written_by(self) -> int | None:
        found: int | None = self.revision.user_id if self.revision else None
        return found


def drafts_for(actor: Actor) -> Sequence[Draft]:
    """All pages that an editor may see, by title."""
    if not may(actor, Permission.LIBRARY_EDIT):
        return []
    planned = dict(
        Revision.page_revisions.filter(approved_go_live_at__isnull=False).values_list(
            "object_id", "approved_go_live_at"
        )
    )
    pages = (page for kind in WRITTEN for page in kind.objects.select_related(*_TOGETHER))
    drafts = (_draft(page, planned.get(str(page.pk))) for page in pages)
    return sorted((each for each in drafts if each.is_for(actor)), key=lambda each: each.newest.title.lower())


def draft_named(actor: Actor, pk: int) -> Draft | None:
    pages = (kind.objects.select_related(*_TOGETHER).filter(pk=pk).first() for kind in WRITTEN)
    page = next((each for each in pages if isinstance(each, Item | Article)), None)
    if page is None or not may(actor, Permission.LIBRARY_EDIT):
        return None
    waiting = page.revisions.filter(approved_go_live_at__isnull=False).first()
    draft = _draft(page, waiting.approved_go_live_at if waiting else None)
    return draft if draft.is_for(actor) else None


def versions_of(page: Written) -> Sequence[Revision]:
    """The newest versions of a page first."""
    found = page.revisions.select_related("user__person").order_by("-pk")
    return list(found[:MOST_VERSIONS])


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What a page asks of the editors, beside being written."""

    without_keeper: Sequence[Written]
    keeper_left: Sequence[Written]
    to_review: Sequence[Written]


def asking(drafts: Sequence[Draft], today: date) -> Asking:
    live = [each.page for each in drafts if each.page.live]
    here = still_here({page.keeper_id for page in live if page.keeper_id}, today)
    return Asking(
        without_keeper=[page for page in live if page.keeper_id is None],
        keeper_left=[page for page in live if page.keeper_id is not None and page.keeper_id not in here],
        to_review=[page for page in live if is_due(page.review_on, today)],
    )


def known_people() -> Sequence[Person]:
    """Who an owner or deputy can be: everybody the network knows."""
    return list(Person.objects.filter(reduced_on__isnull=True))


def writer_of(revision: Revision | None) -> str:
    """Who wrote a version, by name."""
    user = revision.user if revision else None
    return str(user.person.name) if user and user.person else SYSTEM.name


def still_here(people: set[int], today: date) -> set[int]:
    """Which of these people still work or sit somewhere."""
    on = Q(person__in=people)
    works = Employment.objects.filter(on).on(today).values_list("person", flat=True)
    sits = Membership.objects.filter(on).on(today).values_list("person", flat=True)
    return {*works, *sits}


def _draft(page: Written, planned: datetime | None) -> Draft:
    revision = page.latest_revision
    changed = revision is not None and revision.pk != page.live_revision_id
    newest = revision.as_object() if revision is not None and changed else page
    stand = stand_of(live=page.live, changed=changed, ready=newest.ready, planned=planned is not None)
    return Draft(page=page, newest=newest, revision=revision, stand=stand, planned=planned)

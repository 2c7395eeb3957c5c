"""A file of the analyst: kept while it is looked at, published as provisional, or thrown away."""

from dataclasses import asdict
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from veiligheidsnetwerk.figures.catalogue import Source
from veiligheidsnetwerk.figures.ingest import Laid, Loader
from veiligheidsnetwerk.figures.ingest.offers import Columns, Offered
from veiligheidsnetwerk.figures.ingest.offers.offer import reopened
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, require
from veiligheidsnetwerk.platform.insight.models import Offer
from veiligheidsnetwerk.platform.insight.queries import library
from veiligheidsnetwerk.platform.insight.recording import note_in_use, note_published

KEPT = timedelta(days=7)
"""How long a file that nobody published stays."""


class AlreadySettledError(Exception):
    """The file was published or thrown away before."""


def keep_offer(
    *, source: Source, offered: Offered, columns: dict[str, str], by: Actor, now: datetime
) -> Offer:
    """Keep a file to look at. Nothing of it is in use yet."""
    require(by, Permission.FIGURES_PUBLISH)
    offer = Offer(
        source=source.code,
        name=offered.raw.name[:200],
        offered_at=now,
        offered_by=by.name,
        columns=columns,
        notes=list(offered.notes),
        skipped=offered.raw.skipped,
    )
    offer.path.parent.mkdir(parents=True, exist_ok=True)
    offer.path.write_bytes(offered.raw.content)
    offer.save(force_insert=True)
    return offer


def opened(offer: Offer) -> Offered:
    """The file as it was opened when it came in."""
    return reopened(offer.path.read_bytes(), offer.name, skipped=offer.skipped, notes=offer.notes)


def choose_columns(*, offer: Offer, columns: Columns, by: Actor) -> None:
    """Keep which column holds what."""
    require(by, Permission.FIGURES_PUBLISH)
    Offer.objects.filter(pk=offer.pk, settled_at=None).update(columns=asdict(columns))
    offer.columns = asdict(columns)


def looked_at(offer: Offer, *, now: datetime, keep: bool = False) -> Laid:
    """What the file would become; with `keep` it does. `ImportRefusedError` says why not."""
    books = library()
    source, offered = books.catalogue.sources[offer.source], opened(offer)
    layout = Columns(**offer.columns).layout(offered, source, books.catalogue.classification_of(source))
    loader = Loader(books.catalogue, books.areas, books.store, settings.SHIPPED_DATA_DIR)
    name = f"{now.date().isoformat()}-voorlopig"
    return loader.lay_over(source, layout, offered.raw, edition=name, now=now, keep=keep)


@transaction.atomic
def publish_offer(*, offer: Offer, by: Actor, now: datetime) -> Laid:
    """Put the figures in use, all of them as provisional.

    Raises:
        AlreadySettledError: it was published or thrown away before.
        ImportRefusedError: something is wrong with the file; nothing of it is in use.
    """
    require(by, Permission.FIGURES_PUBLISH)
    _settle(offer, Offer.State.PUBLISHED, now)
    laid = looked_at(offer, now=now, keep=True)
    Offer.objects.filter(pk=offer.pk).update(vintage=laid.vintage)
    title = library().catalogue.sources[offer.source].title
    note_published(offer, laid.vintage, title=title, by=by)
    note_in_use(offer.source, laid.vintage, title=title)
    return laid


@transaction.atomic
def drop_offer(*, offer: Offer, by: Actor, now: datetime) -> None:
    """Throw a file away that was not published."""
    require(by, Permission.FIGURES_PUBLISH)
    _settle(offer, Offer.State.DROPPED, now)
    transaction.on_commit(lambda: offer.path.unlink(missing_ok=True))


def clear_old_offers(now: datetime, _say: object) -> None:
    """Files that nobody published do not stay for ever."""
    for offer in Offer.objects.filter(settled_at=None, offered_at__lt=now - KEPT):
        _settle(offer, Offer.State.DROPPED, now)
        offer.path.unlink(missing_ok=True)


def _settle(offer: Offer, state: str, now: datetime) -> None:
    """Once: two who click at the same moment are one."""
    if not Offer.objects.filter(pk=offer.pk, settled_at=None).update(state=state, settled_at=now):
        raise AlreadySettledError

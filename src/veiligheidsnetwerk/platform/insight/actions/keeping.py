"""Keeping comparisons, sharing them, and following their figures."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import IntegrityError, transaction

from veiligheidsnetwerk.figures.query import Comparison
from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core.events import Details, Event
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, require
from veiligheidsnetwerk.platform.insight.models import Follower, Pairs, SavedComparison
from veiligheidsnetwerk.platform.insight.recording import about_saved
from veiligheidsnetwerk.platform.insight.rules import Audience

MOST_SAVED = 500
"""Of one person; who needs more, keeps lists elsewhere."""


class KeepingRefusedError(Exception):
    """This cannot be kept so; the message is Dutch and belongs to the field (none: to the whole)."""

    def __init__(self, field: str | None, message: str) -> None:
        super().__init__(message)
        self.field = field
        self.message = message


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What someone says about a comparison that is kept."""

    name: str
    folder: str = ""
    audience: Audience = Audience.OWNER


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A question as parts of an address, and the editions that it is held to."""

    question: Pairs
    pins: Pairs

    @classmethod
    def of(cls, comparison: Comparison, layout: Sequence[tuple[str, str]]) -> "Kept":
        """What to keep of a question that is held to its editions, shown in a layout."""
        pairs = [[name, value] for name, value in (*comparison.to_params(), *layout)]
        pins = [pair for pair in pairs if pair[0] == "editie"]
        return cls(question=[pair for pair in pairs if pair[0] != "editie"], pins=pins)


def save(kept: Kept, label: Label, *, by: Actor, now: datetime) -> SavedComparison:
    """Keep a comparison under a name of one's own.

    Raises:
        KeepingRefusedError: the name is taken, the organisation is not known, or there are too many.
    """
    require(by, Permission.FIGURES_READ)
    _check(label, by=by)
    if SavedComparison.objects.owned_by(by).count() >= MOST_SAVED:
        raise KeepingRefusedError(None, f"U bewaart al {MOST_SAVED} vergelijkingen. Verwijder er eerst een.")
    saved = SavedComparison(
        account_id=by.account, organisation=by.organisation, saved_at=now, **asdict(kept), **asdict(label)
    )
    _write(saved, code="comparison.saved", by=by)
    return saved


def relabel(saved: SavedComparison, label: Label, *, seen: int, by: Actor) -> SavedComparison:
    """Give one's own comparison another name, folder or audience.

    Raises:
        KeepingRefusedError: as `save`, or it was changed in another window since it was `seen`.
    """
    _check(label, by=by)
    with transaction.atomic():
        current = SavedComparison.objects.owned_by(by).select_for_update().get(pk=saved.pk)
        if current.version != seen:
            raise KeepingRefusedError(
                None,
                "U hebt dit intussen in een ander venster gewijzigd. Kijk of het klopt en bewaar opnieuw.",
            )
        before = current.name
        for name, value in asdict(label).items():
            setattr(current, name, value)
        current.version += 1
        current.organisation = current.organisation or by.organisation
        _write(current, code="comparison.relabelled", by=by, before=before)
    return current


def keep_anew(saved: SavedComparison, kept: Kept, *, by: Actor, now: datetime) -> None:
    """Let one's own comparison be about the figures as they are now: from here on that is "then"."""
    with transaction.atomic():
        current = SavedComparison.objects.owned_by(by).select_for_update().get(pk=saved.pk)
        current.question, current.pins, current.saved_at = kept.question, kept.pins, now
        current.version += 1
        _write(current, code="comparison.kept_anew", by=by)


def copy(saved: SavedComparison, *, by: Actor, now: datetime) -> SavedComparison:
    """A comparison of one's own, equal to one that someone else keeps, under the first name that is free."""
    taken = set(SavedComparison.objects.owned_by(by).filter(folder="").values_list("name", flat=True))
    names = (saved.name, *(f"{saved.name[:110]} ({number})" for number in range(2, MOST_SAVED + 2)))
    label = Label(name=next(name for name in names if name not in taken))
    return save(Kept(question=saved.question, pins=saved.pins), label, by=by, now=now)


@transaction.atomic
def remove(saved: SavedComparison, *, by: Actor) -> None:
    """Throw away one's own comparison. Who followed it hears no more."""
    current = SavedComparison.objects.owned_by(by).select_for_update().get(pk=saved.pk)
    about = about_saved(current)
    current.delete()
    events.record(Event(code="comparison.removed", by=by, about=about))


@transaction.atomic
def follow(saved: SavedComparison, *, editions: Pairs, by: Actor, now: datetime) -> None:
    """Hear of new figures from now on; `editions` are those that this person sees now."""
    known = {"told": editions, "since": now}
    _, begun = Follower.objects.get_or_create(saved=saved, account_id=by.account, defaults=known)
    if begun:
        events.record(Event(code="comparison.followed", by=by, about=about_saved(saved)))


@transaction.atomic
def unfollow(saved: SavedComparison, *, by: Actor) -> None:
    gone, _ = Follower.objects.filter(saved=saved, account_id=by.account).delete()
    if gone:
        events.record(Event(code="comparison.unfollowed", by=by, about=about_saved(saved)))


def _check(label: Label, *, by: Actor) -> None:
    if label.audience is Audience.ORGANISATION and not by.organisation:
        raise KeepingRefusedError(
            "audience",
            "We weten niet voor welke ene organisatie u werkt. Kies iemand anders om mee te delen.",
        )


def _write(saved: SavedComparison, *, code: str, by: Actor, before: str = "") -> None:
    """Save the row and its line in the log: both or neither."""
    try:
        with transaction.atomic():
            saved.save()
            facts: Details = {"naam": saved.name, "voor wie": Audience(saved.audience).label}
            was: Details = {"naam": before} if before else {}
            about = about_saved(saved)
            events.record(Event(code=code, by=by, about=about, before=was, after=facts))
    except IntegrityError as error:
        where = f"in de map ‘{saved.folder}’" if saved.folder else "buiten een map"
        raise KeepingRefusedError("name", f"U hebt {where} al een vergelijking met deze naam.") from error

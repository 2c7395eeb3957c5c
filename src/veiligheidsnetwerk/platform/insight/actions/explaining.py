"""Writing duiding beside figures, changing and withdrawing it."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from veiligheidsnetwerk.figures.catalogue import Access
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, require
from veiligheidsnetwerk.platform.insight.models import Duiding, DuidingVersion, Pairs
from veiligheidsnetwerk.platform.insight.recording import note_duiding
from veiligheidsnetwerk.platform.network.models import Organisation


class DuidingChangedError(Exception):
    """Someone else changed it, or withdrew it, since it was read; `current` is how it stands now."""

    def __init__(self, current: DuidingVersion) -> None:
        super().__init__(str(current))
        self.current = current


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a duiding says: about which figures, areas and periods, in which words, until when, to whom."""

    figures: list[str]
    areas: list[str]
    first: str
    last: str
    about: str
    text: str
    until: date
    access: Access


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """The answer beside which a duiding is written: its address, and what of it can be chosen."""

    question: Pairs
    choices: dict[str, Pairs]


def write_duiding(said: Said, offered: Offered, *, key: UUID, by: Actor, now: datetime) -> Duiding:
    """Put a duiding beside figures. The same form sent twice (`key`) makes one."""
    require(by, Permission.FIGURES_EXPLAIN)
    try:
        with transaction.atomic():
            duiding = Duiding.objects.create(key=key, **asdict(offered))
            version = _add(duiding, said, by=by, now=now)
            note_duiding("duiding.written", version, by=by)
    except IntegrityError:
        return Duiding.objects.get(key=key)
    return duiding


@transaction.atomic
def change_duiding(duiding: Duiding, said: Said, *, seen: int, by: Actor, now: datetime) -> None:
    """Let it say something else from now on; what it said stays in its history.

    Raises:
        DuidingChangedError: it is no longer the version that was `seen`, or it was withdrawn.
    """
    require(by, Permission.FIGURES_EXPLAIN)
    current = Duiding.objects.select_for_update().get(pk=duiding.pk)
    if current.version != seen or current.withdrawn_at:
        raise DuidingChangedError(newest_of(current))
    before = newest_of(current)
    current.version += 1
    current.save(update_fields=["version"])
    note_duiding("duiding.changed", _add(current, said, by=by, now=now), by=by, before=before)


@transaction.atomic
def withdraw_duiding(duiding: Duiding, *, reason: str, by: Actor, now: datetime) -> bool:
    """Show it nowhere any more but in its history; False when someone had done so already."""
    require(by, Permission.FIGURES_EXPLAIN)
    current = Duiding.objects.select_for_update().get(pk=duiding.pk)
    if current.withdrawn_at:
        return False
    current.withdrawn_at, current.withdrawn_by_id, current.reason = now, by.account, reason
    current.save(update_fields=["withdrawn_at", "withdrawn_by", "reason"])
    note_duiding("duiding.withdrawn", newest_of(current), by=by, reason=reason)
    return True


def newest_of(duiding: Duiding) -> DuidingVersion:
    """The version that counts."""
    return duiding.versions.select_related("account__person").get(number=duiding.version)


def _add(duiding: Duiding, said: Said, *, by: Actor, now: datetime) -> DuidingVersion:
    works_for = Organisation.objects.filter(code=by.organisation).first() if by.organisation else None
    return DuidingVersion.objects.create(
        duiding=duiding,
        number=duiding.version,
        account_id=by.account,
        organisation=str(works_for or ""),
        at=now,
        **asdict(said),
    )

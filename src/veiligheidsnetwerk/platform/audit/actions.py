"""How an event becomes a line."""

from collections.abc import Sequence
from datetime import datetime

from django.db import connection, transaction
from django.utils import timezone

from veiligheidsnetwerk.platform.audit import anchors, queries, rules
from veiligheidsnetwerk.platform.audit.models import LONGEST_LABEL, Line, written
from veiligheidsnetwerk.platform.core.events import Event, Who
from veiligheidsnetwerk.platform.core.marks import key_for
from veiligheidsnetwerk.platform.core.operations import Operation, current_operation
from veiligheidsnetwerk.platform.core.rights import Actor

CHAIN = "chain"
_TURN = 20_260_212
"""The number of the lock under which PostgreSQL lets one writer at a time reach the end of the log."""
_BATCH = 500
_LONGEST_CODE = 40


class OutsideTransactionError(RuntimeError):
    """An event that is kept apart from its action could be there without it, or the other way around."""


def append(events: Sequence[Event]) -> None:
    """Write events at the end of the log, in the transaction that is going on.

    One transaction at a time: who comes second waits until the first one ends, so record at the end.
    """
    if not connection.in_atomic_block:
        raise OutsideTransactionError
    _take_turn()
    key = key_for(CHAIN)
    head = queries.newest()
    sequence, previous = (head.sequence, head.seal) if head else (0, rules.GENESIS)
    operation, now = current_operation(), timezone.now()
    lines = []
    for event in events:
        sequence += 1
        line = _line(event, sequence, operation=operation, now=now)
        line.seal = previous = rules.seal(key, line.sealed, previous)
        lines.append(line)
    Line.objects.bulk_create(lines, batch_size=_BATCH)
    _anchor_after_commit()


def anchor_head() -> anchors.Anchor | None:
    """Note the last line outside the database; None while there is no line."""
    head = queries.newest()
    if head is None:
        return None
    anchor = anchors.Anchor(sequence=head.sequence, seal=head.seal, at=written(timezone.now()))
    anchors.write(anchor)
    return anchor


def _take_turn() -> None:
    # SQLite begins its transactions as writer, so there the turn is taken already.
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_TURN])


def _line(event: Event, sequence: int, *, operation: Operation, now: datetime) -> Line:
    return Line(
        sequence=sequence,
        operation=str(operation.id),
        at=written(now),
        account=event.by.account,
        name=_short(event.by.name),
        role=event.by.role,
        organisation=_short(event.organisation or _organisation(event.by), _LONGEST_CODE),
        action=event.code,
        about_kind=event.about.kind,
        about_id=rules.text(event.about.id),
        about_label=_short(event.about.label),
        sentence=rules.text(event.sentence),
        before=rules.details_text(event.before),
        after=rules.details_text(event.after),
        zone=event.zone.value,
        origin=operation.origin.value,
        network=event.network,
        result=event.result.value,
    )


def _organisation(by: Actor | Who) -> str:
    """For whom it was done, when the event does not say so: where this person works."""
    return by.organisation if isinstance(by, Actor) else ""


def _short(label: str, longest: int = LONGEST_LABEL) -> str:
    return rules.text(label if len(label) <= longest else label[: longest - 1] + "…")


def _anchor_after_commit() -> None:
    """Once per transaction, however many events it has."""
    if all(function is not _anchor for _, function, *_ in connection.run_on_commit):
        # Robust: what was committed stays; an anchor that fails is an error line, and verification misses it.
        transaction.on_commit(_anchor, robust=True)


def _anchor() -> None:
    anchor_head()

"""Making a note for the driehoek, and releasing it: two pairs of eyes."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace

from django.core.exceptions import PermissionDenied

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new
from veiligheidsnetwerk.platform.risk.actions.cases import assessing
from veiligheidsnetwerk.platform.risk.models import Note, Round
from veiligheidsnetwerk.platform.risk.policies import may_read_case

type Sections = Sequence[tuple[str, Sequence[str]]]
"""What a note says: titles with their lines."""


def make_note(round_: Round, sections: Sections, *, order: Order) -> Note:
    """Freeze what a note says and ask somebody else to release it.

    Raises:
        RefusedError: the round was not settled yet.
    """
    order = assessing(round_.case.gemeente, order)
    with carried_out(order):
        if not round_.assessments.filter(is_joint=True).exists():
            raise RefusedError(None, "Deze ronde is nog niet vastgesteld. Er is nog niets om voor te leggen.")
        kept = [[title, list(lines)] for title, lines in sections]
        note = Note(
            round=round_,
            sections=kept,
            mark=hashlib.sha256(json.dumps(kept, ensure_ascii=False).encode()).hexdigest(),
            account=order.by.account or 0,
            by=order.by.name,
            asked_at=order.now,
        )
        keep_new(note, order=order, what="Notitie voor de driehoek gemaakt")
    return note


def release(note: Note, *, order: Order) -> Note:
    """Say that a note may go to the driehoek, as it was frozen.

    Raises:
        PermissionDenied: this actor does not need to know the case.
        RefusedError: who made it cannot release it.
    """
    if isinstance(order.by, Actor) and not may_read_case(order.by, note.round.case.gemeente.code):
        raise PermissionDenied
    order = replace(order, permission=None)
    with carried_out(order):
        if order.by.account == note.account:
            raise RefusedError(None, "U maakte deze notitie zelf. Laat een collega haar lezen en vrijgeven.")
        if note.released_at:
            return note
        values = {
            "released_at": order.now,
            "released_by": order.by.name,
            "released_account": order.by.account,
        }
        return keep_changed(note, values, seen=note.version, order=order, what="Notitie vrijgegeven")

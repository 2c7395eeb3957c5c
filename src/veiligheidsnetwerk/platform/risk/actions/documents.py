"""Bringing the text of a file to a case, writing it anew, and taking it away."""

from django.utils import timezone

from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.actions.saving import (
    carried_out,
    keep_changed,
    keep_new,
    keep_removed,
)
from veiligheidsnetwerk.platform.risk.actions.cases import assessing
from veiligheidsnetwerk.platform.risk.models import Case, Document


def bring(case: Case, title: str, text: str, *, order: Order) -> Document:
    order = assessing(case.gemeente, order)
    today = timezone.localdate(order.now)
    with carried_out(order):
        brought = Document(case=case, title=title, text=text, by=order.by.name, brought_on=today)
        keep_new(brought, order=order, what="Stuk gebracht")
    return brought


def write(document: Document, title: str, text: str, *, seen: int, order: Order) -> Document:
    order = assessing(document.case.gemeente, order)
    with carried_out(order):
        values = {"title": title, "text": text}
        return keep_changed(document, values, seen=seen, order=order, what="Stuk gewijzigd")


def remove(document: Document, *, order: Order) -> None:
    order = assessing(document.case.gemeente, order)
    with carried_out(order):
        keep_removed(document, order=order, what="Stuk weggehaald")

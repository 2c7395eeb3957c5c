"""Products in words, with a shape beside each colour."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from veiligheidsnetwerk.platform.teams.models import Product, Update
from veiligheidsnetwerk.platform.teams.queries.products import ProductRow
from veiligheidsnetwerk.platform.teams.rules.products import Status
from veiligheidsnetwerk.publishing.dutch import format_date

LOOKS: Mapping[Status, tuple[str, str]] = {
    Status.DONE: ("good", "ok"),
    Status.ON_SCHEDULE: ("good", "pending"),
    Status.ATTENTION: ("attention", "warning"),
    Status.LATE: ("wrong", "error"),
    Status.DROPPED: ("info", "stop"),
    Status.HANDED_OVER: ("info", "onward"),
}
"""The colour and the shape of each status; no two share both, and no two greens share a shape."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductLine:
    """A product as a row of a table or a card. `notes`: what asks for attention, each a sentence."""

    product: Product
    status: str
    colour: str
    shape: str
    due: str
    planned: str
    now: str
    next_step: str
    why: str
    help: str
    said: str
    notes: Sequence[str]
    needs: Sequence[Product]
    needed_by: Sequence[Product]


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateLine:
    """What was said at one moment."""

    update: Update
    status: str
    colour: str
    shape: str
    why: str


def product_lines(rows: Sequence[ProductRow]) -> list[ProductLine]:
    return [product_line(each) for each in rows]


def product_line(row: ProductRow) -> ProductLine:
    product, said = row.product, row.said
    colour, shape = LOOKS[row.status]
    return ProductLine(
        product=product,
        status=row.status.value,
        colour=colour,
        shape=shape,
        due=format_date(row.due),
        planned=format_date(product.planned_day) if row.due != product.planned_day else "",
        now=said.now if said else "",
        next_step=said.next_step if said else "",
        why=said.reason if said else "",
        help="" if row.status.is_green or said is None else said.help or "geen",
        said=f"{format_date(said.day)}, door {said.by}" if said else "nog niet",
        notes=list(_notes(row)),
        needs=row.needs,
        needed_by=row.needed_by,
    )


def update_lines(product: Product, day: date) -> list[UpdateLine]:
    """Everything that was said of it up to a day, the newest first."""
    return [_update_line(each) for each in product.updates.all() if each.day <= day]


def _update_line(update: Update) -> UpdateLine:
    colour, shape = LOOKS[Status(update.status)]
    asked = "" if Status(update.status).is_green else f"Gevraagde hulp: {update.help or 'geen'}."
    why = " ".join(filter(None, (update.reason, asked)))
    return UpdateLine(update=update, status=update.status, colour=colour, shape=shape, why=why)


def _notes(row: ProductRow) -> Iterator[str]:
    if row.is_overdue:
        yield f"Moest klaar zijn op {format_date(row.due)} en is niet gereed gemeld."
    if row.stands_still:
        yield "Al drie keer op schema zonder beweging: vraag wat er echt gebeurt."
    yield from (f"{each}." for each in row.troubles)

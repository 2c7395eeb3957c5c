"""What teams make, how far it is, and what stands in the way."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.teams.models import Product, Team, Update
from veiligheidsnetwerk.platform.teams.models.products import status_on
from veiligheidsnetwerk.platform.teams.policies import may_look_after, may_see_teams
from veiligheidsnetwerk.platform.teams.rules.products import (
    Needed,
    Status,
    is_overdue,
    stands_still,
    troubles,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductRow:
    """A product as it was on a day: what was said last, and what about that asks for attention."""

    product: Product
    status: Status
    said: Update | None
    due: date
    is_overdue: bool
    stands_still: bool
    needs: Sequence[Product]
    needed_by: Sequence[Product]
    troubles: Sequence[str]


def products(actor: Actor | None) -> QuerySet[Product]:
    """Every product, with what was said of it; the first due first."""
    found = Product.objects.all() if may_see_teams(actor) else Product.objects.none()
    whole = found.select_related("team__body", "owner_body", "owner_organisation")
    return whole.prefetch_related("updates")


def product_rows(actor: Actor | None, day: date, *, of: Sequence[Team] | None = None) -> list[ProductRow]:
    """The products of these teams (none said: of all) as they were on a day."""
    every = {each.pk: each for each in products(actor)}
    wanted = None if of is None else {team.pk for team in of}
    shown = [each for each in every.values() if wanted is None or each.team_id in wanted]
    return [_row(each, every, day) for each in shown]


def looked_after(actor: Actor | None, owner: Body) -> list[Product]:
    """What a body looks after and is not over, for who keeps it up to date."""
    found = [each for each in products(actor).filter(owner_body=owner) if not Status(each.status).is_over]
    return [each for each in found if may_look_after(actor, each.place)]


def rows_looked_after_by(owner: Body, actor: Actor | None, day: date) -> list[ProductRow]:
    """What a body looks after and is not over, as it is on a day."""
    rows = product_rows(actor, day)
    return [row for row in rows if row.product.owner_body_id == owner.pk and not row.status.is_over]


def _row(product: Product, every: Mapping[int, Product], day: date) -> ProductRow:
    said = status_on(product, day)
    status, due = _standing(product, said)
    needs = [every[pk] for pk in product.after if pk in every]
    told = [_needed(each, day) for each in needs]
    return ProductRow(
        product=product,
        status=status,
        said=said,
        due=due,
        is_overdue=is_overdue(status, due, day),
        stands_still=stands_still(each.said for each in product.updates.all() if each.day <= day),
        needs=needs,
        needed_by=[each for each in every.values() if product.pk in each.after],
        troubles=[] if status.is_over else troubles(due, told),
    )


def _standing(product: Product, said: Update | None) -> tuple[Status, date]:
    """What was said last; before anybody spoke, as it was planned first."""
    return (Status(said.status), said.due) if said else (Status.ON_SCHEDULE, product.planned_day)


def _needed(product: Product, day: date) -> Needed:
    status, due = _standing(product, status_on(product, day))
    return Needed(title=product.title, status=status, due=due)

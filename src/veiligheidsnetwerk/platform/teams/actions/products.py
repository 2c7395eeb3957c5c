"""What a team makes, and saying how far that is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from veiligheidsnetwerk.platform.network.actions import EditConflictError, Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new, lock
from veiligheidsnetwerk.platform.network.models.owned import owned_by
from veiligheidsnetwerk.platform.network.rules import circle
from veiligheidsnetwerk.platform.teams.actions.teams import (
    check_commissioned,
    looking_after,
    require_alive,
    updating,
)
from veiligheidsnetwerk.platform.teams.models import Product, Team, Update
from veiligheidsnetwerk.platform.teams.rules.products import ProductKind, Status


@dataclass(frozen=True, kw_only=True)
class ProductFacts:
    """What a product is. `after` holds the keys of the products on which it waits."""

    kind: ProductKind
    title: str
    text: str = ""
    after: Sequence[int] = ()
    outside: Sequence[str] = ()


@dataclass(frozen=True, kw_only=True)
class UpdateFacts:
    """How far a product is."""

    status: Status
    day: date
    now: str = ""
    next_step: str = ""
    reason: str = ""
    help: str = ""


def add_product(team: Team, facts: ProductFacts, day: date, *, order: Order) -> Product:
    """Add something that a team will make by a day.

    Raises:
        RefusedError: the team was dissolved, the day lies before its commission, or it would wait for itself.
    """
    order = updating(team, order)
    with carried_out(order):
        require_alive(team, "en maakt niets meer. Kies een ander team.")
        check_commissioned(team, day, field="day")
        product = Product(team=team, planned_day=day, day=day, **_values(facts), **owned_by(team.body))
        _check_after(None, facts)
        keep_new(product, order=order, what=f"Product toegevoegd: {product}")
    return product


def change_product(product: Product, facts: ProductFacts, *, seen: int, order: Order) -> Product:
    """Change what a product is, and on what it waits.

    Raises:
        EditConflictError: `seen` is no longer its version.
        RefusedError: it would wait for itself; the message says by which way.
    """
    order = looking_after(product.place, order)
    with carried_out(order):
        _check_after(product, facts)
        what = f"Product gewijzigd: {facts.title}"
        return keep_changed(product, _values(facts), seen=seen, order=order, what=what)


def say(product: Product, facts: UpdateFacts, *, seen: int, order: Order, on: date | None = None) -> Product:
    """Say how far a product is, today or `on` a day of before. What was said before stays.

    The same thing said twice on a day counts once.

    Raises:
        EditConflictError: `seen` is no longer its version, and it says something else.
        RefusedError: it is not on schedule, or on another day, and nobody says why.
    """
    order = looking_after(product.place, order)
    with carried_out(order):
        _check_update(product, facts)
        today = on or timezone.localdate(order.now)
        values = vars(facts) | {"status": facts.status.value, "said_on": today}
        lock(product)
        current = Product.objects.select_related("team__body").get(pk=product.pk)
        if all(getattr(current, name) == value for name, value in values.items()):
            return current
        if current.version != seen:
            raise EditConflictError(current)
        what = f"{facts.status.value.capitalize()}: {current}"
        changed = keep_changed(current, values, seen=seen, order=order, what=what)
        Update.of(changed, today, by=order.by.name).save()
        return changed


def _check_update(product: Product, facts: UpdateFacts) -> None:
    if facts.status is Status.HANDED_OVER:
        raise RefusedError(
            "status", "Overdragen doet u waar het team wordt opgeheven: kies daar een nieuwe eigenaar."
        )
    check_commissioned(product.team, facts.day, field="day")
    if not facts.status.is_green and not facts.reason:
        raise RefusedError("reason", f"Schrijf op waarom het ‘{facts.status.value}’ is.")
    if facts.status.asks_help and not facts.help:
        raise RefusedError("help", "Schrijf op welke hulp u vraagt. Geen hulp nodig? Schrijf dan: geen.")
    if facts.day != product.day and not facts.reason:
        raise RefusedError("reason", "Schrijf op waarom het op een andere dag klaar is.")


def _check_after(product: Product | None, facts: ProductFacts) -> None:
    """Refuse what is not there, and a circle; all products are held, so that two people do not make one."""
    known = {each.pk: each for each in Product.objects.select_for_update().order_by("pk")}
    if set(facts.after) - known.keys():
        raise RefusedError("after", "Een van deze producten is er niet meer. Kies uit de lijst.")
    if product is None:
        return
    others = {pk: tuple(each.after) for pk, each in known.items()}
    way = circle(product.pk, others | {product.pk: tuple(facts.after)})
    if way:
        names = " → ".join(f"‘{known[pk].title}’" for pk in way)
        raise RefusedError("after", f"Zo wacht dit op zichzelf: {names}. Haal er één uit.")


def _values(facts: ProductFacts) -> dict[str, object]:
    kept = {"kind": facts.kind.value, "after": sorted(facts.after), "outside": list(facts.outside)}
    return vars(facts) | kept

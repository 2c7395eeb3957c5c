"""Writing down what the driehoek said. The last day on which it spoke is kept in the input too."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new
from veiligheidsnetwerk.platform.network.models import Organisation
from veiligheidsnetwerk.platform.strategy.actions.inputs import begun_input, giving
from veiligheidsnetwerk.platform.strategy.models import Cycle, Input, Talk


@dataclass(frozen=True, kw_only=True)
class TalkFacts:
    """When the driehoek spoke about it, and what was said."""

    day: date
    text: str
    is_dropped: bool = False


def add_talk(cycle: Cycle, organisation: Organisation, facts: TalkFacts, *, order: Order) -> Talk:
    """Keep what was said.

    Raises:
        PermissionDenied: this actor does not fill in for this organisation.
        RefusedError: the day is still to come.
    """
    order = giving(organisation, order)
    with carried_out(order):
        _require_past(facts, order)
        talk = Talk(input=begun_input(cycle, organisation, order.further), **vars(facts))
        keep_new(talk, order=order, what="Besproken in de driehoek")
        _keep_day(talk.input, order.further)
    return talk


def change_talk(talk: Talk, facts: TalkFacts, *, seen: int, order: Order) -> Talk:
    """Say it otherwise, or let it go.

    Raises:
        EditConflictError: `seen` is no longer its version.
    """
    order = giving(talk.input.organisation, order)
    with carried_out(order):
        _require_past(facts, order)
        what = f"Bespreking in de driehoek {'vervallen' if facts.is_dropped else 'gewijzigd'}"
        changed = keep_changed(talk, vars(facts), seen=seen, order=order, what=what)
        _keep_day(changed.input, order.further)
    return changed


def _require_past(facts: TalkFacts, order: Order) -> None:
    if facts.day > timezone.localdate(order.now):
        raise RefusedError("day", "Deze dag komt nog. Schrijf op wat er al is gezegd.")


def _keep_day(given: Input, order: Order) -> None:
    last = given.talks.that_hold().order_by("-day").values_list("day", flat=True).first()
    current = Input.objects.get(pk=given.pk)
    if last is not None and current.driehoek_day != last:
        what = "Besproken in de driehoek"
        keep_changed(current, {"driehoek_day": last}, seen=current.version, order=order, what=what)

"""Choosing parts of the programme, by who has a place or waits for one."""

from collections.abc import Collection
from dataclasses import replace

from veiligheidsnetwerk.platform.events.models import SignUp
from veiligheidsnetwerk.platform.events.queries.slots import chosen_by_number, slots_to_choose
from veiligheidsnetwerk.platform.events.rules.places import State
from veiligheidsnetwerk.platform.events.rules.slots import Spell, clash, is_full
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, lock


def choose(sign_up: SignUp, slots: Collection[int], *, order: Order) -> None:
    """Choose other parts than before, for whoever may speak for this sign-up.

    Raises:
        RefusedError: nobody is signed up here, the meeting has begun, or the choice cannot be.
    """
    with carried_out(replace(order, permission=None)):
        lock(sign_up.meeting)
        mine = SignUp.objects.select_related("meeting").get(pk=sign_up.pk)
        begun = order.now >= mine.meeting.first_moment
        if mine.stands is State.LEFT or mine.meeting.is_cancelled or begun:
            raise RefusedError(None, "Kiezen kan hier niet meer.")
        choose_slots(mine, slots)


def choose_slots(sign_up: SignUp, slots: Collection[int]) -> None:
    """Keep a choice, inside the transaction that holds the meeting.

    Who waits may want what is full: whether it fits counts from the moment that there is a place.

    Raises:
        RefusedError: two are at the same time, or one is full.
    """
    known = {each.pk: each for each in slots_to_choose(sign_up.meeting)}
    wanted = [known[key] for key in slots if key in known]
    both = clash(Spell(each.begins, each.ends, each.title) for each in wanted)
    if both:
        raise RefusedError("slots", f"‘{both[0]}’ en ‘{both[1]}’ zijn tegelijk. Kies een van de twee.")
    if sign_up.stands.takes_place:
        taken = chosen_by_number(sign_up.meeting, besides=sign_up)
        for each in wanted:
            if is_full(each.capacity, taken.get(each.pk, 0)):
                raise RefusedError("slots", f"‘{each}’ is vol. Kies iets anders of laat het weg.")
    sign_up.slots.set(wanted)


def keep_what_fits(sign_up: SignUp) -> None:
    """Let go of what is full, for who is offered a place; inside the transaction that holds the meeting."""
    taken = chosen_by_number(sign_up.meeting, besides=sign_up)
    full = [each for each in sign_up.slots.all() if is_full(each.capacity, taken.get(each.pk, 0))]
    sign_up.slots.remove(*full)

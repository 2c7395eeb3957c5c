"""Beginning a cycle with the themes of the one before."""

from collections.abc import Sequence

from veiligheidsnetwerk.language.themes import Drift, as_now
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new, lock
from veiligheidsnetwerk.platform.strategy.actions.cycles import free_code, managing
from veiligheidsnetwerk.platform.strategy.models import Cycle, Theme


def take_along(cycle: Cycle, drifts: Sequence[Drift], *, order: Order) -> int:
    """Give a cycle every theme of the one before that it has not, named in the words of now; how many.

    Why each stays, a person says; what is not wanted is dropped with a reason, and stays to be read.

    Raises:
        RefusedError: there is no cycle before it.
    """
    with carried_out(managing(order)):
        lock(cycle)
        if cycle.previous is None:
            raise RefusedError(None, "Zeg eerst bij de cyclus bij welke vorige zij begint.")
        taken = set(cycle.themes.exclude(last=None).values_list("last", flat=True))
        fresh = [each for each in cycle.previous.themes.there() if each.pk not in taken]
        for before in fresh:
            _take(cycle, before, drifts, order=order.further)
    return len(fresh)


def _take(cycle: Cycle, before: Theme, drifts: Sequence[Drift], *, order: Order) -> None:
    name = as_now(before.name, drifts)
    if known := cycle.themes.there().filter(name__iexact=name, last=None).first():
        what = f"Thema was er ook in de vorige cyclus: {known}"
        keep_changed(known, {"last": before}, seen=known.version, order=order, what=what)
        return
    renamed = [before.name] if name != before.name else []
    codes = set(cycle.themes.values_list("code", flat=True))
    made = Theme(
        cycle=cycle,
        code=free_code(before.code, codes),
        name=name,
        definition=as_now(before.definition, drifts),
        kernbeleid=before.kernbeleid,
        synonyms=list(dict.fromkeys([*before.synonyms, *(as_now(word, drifts) for word in before.synonyms)])),
        earlier_names=[*before.earlier_names, *renamed],
        last=before,
    )
    keep_new(made, order=order, what=f"Thema overgenomen uit de vorige cyclus: {made}")

"""Open actions, figures that are followed and instruments that are kept."""

from dataclasses import dataclass, replace
from datetime import date

from django.core.exceptions import PermissionDenied

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new, lock
from veiligheidsnetwerk.platform.teams.actions.teams import updating
from veiligheidsnetwerk.platform.teams.models import LooseEnd, Team
from veiligheidsnetwerk.platform.teams.models.owned import owned_by
from veiligheidsnetwerk.platform.teams.policies import may_look_after
from veiligheidsnetwerk.platform.teams.rules.loose_ends import LooseEndKind


@dataclass(frozen=True, kw_only=True)
class LooseEndFacts:
    """What is known of something that is going on."""

    kind: LooseEndKind
    title: str
    address: str = ""
    due: date | None = None
    done_on: date | None = None


def add_loose_end(team: Team, facts: LooseEndFacts, *, order: Order) -> LooseEnd:
    order = updating(team, order)
    with carried_out(order):
        lock(team)
        if Team.objects.get(pk=team.pk).is_dissolved:
            raise RefusedError(None, "Dit team is opgeheven. Kies een ander team.")
        made = LooseEnd(team=team, **_values(facts), **owned_by(team.body))
        keep_new(made, order=order, what=f"Toegevoegd: {made}")
    return made


def change_loose_end(loose_end: LooseEnd, facts: LooseEndFacts, *, seen: int, order: Order) -> LooseEnd:
    if isinstance(order.by, Actor) and not may_look_after(order.by, loose_end.place):
        raise PermissionDenied
    order = replace(order, permission=None)
    with carried_out(order):
        what = f"Gewijzigd: {facts.title}"
        return keep_changed(loose_end, _values(facts), seen=seen, order=order, what=what)


def _values(facts: LooseEndFacts) -> dict[str, object]:
    return vars(facts) | {"kind": facts.kind.value}

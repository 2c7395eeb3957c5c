"""Open actions, figures that are followed and instruments that are kept."""

from dataclasses import dataclass
from datetime import date

from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new
from veiligheidsnetwerk.platform.network.models.owned import owned_by
from veiligheidsnetwerk.platform.teams.actions.teams import looking_after, require_alive, updating
from veiligheidsnetwerk.platform.teams.models import LooseEnd, Team
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
        require_alive(team, "en begint niets meer. Kies een ander team.")
        made = LooseEnd(team=team, **_values(facts), **owned_by(team.body))
        keep_new(made, order=order, what=f"Toegevoegd: {made}")
    return made


def change_loose_end(loose_end: LooseEnd, facts: LooseEndFacts, *, seen: int, order: Order) -> LooseEnd:
    order = looking_after(loose_end.place, order)
    with carried_out(order):
        what = f"Gewijzigd: {facts.title}"
        return keep_changed(loose_end, _values(facts), seen=seen, order=order, what=what)


def _values(facts: LooseEndFacts) -> dict[str, object]:
    return vars(facts) | {"kind": facts.kind.value}

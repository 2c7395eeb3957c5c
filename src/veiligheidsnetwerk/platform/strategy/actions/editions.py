"""Freezing a version of the strategy, and what bodies decide about it."""

from django.utils import timezone

from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_new, lock
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.network.models.keeping import fields_of
from veiligheidsnetwerk.platform.strategy.actions.board import deciding
from veiligheidsnetwerk.platform.strategy.actions.decisions import DecisionFacts, decide
from veiligheidsnetwerk.platform.strategy.models import Cycle, Decision, Edition, Evaluation, Priority
from veiligheidsnetwerk.platform.strategy.rules.decisions import ADOPTING, OF_A_VERSION
from veiligheidsnetwerk.platform.strategy.rules.steps import StepKind
from veiligheidsnetwerk.publishing import frozen
from veiligheidsnetwerk.publishing.document import Document


def freeze(
    cycle: Cycle, document: Document, note: str, *, order: Order, evaluation: Evaluation | None = None
) -> Edition:
    """Keep the strategy, or an evaluation of it, as it reads now, with the files made of it.

    What is kept never changes.

    Raises:
        RefusedError: there is no priority, or nothing is different from the version before.
    """
    with carried_out(deciding(order)):
        lock(cycle)
        if not Priority.objects.filter(cycle=cycle).that_hold().exists():
            raise RefusedError(None, "Er is nog geen prioriteit. Dan is er ook nog geen strategie.")
        last = cycle.editions.filter(evaluation=evaluation).first()
        if last and last.content["blocks"] == frozen.plain_of(document)["blocks"]:
            raise RefusedError(None, f"Er is niets anders dan in versie {last.number}.")
        edition = Edition(
            cycle=cycle,
            number=cycle.editions.count() + 1,
            evaluation=evaluation,
            note=note,
            made_on=timezone.localdate(order.now),
            **fields_of(frozen.freeze(document)),
        )
        keep_new(edition, order=order, what=f"Versie {edition.number} vastgelegd: {edition.what}")
    return edition


def record_decision(
    cycle: Cycle, body: Body, facts: DecisionFacts, *, edition: Edition | None, about: str, order: Order
) -> Decision:
    """Write down what any body decided: of a version of the strategy, or of something else.

    Raises:
        RefusedError: of what it is about nothing is said, or this body does not adopt the strategy.
    """
    with carried_out(deciding(order)):
        of_version = facts.outcome in OF_A_VERSION
        if of_version and edition is None:
            raise RefusedError("edition", "Kies over welke versie van de strategie dit gaat.")
        if not of_version and not about:
            raise RefusedError("about", "Schrijf op waarover dit besluit gaat.")
        if facts.outcome in ADOPTING and body.kind not in _adopters(cycle):
            raise RefusedError("body", f"{body} stelt de strategie niet vast. Kies het overleg dat dat doet.")
        named = f"versie {edition.number} ({edition.what})" if edition and of_version else about
        return decide(cycle, body, facts, named, order=order, edition=edition if of_version else None)


def _adopters(cycle: Cycle) -> set[str]:
    """The kinds of bodies that adopt the strategy: those of the lane that has that step."""
    return set(cycle.steps.filter(kind=StepKind.ADOPT).values_list("lane", flat=True))

"""Let every partner but one send its input for a cycle, beside a running site; a person would take days."""

from dataclasses import replace

from django.db import transaction
from django.utils import timezone

from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.actions.saving import tell
from veiligheidsnetwerk.platform.strategy.actions import inputs, themes
from veiligheidsnetwerk.platform.strategy.models import Cycle
from veiligheidsnetwerk.platform.strategy.queries.inputs import asked_of, input_step
from veiligheidsnetwerk.platform.strategy.rules.inputs import Weight

NAMED = inputs.PassageFacts(
    title="Ondermijning", quote="Ondermijning gaat voor.", page=4, weight=Weight.PRIORITY
)


def send_all_but(code: str, cycle: str) -> int:
    """How many partners sent their input."""
    found = Cycle.objects.get(code=cycle)
    theme = found.themes.select_related("cycle").get(code="ondermijning")
    order = replace(Order(by=SYSTEM, now=timezone.now()), held=True)
    facts = inputs.AnswerFacts(no_plan=True, title="Beleidsplan", expected="Er komt een nieuw plan.")
    partners = [each for each in asked_of(input_step(found), timezone.localdate()) if each.code != code]
    with transaction.atomic():
        for partner in partners:
            given = inputs.answer(found, partner, facts, seen=0, order=order)
            passage = inputs.add_passage(found, partner, NAMED, order=order)
            themes.code_passage(passage, [theme], order=order)
            inputs.submit(given, order=order)
        tell(order)
    return len(partners)

"""Invented cases in a proef, so that a new user sees how real ones go."""

from collections.abc import Sequence
from dataclasses import replace

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from veiligheidsnetwerk.platform.accounts.demo import ENSCHEDE
from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.core.events import Who
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.models import Organisation
from veiligheidsnetwerk.platform.risk.actions.assessments import Override, save_answers, settle, submit
from veiligheidsnetwerk.platform.risk.actions.cases import CaseFacts, add_case
from veiligheidsnetwerk.platform.risk.models import Case, Round
from veiligheidsnetwerk.platform.risk.rules.given import Explained, Given
from veiligheidsnetwerk.platform.risk.rules.instrument import HIGHEST, Answers, Instrument
from veiligheidsnetwerk.platform.risk.rules.units import (
    Confidence,
    Covers,
    LegalStatus,
    SourceClass,
    UnitKind,
)

_ASSESSORS = ("risico.enschede@example.nl", "risico2.enschede@example.nl")
_OTHERWISE = 2
"""In how many questions the second assessor sees it one step heavier."""
_WHY = "Verzonnen, om mee te oefenen."


@transaction.atomic
def load_invented_cases(instrument: Instrument, *, order: Order) -> int:
    """Make the practice cases of an instrument real enough to try: one settled, one half way, one begun."""
    found = User.objects.filter(email__in=_ASSESSORS).select_related("person").order_by("pk")
    accounts = [Who(name=each.name, account=each.pk) for each in found]
    if settings.IN_PRODUCTION or len(accounts) < len(_ASSESSORS) or Case.objects.exists():
        return 0
    gemeente = Organisation.objects.get(code=ENSCHEDE)
    orders = [replace(order, by=who) for who in accounts]
    best_known = sorted(instrument.practice, key=lambda each: list(each.answers.values()).count(None))
    for place, told in enumerate(best_known):
        facts = CaseFacts(
            kind=UnitKind.LOCATION,
            name=told.title,
            legal_status=LegalStatus.UNKNOWN,
            covers=Covers.UNKNOWN,
            picture=" ".join(told.story),
        )
        case = add_case(gemeente, instrument, facts, order=orders[0], is_invented=True)
        _assess(case.rounds.get(), told.answers, orders[: max(len(orders) - place, 0)])
    return len(instrument.practice)


def _assess(round_: Round, answers: Answers, orders: Sequence[Order]) -> None:
    """Let so many assess it; two of them also settle it, where they differ as the second saw it."""
    for heavier, order in enumerate(orders):
        save_answers(round_, _seen(answers, heavier * _OTHERWISE, order), seen=0, order=order)
        submit(round_, order=order)
    if len(orders) == len(_ASSESSORS):
        chosen = _seen(answers, _OTHERWISE, orders[-1])
        settle(round_, chosen, Override(), order=orders[-1])


def _seen(answers: Answers, heavier: int, order: Order) -> Explained:
    """The answers of the makers; the first few that can be are one step heavier."""
    able = [code for code, answer in answers.items() if answer is not None and answer < HIGHEST][:heavier]
    day = timezone.localdate(order.now)
    return {
        code: Given()
        if answer is None
        else Given(
            answer=answer + (code in able),
            source=SourceClass.GEMEENTE,
            day=day,
            confidence=Confidence.MIDDLE,
            reason=_WHY,
        )
        for code, answer in answers.items()
    }

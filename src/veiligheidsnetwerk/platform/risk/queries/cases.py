"""The cases that someone may see, and where each of them stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self
from uuid import UUID

from django.db.models import Prefetch

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.risk.models import Assessment, Case, Round
from veiligheidsnetwerk.platform.risk.policies import assessed_gemeenten, may_assess
from veiligheidsnetwerk.platform.risk.rules.rounds import ASSESSORS, RoundState, may_begin, round_state
from veiligheidsnetwerk.platform.risk.rules.scoring import Result, assess


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What holds of a case: the joint assessment of the last round that was settled."""

    joint: Assessment
    result: Result

    @classmethod
    def of(cls, joint: Assessment) -> Self:
        return cls(joint=joint, result=assess(joint.round.instrument, joint.plain_answers))

    @property
    def computed(self) -> str:
        """The class that the answers give, or that too little is known."""
        rank = self.result.rank
        return "Onvoldoende beeld" if rank is None else self.result.instrument.classes[rank].title

    @property
    def verdict(self) -> str:
        """The class that holds: what people decided, if they departed from the answers."""
        titles = {each.id: each.title for each in self.result.instrument.classes}
        return titles.get(self.joint.override, self.computed)

    @property
    def day(self) -> date:
        day = self.joint.submitted_on
        if day is None:
            raise LookupError("a joint assessment that was never sent")
        return day


@dataclass(frozen=True, slots=True, kw_only=True)
class OneRound:
    """A round as one person sees it: never what the other said before both are done."""

    round: Round
    state: RoundState
    own: Assessment | None
    submitted: Sequence[Assessment]
    joint: Assessment | None
    may_begin: bool

    @property
    def both(self) -> Sequence[Assessment]:
        """What the two said; nothing before both are done."""
        return self.submitted if len(self.submitted) >= ASSESSORS else ()


def last_assessed(case: Case) -> date:
    """The day of the last assessment that was sent; of a case without one, the day on which it began."""
    sent = Assessment.objects.filter(round__case=case, submitted_at__isnull=False)
    newest = sent.order_by("-submitted_at").first()
    return newest.submitted_on or case.begun_on if newest else case.begun_on


def case_with(key: UUID, actor: Actor | None) -> Case | None:
    """The case with this number, for who needs to know it; as absent as none for all others."""
    return Case.objects.visible_to(actor).select_related("gemeente").filter(key=key).first()


def cases_for(actor: Actor | None) -> list[tuple[Case, Standing | None]]:
    """Every case that this actor may see, with what holds of it."""
    joint = Assessment.objects.filter(is_joint=True).select_related("round__case")
    rounds = Round.objects.prefetch_related(Prefetch("assessments", joint)).order_by("-number")
    found = Case.objects.visible_to(actor).select_related("gemeente")
    cases = found.prefetch_related(Prefetch("rounds", rounds))
    return [(case, _standing(list(case.rounds.all()))) for case in cases]


def days_to_reassess(actor: Actor | None, until: date) -> list[date]:
    """The days, up to and including one, on which this actor is to assess a case anew."""
    found = Case.objects.visible_to(actor).filter(gemeente__code__in=assessed_gemeenten(actor))
    return [each.reassess_on for each in found.filter(reassess_on__lte=until) if each.reassess_on]


def rounds_of(case: Case, actor: Actor) -> list[OneRound]:
    """All rounds of a case, the newest first."""
    assessments = Assessment.objects.select_related("round__case")
    rounds = case.rounds.prefetch_related(Prefetch("assessments", assessments)).order_by("-number")
    return [_one_round(each, case, actor) for each in rounds]


def standing_of(rounds: Sequence[OneRound]) -> Standing | None:
    return next((Standing.of(each.joint) for each in rounds if each.joint), None)


def _standing(rounds: Sequence[Round]) -> Standing | None:
    joint = [each for round_ in rounds for each in round_.assessments.all()]
    return Standing.of(joint[0]) if joint else None


def _one_round(round_: Round, case: Case, actor: Actor) -> OneRound:
    known = list(round_.assessments.all())
    alone = [each for each in known if not each.is_joint]
    submitted = [each for each in alone if each.submitted_at]
    joint = next((each for each in known if each.is_joint), None)
    by = {each.account for each in submitted}
    begins = joint is None and may_assess(actor, case.gemeente.code)
    return OneRound(
        round=round_,
        state=round_state(submitted=len(submitted), settled=joint is not None),
        own=next((each for each in alone if each.account == actor.account), None),
        submitted=submitted,
        joint=joint,
        may_begin=begins and may_begin(actor.account, submitted_by=by),
    )

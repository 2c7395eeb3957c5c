"""Who was asked for input, how far each of them is, and what one of them gave."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.accounts.queries import with_roles
from veiligheidsnetwerk.platform.core.models import Mail
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, Place, PlaceKind
from veiligheidsnetwerk.platform.network.models import Ivp, Organisation, Person
from veiligheidsnetwerk.platform.network.queries import ivps_from
from veiligheidsnetwerk.platform.network.rules import OrganisationKind
from veiligheidsnetwerk.platform.strategy.models import ConfidentialNote, Cycle, Input, Passage, Step
from veiligheidsnetwerk.platform.strategy.policies import (
    may_read_confidential,
    readable_codes,
    reads_every_input,
)
from veiligheidsnetwerk.platform.strategy.rules.inputs import InputState, Weight
from veiligheidsnetwerk.platform.strategy.rules.steps import StepKind, StepState

_ASKING = (StepState.RUNNING, StepState.LATE)
ASKED = (OrganisationKind.GEMEENTE, OrganisationKind.OM, OrganisationKind.RIEC)
PRIORITIES = Count("passages", filter=Q(passages__weight=Weight.PRIORITY, passages__is_dropped=False))


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskRow:
    """One partner that is asked: what it gave so far, and the plan that the network knows of it."""

    organisation: Organisation
    input: Input | None
    ivp: Ivp | None
    priorities: int
    state: InputState


def input_step(cycle: Cycle) -> Step | None:
    """The step in which input is asked; of several the first."""
    return cycle.steps.filter(kind=StepKind.INPUT).select_related("cycle").first()


def until_of(cycle: Cycle) -> date | None:
    """The last day on which input is in time; None when no step asks for it."""
    step = input_step(cycle)
    return step.last_day if step else None


def asked_on(step: Step | None, today: date) -> date:
    """The day that says who is asked: today, but no later than the last day for input."""
    return min(today, step.last_day) if step and step.last_day else today


def asked_of(step: Step | None, today: date) -> list[Organisation]:
    """The gemeenten that exist, the OM and the RIEC: how many there are follows from the day."""
    found = Organisation.objects.on(asked_on(step, today)).filter(kind__in=ASKED)
    return sorted(
        found, key=lambda each: (ASKED.index(OrganisationKind(each.kind)), each.name.removeprefix("'"))
    )


def desk(cycle: Cycle, actor: Actor | None, *, today: date) -> list[DeskRow]:
    """How far everyone is whose input this actor may see, who gave input and exists no more included."""
    everything, readable = reads_every_input(actor), readable_codes(actor)
    step, found = input_step(cycle), Input.objects.visible_to(actor)
    asked = [each for each in asked_of(step, today) if everything or each.code in readable]
    return _rows(step, asked, found.filter(cycle=cycle), today)


def desk_of_everyone(cycle: Cycle, *, today: date) -> list[DeskRow]:
    """How far everyone is: for who reminds, and shows it to nobody."""
    step = input_step(cycle)
    return _rows(step, asked_of(step, today), Input.objects.filter(cycle=cycle), today)


def _rows(
    step: Step | None, asked: Sequence[Organisation], found: QuerySet[Input], today: date
) -> list[DeskRow]:
    known = found.select_related("organisation", "ivp", "cycle", "handed_to").annotate(priorities=PRIORITIES)
    inputs = {each.organisation_id: each for each in known}
    gone = [each.organisation for each in inputs.values() if each.organisation not in asked]
    plans, until = ivps_from(asked_on(step, today), actor=None), step.last_day if step else None
    return [_row(each, inputs.get(each.pk), plans, until) for each in (*asked, *gone)]


def owed_by(codes: Collection[str], today: date) -> list[tuple[Cycle, DeskRow, date]]:
    """What these organisations still owe to cycles that ask for input today, with the last day."""
    found = []
    for cycle in Cycle.objects.on_going(today):
        step = input_step(cycle)
        if step is None or step.last_day is None or step.state_on(today) not in _ASKING:
            continue
        rows = desk_of_everyone(cycle, today=today)
        found += [
            (cycle, row, step.last_day) for row in rows if row.organisation.code in codes and row.state.owes
        ]
    return found


def reminded_on(kind: str, cycle: Cycle) -> Mapping[int, date]:
    """When each partner was last reminded, by the key of its organisation."""
    mails = Mail.objects.filter(kind=kind, about__startswith=f"{cycle.pk}:").order_by("asked_at")
    return {
        int(about.split(":")[1]): timezone.localdate(at)
        for about, at in mails.values_list("about", "asked_at")
    }


def input_for(cycle: Cycle, organisation: Organisation, actor: Actor | None) -> Input | None:
    found = Input.objects.visible_to(actor).filter(cycle=cycle, organisation=organisation)
    return found.select_related("organisation", "ivp", "cycle", "handed_to").first()


def note_of(given: Input | None, actor: Actor) -> ConfidentialNote | None:
    """What a partner gave in confidence, for who may read that."""
    if given is None or not may_read_confidential(actor, given.organisation.code):
        return None
    notes = ConfidentialNote.objects.select_related("input__organisation", "input__cycle")
    return notes.filter(input=given).first()


def passages_of(given: Input | None) -> list[Passage]:
    """What counts, priorities first."""
    found = given.passages.that_count().select_related("input__organisation", "input__cycle") if given else []
    return sorted(found, key=lambda each: (not each.is_priority, each.pk))


def plans_of(organisation: Organisation, actor: Actor | None) -> list[Ivp]:
    """The plans in which a gemeente has a part, the newest first."""
    found = [ivp for ivp in Ivp.objects.visible_to(actor) if organisation.code in ivp.gemeenten]
    return sorted(found, key=lambda ivp: ivp.first_day or date.min, reverse=True)


def to_take_over(given: Input | None) -> list[Passage]:
    """What others with the same joint plan named in it, and this one did not take over yet."""
    if given is None or given.ivp is None or not given.ivp.is_joint:
        return []
    others = Passage.objects.that_count().filter(
        input__cycle=given.cycle, input__ivp=given.ivp, part="joint", copied_from=None
    )
    taken = set(given.passages.values_list("copied_from", flat=True))
    titles = {title.casefold() for title in given.passages.values_list("title", flat=True)}
    return [
        each
        for each in others.exclude(input=given).select_related("input__organisation")
        if each.pk not in taken and each.title.casefold() not in titles
    ]


def may_fill_in(organisations: Sequence[Organisation]) -> Mapping[str, list[User]]:
    """Who fills in for each of these organisations, by its code: accounts with that right for it alone."""
    places = {Place(PlaceKind.ORGANISATION, each.code): each.code for each in organisations}
    found: dict[str, list[User]] = {each.code: [] for each in organisations}
    candidates = User.objects.filter(assignments__organisation__in=organisations).distinct()
    for user in with_roles(candidates.select_related("person")):
        for place in user.actor.limits.get(Permission.STRATEGY_INPUT, frozenset()):
            if place in places:
                found[places[place]].append(user)
    return found


def colleagues(organisation: Organisation) -> list[Person]:
    return [user.person for user in may_fill_in([organisation])[organisation.code]]


def _row(
    organisation: Organisation, given: Input | None, plans: Mapping[str, Sequence[Ivp]], until: date | None
) -> DeskRow:
    known = plans.get(organisation.code, ())
    return DeskRow(
        organisation=organisation,
        input=given,
        ivp=given.ivp if given and given.ivp else (known[0] if known else None),
        priorities=getattr(given, "priorities", 0),
        state=given.state(until) if given else InputState.NOTHING,
    )

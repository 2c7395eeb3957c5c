"""What a new installation begins with. Doing it again changes nothing that people changed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from django.db import transaction
from django.utils.text import slugify

from veiligheidsnetwerk.figures.areas import Gemeente
from veiligheidsnetwerk.platform.network.actions.bodies import BodyFacts
from veiligheidsnetwerk.platform.network.actions.gemeenten import IvpFacts, add_ivp
from veiligheidsnetwerk.platform.network.actions.people import (
    EmploymentFacts,
    MembershipFacts,
    PersonFacts,
    add_membership,
    add_person,
)
from veiligheidsnetwerk.platform.network.actions.saving import Order, keep_changed, keep_new, tell
from veiligheidsnetwerk.platform.network.definitions import (
    DemoNetwork,
    areas,
    demo_network,
    seed_bodies,
    seed_ivps,
    seed_organisations,
)
from veiligheidsnetwerk.platform.network.models import Body, Ivp, Organisation, Person
from veiligheidsnetwerk.platform.network.rules import OrganisationKind, Seat, Span

ONE_DAY = timedelta(days=1)


@transaction.atomic
def load_network(*, order: Order) -> int:
    """Bring the gemeenten in step with the area registry and add what is missing; how much that was."""
    order = replace(order, held=True)
    organisations = {each.code: each for each in Organisation.objects.all()}
    bodies = set(Body.objects.values_list("code", flat=True))
    done = sum(_follow(gemeente, organisations.get(gemeente.code), order) for gemeente in _gemeenten())
    for seed in seed_organisations():
        if seed.code not in organisations:
            new = Organisation(code=seed.code, kind=seed.kind, name=seed.name)
            keep_new(new, order=order, what=f"Organisatie toegevoegd: {new}")
            done += 1
    for plan in seed_bodies().bodies:
        if plan.code not in bodies:
            facts = BodyFacts(**plan.model_dump(exclude={"code"}))
            body = Body(code=plan.code, **vars(facts) | {"gemeenten": sorted(facts.gemeenten)})
            keep_new(body, order=order, what=f"Overleg toegevoegd: {body}")
            done += 1
    if not Ivp.objects.exists():
        for ivp in seed_ivps():
            add_ivp(IvpFacts(**ivp.model_dump()), order=order)
            done += 1
    tell(order)
    return done


@transaction.atomic
def load_demo_people(*, order: Order) -> int:
    """Fill a proefomgeving with roles that are nobody, once: later changes to them stay."""
    if Person.objects.filter(is_demo=True).exists():
        return 0
    order = replace(order, held=True)
    demo = demo_network()
    for name, email, organisation, seats in (*_burgemeesters(demo), *_others(demo)):
        whole = organisation.span
        first_day = max(demo.first_day, whole.first_day or demo.first_day)
        work = EmploymentFacts(organisation=organisation, first_day=first_day, last_day=whole.last_day)
        person = add_person(PersonFacts(name=name, email=email), order=order, work=work, is_demo=True)
        for code, role, span in seats:
            facts = MembershipFacts(
                role=role,
                on_behalf_of=organisation,
                first_day=max(first_day, span.first_day or first_day),
                last_day=span.last_day or whole.last_day,
            )
            add_membership(Body.objects.get(code=code), person, facts, order=order)
    tell(order)
    return Person.objects.filter(is_demo=True).count()


type _Seats = list[tuple[str, Seat, Span]]
type _Demo = tuple[str, str, Organisation, _Seats]


def _gemeenten() -> tuple[Gemeente, ...]:
    """Every gemeente that the region has had since the registry begins."""
    begin = areas().first_day
    return tuple(g for g in areas().gemeenten.values() if g.end is None or g.end > begin)


def _follow(gemeente: Gemeente, known: Organisation | None, order: Order) -> bool:
    values = {
        "kind": OrganisationKind.GEMEENTE.value,
        "name": gemeente.name,
        "first_day": gemeente.begin,
        "last_day": gemeente.end and gemeente.end - ONE_DAY,
    }
    if known is None:
        new = Organisation(code=gemeente.code, **values)
        keep_new(new, order=order, what=f"Gemeente overgenomen uit de lijst van het CBS: {gemeente.name}")
        return True
    what = f"Gemeente bijgewerkt uit de lijst van het CBS: {gemeente.name}"
    return keep_changed(known, values, seen=known.version, order=order, what=what).version != known.version


def _burgemeesters(demo: DemoNetwork) -> Iterator[_Demo]:
    dvo_of = {body.district: body.code for body in Body.objects.filter(kind="dvo")}
    for organisation in Organisation.objects.filter(kind=OrganisationKind.GEMEENTE):
        if not Span(demo.first_day, None).overlaps(organisation.span):
            continue
        dvo = dvo_of[areas().gemeenten[organisation.code].district]
        email = f"burgemeester.{slugify(organisation.name)}@example.nl"
        yield f"Burgemeester {organisation.name}", email, organisation, _seats(demo, organisation, dvo)


def _seats(demo: DemoNetwork, organisation: Organisation, dvo: str) -> _Seats:
    """The chairs of this gemeente, and its ordinary seats where those leave room."""
    chairs = [chair for chair in demo.chairs if chair.gemeente == organisation.code]
    seats: _Seats = [(chair.body, chair.seat, Span(chair.first_day, chair.last_day)) for chair in chairs]
    own = [chair for chair in chairs if chair.body == dvo]
    if not own:
        seats.append((dvo, Seat.LID, Span(None, None)))
    for chair in own:
        if chair.first_day:
            seats.append((dvo, Seat.LID, Span(None, chair.first_day - ONE_DAY)))
        if chair.last_day:
            seats.append((dvo, Seat.LID, Span(chair.last_day + ONE_DAY, None)))
    seats.append(("bestuurscollege", Seat.LID, Span(None, None)))
    return seats


def _others(demo: DemoNetwork) -> Iterator[_Demo]:
    everything = Span(None, None)
    for plan in demo.people:
        organisation = Organisation.objects.get(code=plan.organisation)
        seats = [(code, role, everything) for role, codes in plan.seats.items() for code in codes]
        yield plan.name, f"{plan.address}@example.nl", organisation, seats

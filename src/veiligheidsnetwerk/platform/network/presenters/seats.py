"""Who sits in a body, in sentences; and lists of bodies."""

from collections.abc import Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.platform.network.models import Body, Membership
from veiligheidsnetwerk.platform.network.presenters.days import Day
from veiligheidsnetwerk.platform.network.presenters.gemeenten import DistrictGroup
from veiligheidsnetwerk.platform.network.rules import Seat
from veiligheidsnetwerk.publishing.dutch import count_of, enumerate_names


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A body and who chairs it ("" when that is not known or not to be seen)."""

    body: Body
    chair: str


@dataclass(frozen=True, slots=True)
class DistrictRow:
    """A district with its number of gemeenten and its own bodies."""

    name: str
    count: int
    bodies: Sequence[Body]


def who_sat(body: Body, seats: Sequence[Membership], day: Day) -> tuple[str, ...]:
    """The answer in words: how many, who chaired, who was secretary."""
    place = f"{body.definition.article} {body.name}"
    if not body.span.holds_on(day.day):
        return (f"Op {day.text} {day.verb('bestond', 'bestaat')} {place} niet.",)
    if not seats:
        return (f"Op {day.text} {day.verb('zat', 'zit')} er niemand in {place}, voor zover wij weten.",)
    verb = day.verb("zat", "zit") if len(seats) == 1 else day.verb("zaten", "zitten")
    people = count_of(len(seats), "persoon", "mensen")
    return (
        f"Op {day.text} {verb} {people} in {place}.",
        *_holders(seats, Seat.VOORZITTER),
        *_holders(seats, Seat.SECRETARIS),
    )


def body_rows(bodies: Sequence[Body], chairs: Sequence[Membership]) -> list[BodyRow]:
    """Bodies, each with who chairs it as far as one may see that."""
    names: dict[int, list[str]] = {}
    for seat in chairs:
        names.setdefault(seat.body_id, []).append(seat.person.name)
    return [BodyRow(body, enumerate_names(names.get(body.pk, []))) for body in bodies]


def district_rows(groups: Sequence[DistrictGroup], bodies: Sequence[Body]) -> list[DistrictRow]:
    return [
        DistrictRow(
            name=group.district.name,
            count=len(group.gemeenten),
            bodies=[body for body in bodies if body.district == group.district.code],
        )
        for group in groups
    ]


def _holders(seats: Sequence[Membership], role: Seat) -> Sequence[str]:
    names = [seat.person.name for seat in seats if seat.role == role]
    return [f"{role.value.capitalize()}: {enumerate_names(names)}."] if names else []

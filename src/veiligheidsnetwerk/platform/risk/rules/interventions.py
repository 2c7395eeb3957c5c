"""What can be done, from light to heavy: it follows from class and room, and raises no risk."""

from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict, Field

from veiligheidsnetwerk.platform.risk.rules.instrument import HIGHEST, Answers, Instrument


class Intervention(BaseModel):
    """Something that can be done: for which class it fits, what it needs, and who decides."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[a-z]{2,20}$")
    title: str
    weight: int = Field(ge=1, le=5)
    lightest: str = Field(alias="from")
    needs: dict[str, int] = {}
    decides: str
    weeks: int = Field(ge=0)
    basis: str
    source: str
    neighbours: bool = False


class Interventions(BaseModel):
    """All that can be done about what one instrument classifies."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    status: str
    interventions: tuple[Intervention, ...]


class UnfitError(ValueError):
    """Interventions that do not belong to their instrument; the message says which."""


@dataclass(frozen=True, slots=True)
class Fit:
    """An intervention for a case, with the questions that stand in its way, and the unknown ones."""

    intervention: Intervention
    in_the_way: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def can_now(self) -> bool:
        return not self.in_the_way and not self.unknown


def require_fit(found: Interventions, instrument: Instrument) -> None:
    """Every class is one of the instrument, and every need a question of an axis that does not count."""
    classes = {each.id for each in instrument.classes}
    room = {each.code for axis in instrument.axes if not axis.counts for each in axis.indicators}
    for each in found.interventions:
        if each.lightest not in classes:
            raise UnfitError(f"{found.code}, {each.id}: er is geen klasse {each.lightest}")
        if strange := set(each.needs) - room:
            raise UnfitError(f"{found.code}, {each.id}: {min(strange)} is geen vraag over handelingsruimte")
        if not all(0 < least <= HIGHEST for least in each.needs.values()):
            raise UnfitError(f"{found.code}, {each.id}: wat nodig is, ligt niet tussen 1 en {HIGHEST}")


def fitting(found: Interventions, instrument: Instrument, class_id: str, answers: Answers) -> Sequence[Fit]:
    """What fits a class ("" is none yet: only what fits the lightest), the light ones first."""
    places = {each.id: place for place, each in enumerate(instrument.classes)}
    most = places.get(class_id, 0)
    fits = [_fit(each, answers) for each in found.interventions if places[each.lightest] <= most]
    return sorted(fits, key=lambda each: (each.intervention.weight, not each.can_now))


def _fit(intervention: Intervention, answers: Answers) -> Fit:
    known = {code: answers.get(code) for code in intervention.needs}
    return Fit(
        intervention,
        in_the_way=tuple(
            code for code, given in known.items() if given is not None and given < intervention.needs[code]
        ),
        unknown=tuple(code for code, given in known.items() if given is None),
    )

"""The cycle that is played out in a proefomgeving, as `definitions/demo_strategy.yaml` gives it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Self

from pydantic import Field, model_validator

from veiligheidsnetwerk.platform.network.definitions import Definition
from veiligheidsnetwerk.platform.strategy.definitions import SLUG, argued, read, themes
from veiligheidsnetwerk.platform.strategy.rules.decisions import Outcome
from veiligheidsnetwerk.platform.strategy.rules.goals import Standing, Way
from veiligheidsnetwerk.platform.strategy.rules.reactions import Stance

type Level = tuple[str, str, str]


class Named(Definition):
    """A theme that gemeenten name: of every four that sent their input, these."""

    theme: str
    of_four: frozenset[int]
    partners: tuple[str, ...] = ()
    title: str
    quote: str


class PlayedInput(Definition):
    """What was sent."""

    gemeenten: int
    sent: date
    names: tuple[Named, ...]


class Member(Definition):
    """What one member scored, by theme, on the argued criteria in their order."""

    person: str
    scores: Mapping[str, tuple[int, ...]]


class PlayedWeighing(Definition):
    """The weighing."""

    opened: date
    closed: date
    members: tuple[Member, ...]
    reasons: Mapping[str, Level]


class Chosen(Definition):
    """A theme that became a priority, and how that reads."""

    theme: str
    reason: str
    title: str
    text: str


class Dropped(Definition):
    """A theme that did not."""

    theme: str
    reason: str


class Choices(Definition):
    """What the BBG chose on a day."""

    day: date
    chosen: tuple[Chosen, ...]
    dropped: tuple[Dropped, ...]


class PlayedReaction(Definition):
    """What a DVO found of a priority or would add, and the answer. `received`: if not on the day itself."""

    body: str
    theme: str = ""
    title: str = ""
    stance: Stance
    day: date
    received: date | None = None
    text: str
    prepared: str = ""
    outcome: Outcome
    answer: str


class Reworded(Definition):
    """Other words for a priority, and the DVO's whose reactions they answer."""

    theme: str
    bodies: tuple[str, ...]
    reason: str
    title: str
    text: str


class PlayedIndicator(Definition):
    """A figure of a goal."""

    source: str
    offence: str
    area: str
    measure: str
    begin_year: int
    way: Way
    target: Decimal
    target_year: int


class PlayedProduct(Definition):
    """Something that is made for a goal."""

    title: str
    owner: str = ""
    day: date | None = None
    done_day: date | None = None
    text: str = ""


class PlayedProgress(Definition):
    """How far people found a goal was, on a day."""

    standing: Standing
    day: date
    reason: str


class PlayedGoal(Definition):
    """A goal of a priority."""

    theme: str
    title: str
    text: str
    owner: str
    products: tuple[PlayedProduct, ...] = ()
    progress: tuple[PlayedProgress, ...] = ()
    day: date | None = None
    indicators: tuple[PlayedIndicator, ...] = ()


class PlayedDecision(Definition):
    """What a body decided of the first version."""

    body: str
    outcome: Outcome
    day: date
    reason: str
    votes_for: int | None = None
    votes_against: int | None = None
    votes_blank: int | None = None


class Example(Definition):
    """`demo_strategy.yaml`."""

    cycle: str = Field(pattern=SLUG)
    input: PlayedInput
    weighing: PlayedWeighing
    choices: Choices
    offered: date
    reactions: tuple[PlayedReaction, ...]
    answered: date
    rewords: tuple[Reworded, ...]
    goals: tuple[PlayedGoal, ...]
    elaborated: date
    adoption: tuple[PlayedDecision, ...]

    @model_validator(mode="after")
    def _names_what_is_there(self) -> Self:
        known = {theme.code for theme in themes().themes}
        named = {each.theme for each in self.input.names}
        named |= {each.theme for each in self.choices.chosen} | {each.theme for each in self.choices.dropped}
        named |= {theme for member in self.weighing.members for theme in member.scores}
        if unknown := named - known:
            raise ValueError(f"geen thema heet {', '.join(sorted(unknown))}")
        if self.weighing.reasons.keys() != argued().keys():
            raise ValueError("elk criterium dat leden scoren, heeft redenen")
        return self


@cache
def example() -> Example:
    return Example.model_validate(read("demo_strategy.yaml"))

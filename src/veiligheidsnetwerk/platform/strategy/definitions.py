"""What `definitions/` says of the strategy: lanes and cycles, themes, and how they are weighed."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Annotated, Any, Self

import yaml
from pydantic import Field, model_validator

from veiligheidsnetwerk.language.themes import Theme, load_themes
from veiligheidsnetwerk.platform.network.definitions import FOLDER, Definition
from veiligheidsnetwerk.platform.strategy.rules.steps import StepKind

SLUG = r"^[a-z0-9][a-z0-9-]{0,59}$"


class Lane(Definition):
    """Who does something: a row of the process picture."""

    id: str = Field(pattern=r"^[a-z_]{2,20}$")
    title: str


class SeedStep(Definition):
    """A step of a cycle to begin with."""

    code: str = Field(pattern=SLUG)
    kind: StepKind
    lane: str
    title: str
    text: str
    decides: str = ""
    district: str = ""
    instead_of: str = ""
    first_day: date
    last_day: date
    after: tuple[str, ...] = ()
    source: str


class SeedPaper(Definition):
    """A paper of a cycle to begin with."""

    title: str
    day: date
    step: str = ""
    note: str = ""


class SeedCycle(Definition):
    """A cycle to begin with."""

    code: str = Field(pattern=SLUG)
    name: str
    first_day: date
    last_day: date
    previous: str = ""
    steps: tuple[SeedStep, ...]
    papers: tuple[SeedPaper, ...] = ()

    @model_validator(mode="after")
    def _names_only_its_own_steps(self) -> Self:
        known = {step.code for step in self.steps}
        named = {code for step in self.steps for code in (*step.after, step.instead_of) if code}
        named |= {paper.step for paper in self.papers if paper.step}
        if unknown := named - known:
            raise ValueError(f"{self.code}: geen stap heet {', '.join(sorted(unknown))}")
        return self


class Cycles(Definition):
    """`cycles.yaml`."""

    lanes: tuple[Lane, ...]
    cycles: tuple[SeedCycle, ...]
    demo: tuple[SeedCycle, ...] = ()

    @model_validator(mode="after")
    def _every_step_has_a_lane(self) -> Self:
        known = {lane.id for lane in self.lanes}
        steps = (step for cycle in (*self.cycles, *self.demo) for step in cycle.steps)
        if unknown := {step.lane for step in steps} - known:
            raise ValueError(f"geen baan heet {', '.join(sorted(unknown))}")
        return self


type FigureCode = Annotated[str, Field(pattern=r"^[a-z0-9-]+:[\w.-]+$")]


class SeedTheme(Definition):
    """A theme of the network to begin with, other words for it, and the figures that say something of it.

    What it is called and its place in the Kernbeleid stand in the thesaurus.
    """

    code: str = Field(pattern=SLUG)
    title: str
    definition: str
    kernbeleid: tuple[str, ...]
    synonyms: tuple[str, ...]
    figures: tuple[tuple[FigureCode, ...], ...] = ()


class Themes(Definition):
    """`themes.yaml`."""

    themes: tuple[SeedTheme, ...]


class Criterion(Definition):
    """A question on which the BBG weighs themes. A `counted` one is answered by the register."""

    code: str = Field(pattern=SLUG)
    title: str
    question: str = Field(pattern=r"[?.]$")
    counted: bool = False


class Criteria(Definition):
    """`criteria.yaml`: what is counted first, each code once."""

    criteria: tuple[Criterion, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _names_each_once(self) -> Self:
        if len({each.code for each in self.criteria}) < len(self.criteria):
            raise ValueError("een criterium staat er twee keer in")
        return self


@cache
def criteria() -> Mapping[str, Criterion]:
    """Every criterion by its code, in the order of the letter."""
    found = Criteria.model_validate({"criteria": read("criteria.yaml")}).criteria
    return {each.code: each for each in found}


@cache
def argued() -> Mapping[str, Criterion]:
    """The criteria that members score themselves."""
    return {code: each for code, each in criteria().items() if not each.counted}


@cache
def themes() -> Themes:
    known = load_themes().by_code
    return Themes.model_validate({"themes": [_named(each, known) for each in read("themes.yaml")["themes"]]})


def _named(given: Mapping[str, Any], known: Mapping[str, Theme]) -> Mapping[str, Any]:
    """A theme with what the thesaurus says of it; its places in the Kernbeleid in the order of that."""
    theme = known.get(given["code"])
    if theme is None:
        raise ValueError(f"themes.yaml: geen thema in thesaurus.yaml heet ‘{given['code']}’")
    places = {code for subject in theme.subjects for code in subject.kernbeleid}
    in_order = tuple(code for code in kernbeleid_titles() if code in places)
    return {**given, "title": theme.title, "kernbeleid": in_order}


@cache
def theme_figures() -> Mapping[str, Sequence[Sequence[str]]]:
    """The figures beside each theme, by its code: of each choice the first that is there is shown."""
    return {each.code: each.figures for each in themes().themes}


@cache
def kernbeleid_titles() -> Mapping[str, str]:
    """What every theme of the Kernbeleid is called, by its code."""
    return {theme.code: theme.title for theme in load_themes().kernbeleid}


@cache
def cycles() -> Cycles:
    return Cycles.model_validate(read("cycles.yaml"))


@cache
def lanes() -> Mapping[str, Lane]:
    """Every lane by its key, from top to bottom."""
    return {lane.id: lane for lane in cycles().lanes}


def read(name: str) -> Any:
    return yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))

"""A cycle as its process picture and as the table that says the same."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from veiligheidsnetwerk.platform.strategy.definitions import lanes
from veiligheidsnetwerk.platform.strategy.models import Cycle, Step
from veiligheidsnetwerk.platform.strategy.queries.cycles import Now, now_in
from veiligheidsnetwerk.platform.strategy.rules.steps import StepState
from veiligheidsnetwerk.publishing.document import Block, Document, Listing, Paragraph, Picture, Title
from veiligheidsnetwerk.publishing.dutch import capitalise, enumerate_names, format_date, format_span
from veiligheidsnetwerk.publishing.files import picture_as
from veiligheidsnetwerk.publishing.pictures.lanes import Bar, Process, Style
from veiligheidsnetwerk.publishing.pictures.process import draw
from veiligheidsnetwerk.publishing.pictures.render import render_svg
from veiligheidsnetwerk.publishing.pictures.vega import Spec

STATUS: Mapping[StepState, str] = {
    StepState.DONE: "good",
    StepState.RUNNING: "info",
    StepState.LATE: "attention",
    StepState.COMING: "info",
    StepState.PASSED: "info",
}
WIDTH = 1120.0
"""The width in pixels of the picture: as wide as a page, and legible on a sheet that lies on its side."""
HEADS = ("Stap", "Wie", "Wanneer", "Stand", "Wie beslist", "Na stap", "Wat er gebeurt")


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """A step as a row of the table. `number` is what the picture calls it."""

    number: int
    step: Step
    days: str
    planned: str
    state: str
    colour: str
    after: str
    where: str

    @property
    def who(self) -> str:
        return f"{self.step.lane_title}{f', alleen {self.where}' if self.where else ''}"

    @property
    def when(self) -> str:
        return f"{self.days} (eerst gepland: {self.planned})" if self.planned else self.days


def step_rows(steps: Sequence[Step], day: date) -> list[StepRow]:
    """The steps with the numbers by which the picture names them."""
    numbers = {step.code: number for number, step in enumerate(steps, start=1)}
    return [
        StepRow(
            number=numbers[step.code],
            step=step,
            days=_days(step.first_day, step.last_day),
            planned=_days(step.planned_first_day, step.planned_last_day) if step.has_slipped else "",
            state=_state_words(step, day),
            colour=STATUS[step.state_on(day)],
            after=enumerate_names([str(numbers[code]) for code in step.after if code in numbers]),
            where=step.district_name,
        )
        for step in steps
    ]


def now_sentences(cycle: Cycle, steps: Sequence[Step], day: date) -> list[str]:
    """What goes on, what should have been done, and what begins next, each in a sentence."""
    now = now_in(steps, day)
    said = [*_going_on(now), *_beginning(now)]
    if not now.running and not now.late and not now.coming:
        said.append(_outside(cycle, day))
    return [capitalise(sentence) for sentence in said]


def process_of(cycle: Cycle, rows: Sequence[StepRow], day: date) -> Process:
    """What the picture draws."""
    bars = [
        Bar(
            lane=row.step.lane_title,
            label=f"{row.number} {row.step.title}",
            note=f"{row.when}, {row.state}" + (f", {row.where}" if row.where else ""),
            first=row.step.first_day or day,
            last=row.step.last_day or day,
            planned=(row.step.planned_first_day, row.step.planned_last_day) if row.planned else None,
            style=_STYLES[row.step.state_on(day)],
        )
        for row in rows
    ]
    return Process(
        title=f"{cycle.name}: het proces",
        lanes=tuple(lane.title for lane in lanes().values()),
        bars=tuple(bars),
        day=day,
        said=tuple(_lines(cycle, rows, day)),
    )


_STYLES: Mapping[StepState, Style] = {
    StepState.DONE: "full",
    StepState.RUNNING: "bold",
    StepState.LATE: "striped",
    StepState.COMING: "hollow",
    StepState.PASSED: "full",
}


def process_file_of(cycle: Cycle, steps: Sequence[Step], day: date, ending: str) -> bytes:
    """The process on a day, as one of the kinds in `publishing.files`."""
    paper = partial(process_document, cycle, steps, day)
    return picture_as(ending, _drawn(cycle, steps, day), paper)


def _drawn(cycle: Cycle, steps: Sequence[Step], day: date) -> Spec:
    return draw(process_of(cycle, step_rows(steps, day), day), width=WIDTH)


def process_document(cycle: Cycle, steps: Sequence[Step], day: date) -> Document:
    """The picture and its table on paper."""
    rows = step_rows(steps, day)
    spec = _drawn(cycle, steps, day)
    picture = Picture(
        render_svg(spec),
        f"{spec['usermeta']['title']}. {holds(cycle)} De tabel hierna zegt hetzelfde.",
        wide=True,
    )
    cells = tuple(
        (
            f"{row.number} {row.step.title}",
            row.who,
            row.when,
            row.state,
            row.step.decides,
            row.after,
            row.step.text,
        )
        for row in rows
    )
    blocks: list[Block] = [
        *(Paragraph(sentence) for sentence in [holds(cycle), *now_sentences(cycle, steps, day)]),
        picture,
        Title("De stappen"),
        Listing(f"De stappen, zoals ze op {format_date(day)} staan", HEADS, cells),
        *(Paragraph(line, aside=True) for line in sources(rows)),
    ]
    return Document(title=f"{cycle.name}: het proces", subject=cycle.name, blocks=tuple(blocks), made=day)


def holds(cycle: Cycle) -> str:
    """From when to when the strategy holds, and what was planned first."""
    words = f"De strategie geldt {_days(cycle.first_day, cycle.last_day)}."
    if cycle.is_extended:
        words += f" Eerst afgesproken: tot en met {format_date(cycle.planned_last_day)}. {cycle.reason}"
    return words


def sources(rows: Sequence[StepRow]) -> list[str]:
    """Where the days of the steps come from."""
    return [f"Stap {row.number}: {row.step.source}." for row in rows if row.step.source]


def _lines(cycle: Cycle, rows: Sequence[StepRow], day: date) -> Iterator[str]:
    yield f"{holds(cycle)} Stand op {format_date(day)}."
    for row in rows:
        yield f"{row.number}. {row.step.title}: {row.who}, {row.when}, {row.state}."


def _beginning(now: Now) -> Iterator[str]:
    for step in now.coming:
        if step.first_day:
            yield f"op {format_date(step.first_day)} begint: {step.title} ({_who(step)})."


def _going_on(now: Now) -> Iterator[str]:
    for step in now.running:
        until = f" tot en met {format_date(step.last_day)}" if step.last_day else ""
        yield f"{step.title} ({_who(step)}) loopt{until}."
    for step in now.late:
        was = f" op {format_date(step.last_day)}" if step.last_day else ""
        yield f"{step.title} ({_who(step)}) moest{was} klaar zijn en is niet gereed gemeld."


def _outside(cycle: Cycle, day: date) -> str:
    if cycle.last_day and day > cycle.last_day:
        return f"deze cyclus is voorbij sinds {format_date(cycle.last_day)}."
    return "alle stappen zijn gereed; de strategie wordt uitgevoerd."


def _state_words(step: Step, day: date) -> str:
    state = step.state_on(day)
    done = f" op {format_date(step.done_day)}" if state is StepState.DONE and step.done_day else ""
    return f"{state.value}{done}"


def _who(step: Step) -> str:
    return f"{step.lane_title}, {step.district_name}" if step.district else step.lane_title


def _days(first: date | None, last: date | None) -> str:
    return format_span(first, last)

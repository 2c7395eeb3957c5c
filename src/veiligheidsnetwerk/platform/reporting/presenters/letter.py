"""The letter about the network, composed from the records: what was done, what comes, and what is asked."""

from collections.abc import Iterator, Mapping
from datetime import date

from django.urls import reverse

from veiligheidsnetwerk.platform.reporting.queries.letter import Whole
from veiligheidsnetwerk.platform.reporting.queries.progress import TeamPart
from veiligheidsnetwerk.platform.reporting.rules.passages import Passage, Record, Section, said
from veiligheidsnetwerk.platform.strategy.definitions import criteria
from veiligheidsnetwerk.platform.strategy.models import Cycle, Step
from veiligheidsnetwerk.platform.strategy.queries.cycles import steps_of
from veiligheidsnetwerk.platform.strategy.rules.steps import StepKind, StepState
from veiligheidsnetwerk.platform.teams.presenters.teams import waits_words
from veiligheidsnetwerk.platform.teams.queries.products import ProductRow
from veiligheidsnetwerk.platform.teams.rules.phases import PhaseKind
from veiligheidsnetwerk.platform.teams.rules.products import Status
from veiligheidsnetwerk.publishing.document import Block, Paragraph, Points, Title
from veiligheidsnetwerk.publishing.dutch import capitalise, count_of, format_date, format_span

GEMEENTEN = "gemeenten"
"""The lane of what is asked of gemeenten, as `cycles.yaml` calls it."""


def sections_of(whole: Whole, annexes: tuple[str, ...]) -> list[Section]:
    """The letter in the order in which it is read; `annexes` are the lines of the list under it."""
    cycle = whole.cycle
    return [
        Section(title="", passages=tuple(_opening(whole))),
        Section(title="Wat hebben we de afgelopen periode gedaan?", passages=tuple(_done(whole, annexes))),
        Section(title="Wat gaan we de komende periode nog doen?", passages=tuple(_coming(whole, annexes))),
        Section(
            title=f"Hoe ziet het proces eruit om te komen tot de {cycle.name}?",
            passages=tuple(_process(whole, annexes)),
        ),
        Section(title="Wat ik u vraag", passages=tuple(_request(whole))),
        Section(title="Bijlagen", passages=(_annexes(annexes),) if annexes else ()),
    ]


def letter_blocks(whole: Whole, sections: list[Section], texts: Mapping[str, str]) -> Iterator[Block]:
    """The letter as it reads, with its head and its signature."""
    *parts, annexes = sections
    for section in parts:
        yield from _section(section, texts)
    yield Paragraph("Met vriendelijke groet,")
    yield from (Paragraph(line) for line in signature(whole))
    yield from _section(annexes, texts)


def signature(whole: Whole) -> list[str]:
    """Who signs: the voorzitter of the BBG on that day, as the register has it."""
    if whole.chair is None or whole.body is None:
        return ["De voorzitter"]
    office = whole.chair.on_behalf_of
    named = f"Burgemeester van {office.name}" if office and office.is_gemeente else str(office or "")
    return [
        whole.chair.person.name,
        *filter(None, [named]),
        f"Voorzitter van de {whole.body.definition.title}",
    ]


def _section(section: Section, texts: Mapping[str, str]) -> Iterator[Block]:
    told = [(each, text) for each in section.passages if (text := said(each, texts))]
    if told and section.title:
        yield Title(section.title)
    for passage, text in told:
        lines = tuple(line.strip() for line in text.splitlines() if line.strip())
        if passage.points:
            yield Points(lines)
        else:
            yield from map(Paragraph, lines)


def _opening(whole: Whole) -> Iterator[Passage]:
    body = Record(str(whole.body), whole.body.get_absolute_url()) if whole.body else None
    register = Record("Het netwerk op die dag", f"{reverse('network:overview')}?op={whole.day.isoformat()}")
    office = whole.chair.on_behalf_of if whole.chair else None
    place = f"{office.name}, " if office and office.is_gemeente else ""
    name, cycle = whole.region, Record(whole.cycle.name, whole.cycle.get_absolute_url())
    to = f"Aan: alle burgemeesters, politie en openbaar ministerie in {name}"
    yield Passage(key="aan", label="Aan", composed=to, record=register)
    yield Passage(
        key="datum", label="Plaats en datum", composed=f"{place}{format_date(whole.day)}", record=body
    )
    about = "Betreft: het Veiligheidsnetwerk en de nieuwe Veiligheidsstrategie"
    yield Passage(key="betreft", label="Betreft", composed=about, record=cycle)
    yield Passage(key="aanhef", label="Aanhef", composed="Beste collega,", record=register)
    opening = (
        f"Met deze brief vertel ik u hoe het staat met het Veiligheidsnetwerk {name}: wat is er gedaan, wat "
        f"gaan we nog doen, en hoe ziet het proces eruit om te komen tot de {whole.cycle.name}?"
    )
    yield Passage(key="opening", label="Opening", composed=opening, record=cycle)


def _done(whole: Whole, annexes: tuple[str, ...]) -> Iterator[Passage]:
    yield Passage(key="gedaan", label="Inleiding bij wat er is gedaan")
    since = whole.progress.since
    for row in whole.progress.rows:
        told = row.said
        if row.status is Status.DONE and told and (since is None or told.day >= since):
            text = f"{row.product.team}: {_middle(row.product.title)} is gereed. {told.now}"
            yield _about(row, text)
    for step in [each for each in whole.steps if each.first_day and each.first_day <= whole.day][:1]:
        text = f"Ook is begonnen met de voorbereiding van de {whole.cycle.name}."
        yield _of_step(step, text, prefix="begin")
    yield from _refers("voortgang", "Meer leest u in de voortgangsrapportage in de bijlagen.", annexes)


def _coming(whole: Whole, annexes: tuple[str, ...]) -> Iterator[Passage]:
    yield Passage(key="komt", label="Inleiding bij wat er komt")
    for part in whole.progress.parts:
        yield from _commission(part)
        for row in part.rows:
            if not row.status.is_over and row.due > whole.day:
                now, onward = (row.said.now, row.said.next_step) if row.said else ("", "")
                text = f"{part.team}: {_middle(row.product.title)}, gepland op {format_date(row.due)}. {now}"
                yield _about(row, f"{text} {f'Volgende stap: {_middle(onward)}.' if onward else ''}")
        yield _future(part, whole)
    yield from _refers("mijlpalen", "Alle mijlpalen staan op de plaat in de bijlagen.", annexes)


def _commission(part: TeamPart) -> Iterator[Passage]:
    """What the team was asked and may decide, and where that stands; an own paragraph each."""
    team = part.team
    record = Record(f"{team}: opdracht", team.get_absolute_url())
    lines = (
        f"{team} heeft deze opdracht: {_middle(team.commission)}.",
        f"Mandaat: {_middle(team.body.mandate)}.",
        f"Bron: {team.source}." if team.source else "",
    )
    text = "\n".join(filter(None, lines))
    yield Passage(key=f"opdracht-{team.code}", label=f"Opdracht van {team}", composed=text, record=record)


def outside_the_cycle(day: date, cycle: Cycle) -> str:
    """A warning about a letter of a day on which its strategy is not in sight; "" for others."""
    begins = [each.first_day for each in steps_of(cycle) if each.first_day] + [cycle.first_day or day]
    first, last = min(begins), cycle.last_day
    if first <= day and (last is None or day <= last):
        return ""
    when = format_span(first, last)
    return f"De brief is van {format_date(day)}, maar de {cycle.name} loopt van {when}. Controleer de datum."


def _future(part: TeamPart, whole: Whole) -> Passage:
    """Whether a team goes on or ends, and why."""
    team, phase, day = part.team, part.phase, whole.day
    waits = waits_words(phase, day)
    match PhaseKind(phase.kind):
        case PhaseKind.WAITING:
            words = f"{team} {_middle(waits)}. {phase.reason}" if waits else f"{team} wacht. {phase.reason}"
        case PhaseKind.REPORTING:
            words = f"{team} schrijft de eindrapportage. {phase.reason}"
        case PhaseKind.DISSOLVED:
            words = f"{team} is opgeheven op {format_date(phase.day)}. {phase.reason}"
        case PhaseKind.BBG | PhaseKind.DVO:
            words = f"De eindrapportage van {team} ligt {PhaseKind(phase.kind).label}. {phase.reason}"
        case _:
            words = f"{team} gaat door. {phase.reason}"
    if team.ends_on and phase.kind != PhaseKind.DISSOLVED and team.ends_on > day:
        words += (
            " Daarna heeft dit team aan zijn opdracht voldaan en wordt het opgeheven, naar verwachting op "
            f"{format_date(team.ends_on)}."
        )
    record = Record(f"{team}: fase", f"{team.get_absolute_url()}?op={day.isoformat()}")
    return Passage(
        key=f"team-{team.code}", label=f"Toekomst van {team}", composed=_plain(words), record=record
    )


def _process(whole: Whole, annexes: tuple[str, ...]) -> Iterator[Passage]:
    yield Passage(key="proces", label="Inleiding bij het proces")
    for step in whole.steps:
        if step in _asked(whole) or step.district:
            continue
        who = step.lane_title
        text = f"{step.title} ({who}), {format_span(step.first_day, step.last_day)}. {step.text}"
        yield _of_step(step, text)
        if step.kind == StepKind.INPUT:
            yield from _register(whole)
        if step.kind == StepKind.CONCEPT:
            yield from _criteria(whole)
    yield from _refers(
        "procesplaat", "Dit staat schematisch op de plaat van het proces in de bijlagen.", annexes
    )


def _register(whole: Whole) -> Iterator[Passage]:
    on = f"?op={whole.day.isoformat()}"
    text = f"De input komt van alle {whole.gemeenten} gemeenten."
    record = Record("Gemeenten op die dag", f"{reverse('network:gemeenten')}{on}")
    yield Passage(key="gemeenten", label="Hoeveel gemeenten", composed=text, record=record)
    if whole.ending:
        many = count_of(whole.ending, "gemeente", "gemeenten")
        text = f"Van {many} loopt het integraal veiligheidsplan in {whole.day.year} af."
        record = Record("Integrale veiligheidsplannen op die dag", f"{reverse('network:ivps')}{on}")
        yield Passage(key="aflopend", label="Plannen die aflopen", composed=text, record=record)


def _criteria(whole: Whole) -> Iterator[Passage]:
    record = Record("De criteria van de BBG", whole.cycle.get_absolute_url())
    lead = "De BBG weegt op deze criteria:"
    yield Passage(key="criteria-vooraf", label="Voor de criteria", composed=lead, record=record)
    lines = "\n".join(each.question for each in criteria().values())
    yield Passage(key="criteria", label="De criteria", composed=lines, record=record, points=True)


def _request(whole: Whole) -> Iterator[Passage]:
    for step in _asked(whole):
        yield _of_step(step, f"Ik stel het op prijs als u dit doet: {_middle(step.title)}. {step.text}")
    yield Passage(key="verzoek", label="Wat u zelf nog vraagt")


def _asked(whole: Whole) -> list[Step]:
    """What gemeenten are asked besides their input, and is not over."""
    over = {StepState.DONE, StepState.PASSED}
    return [
        step
        for step in whole.steps
        if step.lane == GEMEENTEN and step.kind == StepKind.OTHER and step.state_on(whole.day) not in over
    ]


def _annexes(lines: tuple[str, ...]) -> Passage:
    record = Record("De bijlagen bij deze brief", "#bijlagen")
    return Passage(key="bijlagen", label="Bijlagen", composed="\n".join(lines), record=record, points=True)


def _refers(key: str, text: str, annexes: tuple[str, ...]) -> Iterator[Passage]:
    """What the letter says of an annex, when that comes along."""
    if any(key.removesuffix("plaat") in line.casefold() for line in annexes):
        yield Passage(
            key=f"zie-{key}", label="Verwijzing", composed=text, record=Record("De bijlagen", "#bijlagen")
        )


def _about(row: ProductRow, text: str) -> Passage:
    product = row.product
    record = Record(product.title, product.get_absolute_url())
    return Passage(key=f"product-{product.pk}", label=product.title, composed=_plain(text), record=record)


def _of_step(step: Step, text: str, *, prefix: str = "stap") -> Passage:
    record = Record(step.title, step.get_absolute_url())
    return Passage(key=f"{prefix}-{step.code}", label=step.title, composed=_plain(text), record=record)


def _middle(text: str) -> str:
    """As it stands in the middle of a sentence, with no full stop; a name of capitals keeps them."""
    start = text if text[1:2].isupper() else text[:1].lower() + text[1:]
    return start.rstrip(".")


def _plain(text: str) -> str:
    return capitalise(" ".join(text.split()))

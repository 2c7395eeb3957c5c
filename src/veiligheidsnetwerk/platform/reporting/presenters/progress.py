"""The progress report: composed from the records, with what editors add."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from veiligheidsnetwerk.platform.reporting.queries.progress import Progress, TeamPart
from veiligheidsnetwerk.platform.reporting.rules.differences import NAME
from veiligheidsnetwerk.platform.teams.presenters.milestones import (
    WIDTHS,
    milestones_of,
    planning,
    planning_blocks,
)
from veiligheidsnetwerk.platform.teams.presenters.products import ProductLine, product_line
from veiligheidsnetwerk.platform.teams.presenters.recommendations import recommendation_line
from veiligheidsnetwerk.platform.teams.presenters.teams import phase_line, waits_words
from veiligheidsnetwerk.platform.teams.rules.phases import PhaseKind
from veiligheidsnetwerk.platform.teams.rules.products import ProductKind, Status
from veiligheidsnetwerk.publishing.document import Block, Listing, Paragraph, Title
from veiligheidsnetwerk.publishing.dutch import count_of, enumerate_names, format_date, format_span
from veiligheidsnetwerk.publishing.pictures.process import draw

INTRODUCTION, ENDING = "inleiding", "slot"
TEAMS = ("Team", "Fase", "Wat het maakt", *(each.value.capitalize() for each in Status))
PRODUCTS = ("Product", "Stand van zaken", "Status", "Klaar op", "Volgende stap", "Waarom, en welke hulp")
ADVICE = ("Aanbeveling", "Aangeboden", "Wat de DVO's ermee doen")
DECISIONS = ("Welk besluit", "Van wie", "Wanneer")
HELP = ("Waarvoor", "Welke hulp", "Waarom")
GOING_ON = ("Wat", "Soort", "Klaar op", "Eigenaar")
NOBODY = "niet bekend"

type Texts = Mapping[str, str]


def parts_to_write(progress: Progress) -> list[tuple[str, str]]:
    """Where editors may add text: the key of each part, and what it is called."""
    own = [(part.team.code, f"Toelichting bij {part.team}") for part in progress.parts]
    return [(INTRODUCTION, "Inleiding"), *own, (ENDING, "Tot slot")]


def progress_blocks(progress: Progress, texts: Texts) -> Iterator[Block]:
    """The whole report but the figures; each team under its own head."""
    yield Paragraph(_about(progress))
    yield from written(texts, INTRODUCTION)
    yield Title("In het kort")
    yield from _in_short(progress)
    yield Title("Wat de teams vragen")
    yield from _asked(progress)
    yield Title("Mijlpalen van alle teams")
    yield from _milestones(progress)
    for part in progress.parts:
        yield from _team(part, texts, progress.day)
    if ENDING in texts:
        yield Title("Tot slot")
        yield from written(texts, ENDING)


def written(texts: Texts, key: str) -> Iterator[Block]:
    """What people wrote for a part, by paragraph."""
    yield from (Paragraph(line.strip()) for line in texts.get(key, "").splitlines() if line.strip())


def facts_of(progress: Progress) -> dict[str, dict[str, str]]:
    """What is said of every record, to compare with a later report."""
    found: dict[str, dict[str, str]] = {}
    for part in progress.parts:
        phase = phase_line(part.phase)
        found[f"team:{part.team.code}"] = {NAME: str(part.team), "fase": phase.name}
        for row in part.rows:
            line = product_line(row)
            told = {"status": line.status, "klaar op": line.due, "stand van zaken": line.now}
            named = f"{line.product.title} ({part.team})"
            found[f"product:{line.product.pk}"] = {NAME: named, **told, "volgende stap": line.next_step}
        for advice in _advice(part, progress.day):
            found[f"aanbeveling:{advice[0]}"] = {NAME: advice[0], "wat de DVO's ermee doen": advice[2]}
    return found


def _about(progress: Progress) -> str:
    span = format_span(progress.since, progress.day)
    return (
        f"Deze rapportage gaat over de expertteams, {span}. Zij is gemaakt uit wat de teams zelf bijhielden, "
        f"zoals dat op {format_date(progress.day)} bekend was."
    )


def _in_short(progress: Progress) -> Iterator[Block]:
    counted = Counter(row.status for row in progress.rows)
    told = [f"{counted[each]} {each.value}" for each in Status if counted[each]]
    many = count_of(len(progress.rows), "product of mijlpaal", "producten en mijlpalen")
    if not progress.parts:
        yield Paragraph("Er was in deze tijd geen expertteam.")
        return
    said = f": {enumerate_names(told)}" if told else ""
    yield Paragraph(f"{count_of(len(progress.parts), 'team heeft', 'teams hebben')} samen {many}{said}.")
    yield Listing("De teams en hoe ver hun werk is", TEAMS, tuple(map(_team_row, progress.parts)))


def _team_row(part: TeamPart) -> tuple[str, ...]:
    counted = Counter(row.status for row in part.rows)
    counts = (str(counted[each]) for each in Status)
    return str(part.team), phase_line(part.phase).name, str(len(part.rows)), *counts


def _asked(progress: Progress) -> Iterator[Block]:
    decisions = tuple(row for part in progress.parts for row in _decisions(part, progress.day))
    lines = [product_line(row) for row in progress.rows]
    helped = tuple(
        (line.product.title, line.help, line.why) for line in lines if line.help not in {"", "geen", "Geen"}
    )
    yield (
        Listing("Gevraagde besluiten", DECISIONS, decisions)
        if decisions
        else Paragraph("Er wordt geen besluit gevraagd.")
    )
    yield Listing("Gevraagde hulp", HELP, helped) if helped else Paragraph("Er wordt geen hulp gevraagd.")


def _decisions(part: TeamPart, day: date) -> Iterator[tuple[str, ...]]:
    """What is decided by others: what stands in the planning, an end report, and advice not offered yet."""
    for row in part.rows:
        if row.product.kind == ProductKind.DECISION and not row.status.is_over:
            yield row.product.title, str(row.product.owner), format_date(row.due)
    if part.phase.kind in {PhaseKind.BBG, PhaseKind.DVO}:
        who = "BBG" if part.phase.kind == PhaseKind.BBG else "De DVO's"
        yield f"De eindrapportage van {part.team} bespreken", who, f"vanaf {format_date(part.phase.day)}"
    for each in part.recommendations:
        found = each.recommendation
        if found.report_day <= day and not (found.offered_on and found.offered_on <= day):
            yield f"De aanbeveling ‘{found.title}’ aanbieden aan de DVO's", "BBG", NOBODY


def _milestones(progress: Progress) -> Iterator[Block]:
    teams = [part.team for part in progress.parts]
    milestones = milestones_of(teams, progress.rows, progress.day)
    process = planning(milestones, [str(team) for team in teams], progress.day)
    picture, _, table = planning_blocks(process, milestones, draw(process, width=WIDTHS["a4"]))
    yield from (picture, table)


def _team(part: TeamPart, texts: Texts, day: date) -> Iterator[Block]:
    team = part.team
    yield Title(str(team))
    yield Paragraph(f"Opdracht: {team.commission}")
    yield Paragraph(f"Mandaat: {team.body.mandate}")
    if team.source:
        yield Paragraph(f"Bron: {team.source}", aside=True)
    yield Paragraph(_led(part))
    phase = phase_line(part.phase)
    where = f"Fase: {phase.name}{f', {phase.since}' if phase.since else ''}."
    yield Paragraph(" ".join(filter(None, (where, waits_words(part.phase, day), phase.why))))
    yield from written(texts, team.code)
    rows = tuple(_product_row(product_line(row)) for row in part.rows)
    yield Listing(f"Wat {team} maakt", PRODUCTS, rows) if rows else Paragraph("Dit team maakt nog niets.")
    if advice := tuple(_advice(part, day)):
        yield Listing(f"Wat {team} aanbeveelt", ADVICE, advice)
    if going_on := tuple(_going_on(part, day)):
        yield Listing(f"Wat bij {team} nog loopt", GOING_ON, going_on)


def _led(part: TeamPart) -> str:
    """By whom on that day. Organisations, no people: what is published stays for ever."""
    political = enumerate_names([str(each.on_behalf_of or NOBODY) for each in part.members.political])
    leads = enumerate_names([str(each.on_behalf_of or NOBODY) for each in part.members.leads])
    return f"Bestuurlijk trekker namens: {political or NOBODY}. Ambtelijk leider namens: {leads or NOBODY}."


def _product_row(line: ProductLine) -> tuple[str, ...]:
    due = f"{line.due} (eerst gepland: {line.planned})" if line.planned else line.due
    asked = f"Gevraagde hulp: {line.help}." if line.help else ""
    why = " ".join(filter(None, (line.why, asked, *line.notes)))
    return line.product.title, line.now, line.status, due, line.next_step, why


def _advice(part: TeamPart, day: date) -> Iterator[tuple[str, str, str]]:
    for row in part.recommendations:
        if row.recommendation.report_day <= day:
            line = recommendation_line(row)
            told = Counter(each.status for each in line.answers)
            done = enumerate_names([f"{count} {status}" for status, count in told.items()])
            yield row.recommendation.title, line.offered, done if row.recommendation.offered_on else ""


def _going_on(part: TeamPart, day: date) -> Iterator[tuple[str, ...]]:
    for each in part.loose_ends:
        if each.done_on is None or each.done_on > day:
            yield each.title, each.kind, format_date(each.due) if each.due else NOBODY, str(each.owner)

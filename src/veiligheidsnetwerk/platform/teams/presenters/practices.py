"""Pilots, bouwstenen and steps in words, and the bouwstenen as a picture."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.teams.definitions import practices
from veiligheidsnetwerk.platform.teams.models import Pilot, Rating, StepCount
from veiligheidsnetwerk.platform.teams.policies import may_share
from veiligheidsnetwerk.platform.teams.queries.practices import ahead_of, amounts_of, total_of
from veiligheidsnetwerk.platform.teams.rules.practices import Amount, spread
from veiligheidsnetwerk.publishing.document import Document, Listing, Picture, Title
from veiligheidsnetwerk.publishing.dutch import format_date
from veiligheidsnetwerk.publishing.files import picture_as
from veiligheidsnetwerk.publishing.pictures.ladder import Ladder, Rung, draw
from veiligheidsnetwerk.publishing.pictures.render import render_svg
from veiligheidsnetwerk.publishing.pictures.vega import Spec

UNKNOWN = "niet bekend"
NOT_FILLED = "nog niet ingevuld"
NOT_RATED = "niet ingeschat"
WIDTH = 900.0
HEADS = ("Bouwsteen", "Eigen inschatting", "Wat wij doen", "Wie verder is")
STAGES = {"loopt": "good", "afgerond en voortgezet": "good", "gestopt": "attention"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PilotLine:
    """A pilot in a list."""

    pilot: Pilot
    colour: str
    told: Sequence[tuple[str, str]]
    facts: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stone:
    """One bouwsteen of one rating, beside those who are further."""

    title: str
    level: str
    note: str
    ahead: Sequence[Rating]
    further: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number, or a range for a small one; `is_small` is said beside it."""

    text: str
    is_small: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StepLine:
    """The half year of one gemeente."""

    counted: StepCount
    cells: Sequence[Count]
    is_own: bool


def pilot_line(pilot: Pilot) -> PilotLine:
    days = " tot ".join(format_date(each) for each in (pilot.began_on, pilot.ends_on) if each)
    told = (
        ("Vraag", pilot.question),
        ("Aanpak", pilot.approach),
        ("Partners", pilot.partners),
        ("Kosten", pilot.costs),
        ("Resultaten", pilot.results),
        ("Lessen", pilot.lessons),
    )
    facts = (("Bij wie u terechtkunt", pilot.contact), ("Wanneer", days), ("Bron", pilot.source))
    return PilotLine(
        pilot=pilot, colour=STAGES.get(pilot.stage, "info"), told=_filled(told), facts=_filled(facts)
    )


def _filled(pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(name, text or NOT_FILLED) for name, text in pairs]


def level_words(level: int | None) -> str:
    return NOT_RATED if level is None else f"{level}: {practices().levels[level]}"


def stones_of(rating: Rating, others: Sequence[Rating]) -> list[Stone]:
    found = []
    for each in practices().bouwstenen:
        ahead = ahead_of(rating, others, each.code)
        told = ", ".join(f"{other.owner} ({other.levels[each.code]})" for other in ahead)
        nobody = "niemand" if each.code in rating.levels else "–"
        found.append(
            Stone(
                title=each.title,
                level=level_words(rating.levels.get(each.code)),
                note=rating.notes.get(each.code, ""),
                ahead=ahead,
                further=told or nobody,
            )
        )
    return found


def matrix_of(ratings: Sequence[Rating]) -> list[tuple[Rating, list[str]]]:
    """Everyone's own level by bouwsteen; what was not rated is a stroke and not 0."""
    codes = [each.code for each in practices().bouwstenen]
    return [(each, [str(each.levels.get(code, "–")) for code in codes]) for each in ratings]


def picture_of(rating: Rating, others: Sequence[Rating]) -> Spec:
    """The own levels, and how many others stand on each."""
    besides = [each.levels for each in others if each.owner != rating.owner]
    rungs = [
        Rung(name=each.title, own=rating.levels.get(each.code), others=spread(besides, each.code))
        for each in practices().bouwstenen
    ]
    steps = [level_words(number) for number in practices().levels]
    said = [f"{each.title}: {each.level}. Verder: {each.further}." for each in stones_of(rating, others)]
    title = f"De negen bouwstenen: {rating.owner}, {format_date(rating.day)}"
    ladder = Ladder(title=title, who=str(rating.owner), steps=steps, rungs=rungs, said=said)
    return draw(ladder, width=WIDTH)


def file_of(rating: Rating, others: Sequence[Rating], ending: str) -> bytes:
    """The rating as one of the kinds in `publishing.files`."""
    spec = picture_of(rating, others)
    return picture_as(ending, spec, partial(_document, rating, others, spec))


def _document(rating: Rating, others: Sequence[Rating], spec: Spec) -> Document:
    title = f"De negen bouwstenen: {rating.owner}"
    rows = tuple((each.title, each.level, each.note, each.further) for each in stones_of(rating, others))
    caption = f"Eigen inschatting op {format_date(rating.day)}. Bron: {practices().bouwstenen_source}"
    blocks = (
        Picture(render_svg(spec), f"{title}. De tabel hierna zegt hetzelfde.", wide=True),
        Title("De bouwstenen in een tabel"),
        Listing(caption, HEADS, rows),
    )
    return Document(
        title=title, subject="Zelf ingeschat, niet gemeten", blocks=blocks, made=rating.day, paper="a4"
    )


def step_lines(counted: Sequence[StepCount], actor: Actor | None) -> list[StepLine]:
    return [
        StepLine(
            counted=each,
            cells=_cells(amounts_of(each, actor).get),
            is_own=may_share(actor, each.place),
        )
        for each in counted
    ]


def total_cells(counted: Sequence[StepCount]) -> Sequence[Count]:
    return _cells(lambda code: total_of(counted, code))


def _cells(asked: Callable[[str], Amount | None]) -> list[Count]:
    return [_count(asked(each.code)) for each in practices().steps]


def _count(amount: Amount | None) -> Count:
    if amount is None:
        return Count(text=UNKNOWN, is_small=False)
    text = f"{amount.low} tot {amount.high}" if amount.is_small else str(amount.low)
    return Count(text=text, is_small=amount.is_small)

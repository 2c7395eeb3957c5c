"""The weighing as pages show it: spread before mean, what members differ on first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils import timezone

from veiligheidsnetwerk.platform.strategy.definitions import argued
from veiligheidsnetwerk.platform.strategy.models import Board, Decision, Judgement, Theme
from veiligheidsnetwerk.platform.strategy.queries.board import Scorer, Weighed
from veiligheidsnetwerk.platform.strategy.queries.themes import ThemeRow
from veiligheidsnetwerk.platform.strategy.rules.decisions import Outcome
from veiligheidsnetwerk.platform.strategy.rules.support import is_majority
from veiligheidsnetwerk.platform.strategy.rules.weighing import HIGHEST, MOST_CHOSEN, Spread, by_disagreement
from veiligheidsnetwerk.publishing.dutch import count_of, format_date, format_number

NOBODY = "niemand scoorde dit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A theme and a criterion on which members differ."""

    theme: Theme
    criterion: str
    spread: str
    mean: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """What everybody found of one theme on one criterion, side by side."""

    title: str
    question: str
    spread: str
    given: Sequence[tuple[str, str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnLine:
    """How far someone is with one theme."""

    theme: Theme
    state: str
    colour: str


def board_sentences(board: Board, members: Sequence[Scorer], themes: int) -> list[str]:
    """Since when it is open, or closed, and how far everybody is."""
    counted = count_of(themes, "thema", "thema’s")
    if not board.is_open:
        closed = format_date(timezone.localdate(board.closed_at))
        some = [each for each in members if each.complete or each.begun]
        scored = count_of(len(some), "lid scoorde", "leden scoorden")
        return [f"De weging is gesloten op {closed}. {scored} één of meer van de {counted}."]
    opened, ready = (
        format_date(timezone.localdate(board.opened_at)),
        sum(each.complete >= themes for each in members),
    )
    return [
        f"De weging is open sinds {opened}. Er zijn {counted} om te wegen.",
        f"{ready} van {count_of(len(members), 'lid is', 'leden zijn')} helemaal klaar.",
        "Tot de weging sluit, ziet ieder alleen de eigen scores.",
    ]


def own_lines(themes: Sequence[Theme], own: Mapping[int, Judgement]) -> list[OwnLine]:
    return [_own_line(theme, own.get(theme.pk)) for theme in themes]


def _own_line(theme: Theme, known: Judgement | None) -> OwnLine:
    if known is None or not (known.scores or known.reasons):
        return OwnLine(theme=theme, state="nog niet gescoord", colour="info")
    if known.is_complete:
        return OwnLine(theme=theme, state="klaar", colour="good")
    state = f"half: {len(known.counted)} van {len(argued())} met score en reden"
    return OwnLine(theme=theme, state=state, colour="attention")


def differences(rows: Sequence[Weighed]) -> list[Difference]:
    """Where members differ, the widest spread first."""
    themes = {row.theme.pk: row for row in rows}
    spreads = {(row.theme.pk, code): spread for row in rows for code, spread in row.spreads.items()}
    return [
        Difference(
            theme=themes[key].theme,
            criterion=argued()[code].title,
            spread=_range(found),
            mean=f"{format_number(float(found.mean), 1)} ({count_of(found.count, 'lid', 'leden')})",
        )
        for key, code in by_disagreement(spreads)
        if (found := spreads[key, code]) is not None
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighedLine:
    """A theme as a row of the table: criterion 1 as it was counted, the others as a spread."""

    theme: Theme
    majority: str
    spreads: Sequence[str]
    decision: Decision | None


def weighed_lines(rows: Sequence[Weighed]) -> list[WeighedLine]:
    """By name: an order of totals would look like a choice."""
    found = [
        WeighedLine(
            theme=row.theme,
            majority=majority_words(row.row),
            spreads=[spread_words(row.spreads[code]) for code in argued()],
            decision=row.decision,
        )
        for row in rows
    ]
    return sorted(found, key=lambda line: line.theme.name)


def majority_words(row: ThemeRow) -> str:
    """Criterion 1, counted from the register."""
    yes = "ja" if is_majority(row.support, partners=row.partners) else "nee"
    return f"{yes}, {row.support.partners} van {row.partners} partners"


def spread_words(spread: Spread | None) -> str:
    if spread is None:
        return NOBODY
    members = count_of(spread.count, "lid", "leden")
    return f"{_range(spread)}, gemiddeld {format_number(float(spread.mean), 1)} ({members})"


def _range(spread: Spread) -> str:
    return f"{spread.lowest} tot {spread.highest}" if spread.width else f"allen {spread.lowest}"


def arguments(row: Weighed) -> list[Argument]:
    """The reasons side by side, from the lowest score to the highest; half is said not to count."""
    return [
        Argument(
            title=criterion.title,
            question=criterion.question,
            spread=spread_words(row.spreads[code]),
            given=[
                (each.person.name, _score(each, code), each.reasons.get(code, ""))
                for each in sorted(row.judgements, key=lambda one: one.scores.get(code, HIGHEST + 1))
                if code in each.scores or code in each.reasons
            ],
        )
        for code, criterion in argued().items()
    ]


def _score(judgement: Judgement, code: str) -> str:
    if code not in judgement.scores:
        return "geen score; telt niet mee"
    words = str(judgement.scores[code])
    return words if code in judgement.counted else f"{words}, zonder reden; telt niet mee"


def chosen_sentence(rows: Sequence[Weighed]) -> str:
    """How many were chosen, and of how many nothing was decided yet."""
    outcomes = [row.decision.outcome if row.decision else None for row in rows]
    chosen, open_ones = outcomes.count(Outcome.CHOSEN), outcomes.count(None)
    left = (
        f"Over {count_of(open_ones, 'thema', 'thema’s')} is nog niets besloten."
        if open_ones
        else "Over elk thema is besloten."
    )
    return f"{chosen} van ten hoogste {MOST_CHOSEN} concept-prioriteiten gekozen. {left}"

"""Who scored how far, and after closing what everybody found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.models import Membership
from veiligheidsnetwerk.platform.network.rules import Seat
from veiligheidsnetwerk.platform.strategy.definitions import argued, criteria
from veiligheidsnetwerk.platform.strategy.models import Board, Cycle, Decision, Judgement, Theme
from veiligheidsnetwerk.platform.strategy.queries.themes import ThemeRow, theme_rows
from veiligheidsnetwerk.platform.strategy.rules.weighing import Scores, Spread, counted_score, spread_of

SCORING = (Seat.VOORZITTER, Seat.LID)
"""Who in a body scores; a secretaris and an adviseur do not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorer:
    """How far one member is. `left_on`: the last day as a member, of who is none any more."""

    name: str
    complete: int
    begun: int
    left_on: date | None = None


def board_of(cycle: Cycle) -> Board | None:
    return Board.objects.filter(cycle=cycle).select_related("cycle", "body").first()


def scorers(board: Board, themes: Sequence[Theme], *, today: date) -> list[Scorer]:
    """The members of now and whoever scored and left, by name; never what they found."""
    seats = board.body.memberships.filter(role__in=SCORING).select_related("person")
    names, left = dict[int, str](), dict[int, date | None]()
    for seat in sorted(seats, key=lambda each: each.last_day or date.max):
        names[seat.person_id], left[seat.person_id] = seat.person.name, _left(seat, today)
    there, given = {theme.pk for theme in themes}, dict[int, list[Judgement]]()
    for each in board.judgements.select_related("person"):
        names.setdefault(each.person_id, each.person.name)
        if each.theme_id in there:
            given.setdefault(each.person_id, []).append(each)
    found = [
        Scorer(
            name=name,
            complete=sum(each.is_complete for each in given.get(person, ())),
            begun=sum(not each.is_complete for each in given.get(person, ())),
            left_on=left.get(person),
        )
        for person, name in names.items()
        if person in given or left.get(person) is None
    ]
    return sorted(found, key=lambda each: each.name)


def _left(seat: Membership, today: date) -> date | None:
    return seat.last_day if seat.last_day and seat.last_day < today else None


def own_judgements(board: Board, actor: Actor) -> Mapping[int, Judgement]:
    """What this actor found, by the key of the theme; also of themes that are no more."""
    found = Judgement.objects.visible_to(actor).filter(board=board, person=actor.person)
    return {each.theme_id: each for each in found.select_related("theme")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A theme with what everybody found of it, by criterion; and the newest decision about it."""

    row: ThemeRow
    judgements: Sequence[Judgement]
    spreads: Mapping[str, Spread | None]
    decision: Decision | None

    @property
    def theme(self) -> Theme:
        return self.row.theme

    @property
    def scores(self) -> Scores | None:
        """A number for every criterion; None while one of them is not scored by anybody."""
        means = {code: spread.mean for code, spread in self.spreads.items() if spread is not None}
        if len(means) < len(argued()):
            return None
        counted = counted_score(self.row.support.partners, self.row.partners)
        return {code: means.get(code, counted) for code in criteria()}


def weighed(board: Board, actor: Actor | None, *, today: date) -> list[Weighed]:
    """Every theme of now with what this actor may see of what members found: before closing only the own."""
    given: dict[int, list[Judgement]] = {}
    visible = Judgement.objects.visible_to(actor).filter(board=board)
    for each in visible.select_related("person", "theme").order_by("person__name"):
        given.setdefault(each.theme_id, []).append(each)
    chosen = decided(board.cycle, actor)
    return [
        _weighed(row, given.get(row.theme.pk, []), chosen.get(row.theme.pk))
        for row in theme_rows(board.cycle, today=today)
    ]


def decided(cycle: Cycle, actor: Actor | None) -> Mapping[int, Decision]:
    """The newest decision about each theme, by its key."""
    found = Decision.objects.visible_to(actor).filter(cycle=cycle, theme__isnull=False)
    return {
        each.theme_id: each
        for each in reversed(found.select_related("body", "cycle", "paper"))
        if each.theme_id
    }


def _weighed(row: ThemeRow, judgements: Sequence[Judgement], decision: Decision | None) -> Weighed:
    given = {code: [each.counted[code] for each in judgements if code in each.counted] for code in argued()}
    spreads = {code: spread_of(scores) for code, scores in given.items()}
    return Weighed(row=row, judgements=judgements, spreads=spreads, decision=decision)


def scores_by_theme(rows: Sequence[Weighed]) -> Mapping[int, Scores]:
    """What can be weighed: the themes that have a number on every criterion."""
    return {row.theme.pk: row.scores for row in rows if row.scores is not None}

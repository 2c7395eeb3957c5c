"""Playing out a cycle in a proefomgeving, by the same actions that people use. Done once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from django.db import transaction

from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.actions.saving import tell
from veiligheidsnetwerk.platform.network.models import Organisation, Person
from veiligheidsnetwerk.platform.strategy.actions import inputs, themes
from veiligheidsnetwerk.platform.strategy.actions.board import JudgementFacts, close_board, judge, open_board
from veiligheidsnetwerk.platform.strategy.actions.decisions import DecisionFacts, WordingFacts, choose
from veiligheidsnetwerk.platform.strategy.actions.editions import freeze
from veiligheidsnetwerk.platform.strategy.actions.playing_on import adopt, consult, elaborate, follow, on_day
from veiligheidsnetwerk.platform.strategy.definitions import argued
from veiligheidsnetwerk.platform.strategy.definitions import themes as seed_themes
from veiligheidsnetwerk.platform.strategy.example import (
    Choices,
    Example,
    Member,
    Named,
    PlayedInput,
    PlayedWeighing,
)
from veiligheidsnetwerk.platform.strategy.models import Board, Cycle, Theme
from veiligheidsnetwerk.platform.strategy.queries.inputs import asked_of, input_step
from veiligheidsnetwerk.platform.strategy.rules.decisions import Outcome
from veiligheidsnetwerk.platform.strategy.rules.inputs import Weight
from veiligheidsnetwerk.publishing.document import Document

type There = dict[str, Theme]
type Compose = Callable[[Cycle, date], Document]
"""Makes a document of the strategy as it reads then."""


@transaction.atomic
def play(example: Example, compose: Compose, *, order: Order) -> bool:
    """Play the example, if its cycle is there and nobody did anything in it yet."""
    cycle = Cycle.objects.filter(code=example.cycle, is_demo=True, themes=None, inputs=None).first()
    people = {person.email.partition("@")[0] for person in Person.objects.filter(is_demo=True)}
    if cycle is None or not {member.person for member in example.weighing.members} <= people:
        return False
    order = replace(order, held=True)
    themes.begin_with(cycle, seed_themes().themes, order=order)
    there = {theme.code: theme for theme in cycle.themes.select_related("cycle")}
    _give_input(cycle, example.input, there, order=on_day(example.input.sent, order))
    board = _weigh(cycle, example.weighing, there, order=order)
    _choose(board, example.choices, there, order=on_day(example.choices.day, order))
    consult(board, example, order=order)
    elaborate(cycle, example, order=order)
    document = compose(cycle, example.elaborated)
    edition = freeze(cycle, document, "", order=on_day(example.elaborated, order))
    adopt(edition, example, order=order)
    follow(cycle, example, order=order)
    tell(order)
    return True


def _give_input(cycle: Cycle, played: PlayedInput, there: There, *, order: Order) -> None:
    asked = asked_of(input_step(cycle), played.sent)
    gemeenten = [each for each in asked if each.is_gemeente][: played.gemeenten]
    for place, gemeente in enumerate(gemeenten):
        named = [each for each in played.names if place % 4 in each.of_four]
        facts = inputs.AnswerFacts(no_plan=True, expected="De raad stelt dit jaar een nieuw plan vast.")
        _send(cycle, gemeente, facts, named, there, order=order)
    for partner in (each for each in asked if not each.is_gemeente):
        named = [each for each in played.names if partner.kind in each.partners]
        title = inputs.AnswerFacts(title="Beleidsplan", first_day=date(played.sent.year, 1, 1))
        _send(cycle, partner, title, named, there, order=order)


def _send(
    cycle: Cycle,
    partner: Organisation,
    facts: inputs.AnswerFacts,
    named: list[Named],
    there: There,
    *,
    order: Order,
) -> None:
    given = inputs.answer(cycle, partner, facts, seen=0, order=order)
    for page, each in enumerate(named, start=4):
        told = inputs.PassageFacts(
            title=each.title, quote=each.quote, page=page, source="Voorbeeld", weight=Weight.PRIORITY
        )
        passage = inputs.add_passage(cycle, partner, told, order=order)
        themes.code_passage(passage, [there[each.theme]], order=order)
    if named:
        inputs.submit(given, order=order)


def _weigh(cycle: Cycle, played: PlayedWeighing, there: There, *, order: Order) -> Board:
    board = open_board(cycle, order=on_day(played.opened, order))
    for member in played.members:
        person = Person.objects.get(email=f"{member.person}@example.nl")
        for theme, facts in _judgements(member, played, there):
            judge(board, theme, person, facts, seen=0, order=on_day(played.opened, order))
    return close_board(board, order=on_day(played.closed, order))


def _judgements(member: Member, played: PlayedWeighing, there: There) -> list[tuple[Theme, JudgementFacts]]:
    """What a member scored, with the reason that goes with a low, a middle or a high score."""
    found = []
    for code, given in member.scores.items():
        scores = dict(zip(argued(), given, strict=True))
        reasons = {each: played.reasons[each][(score - 1) // 2] for each, score in scores.items()}
        found.append((there[code], JudgementFacts(scores=scores, reasons=reasons)))
    return found


def _choose(board: Board, played: Choices, there: There, *, order: Order) -> None:
    paper = board.cycle.papers.filter(day=played.day).first()
    for each in played.chosen:
        facts = DecisionFacts(day=played.day, outcome=Outcome.CHOSEN, reason=each.reason, paper=paper)
        wording = WordingFacts(title=each.title, text=each.text)
        choose(board, there[each.theme], facts, wording, order=order)
    for dropped in played.dropped:
        facts = DecisionFacts(day=played.day, outcome=Outcome.NOT_CHOSEN, reason=dropped.reason, paper=paper)
        choose(board, there[dropped.theme], facts, WordingFacts(title="", text=""), order=order)

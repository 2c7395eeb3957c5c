from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.bench.contenders import CONTENDERS, OURS, Contender, opened
from tests.bench.contenders.served import serving
from tests.bench.prepare import NoRoomError, prepared
from tests.bench.questions import DisagreementError, Question, require_same
from tests.bench.world import NEIGHBOURHOODS, TINY
from veiligheidsnetwerk.figures.cubes import Status


def say(_message: str) -> None:
    """Nothing is shown in a test."""


@pytest.fixture(scope="module")
def contenders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, Contender]]:
    folder = prepared(TINY, tmp_path_factory.mktemp("bench"), say)
    with serving(folder, say):
        every = {name: opened(name, folder, TINY) for name in CONTENDERS}
        yield every
        for contender in every.values():
            contender.close()


@pytest.mark.parametrize("question", Question)
@pytest.mark.parametrize("peer", [name for name in CONTENDERS if name != OURS])
def test_a_peer_gives_our_answer(contenders: Mapping[str, Contender], question: Question, peer: str) -> None:
    ours, theirs = contenders[OURS], contenders[peer]

    require_same(
        question,
        ours.answer(question, ours.run(question)),
        theirs.answer(question, theirs.run(question)),
    )


@pytest.mark.parametrize(
    ("question", "statuses"),
    [
        (Question.HOME, {Status.FINAL, Status.PROVISIONAL, Status.WITHHELD}),
        (Question.ROLLING, {Status.FINAL, Status.PROVISIONAL, Status.NOT_AVAILABLE}),
        (Question.CROSS, {Status.FINAL, Status.PROVISIONAL, Status.WITHHELD, Status.NOT_AVAILABLE}),
        (Question.MOVERS, {Status.PROVISIONAL}),
        (Question.BORDERS, {Status.FINAL, Status.PROVISIONAL, Status.ESTIMATED}),
    ],
)
def test_answers_have_every_status_that_matters(
    contenders: Mapping[str, Contender], question: Question, statuses: set[Status]
) -> None:
    ours = contenders[OURS]

    answer = ours.answer(question, ours.run(question))

    assert set(np.unique(answer.statuses).tolist()) == statuses
    assert (np.isnan(answer.values) == (answer.statuses >= Status.WITHHELD)).all()


@pytest.mark.parametrize("part", ["values", "statuses", "keys"])
def test_another_answer_is_seen(contenders: Mapping[str, Contender], part: str) -> None:
    ours = contenders[OURS]
    answer = ours.answer(Question.MOVERS, ours.run(Question.MOVERS))
    changed = getattr(answer, part).copy()
    changed[-1] += 1

    with pytest.raises(DisagreementError, match="grootste veranderingen"):
        require_same(Question.MOVERS, answer, replace(answer, **{part: changed}))


def test_a_disk_without_room_is_said_before_anything_is_written(tmp_path: Path) -> None:
    endless = replace(NEIGHBOURHOODS, areas=10**12)

    with pytest.raises(NoRoomError, match="MB nodig"):
        prepared(endless, tmp_path, say)

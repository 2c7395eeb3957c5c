"""A page that was drawn before is the same page, until an edition or a withdrawal makes it another."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from django.core.cache import caches
from django.test import Client

from tests.web.insight.asking import BURGLARY, ENSCHEDE, NIJMEGEN, address, read
from tests.web.insight.test_keeping import MONTHS, SOURCE, older_figures, save, use_newest
from veiligheidsnetwerk.figures.query import Table
from veiligheidsnetwerk.platform.insight.presenters import AnswerPage
from veiligheidsnetwerk.platform.insight.presenters import present_answer as draw
from veiligheidsnetwerk.platform.insight.queries import library
from veiligheidsnetwerk.platform.insight.views import asking, clocks

__all__ = ["older_figures"]
NOW = datetime(2026, 11, 28, 9, tzinfo=UTC)
REASON = "De aantallen van mei waren dubbel geteld."


@pytest.fixture(autouse=True)
def nothing_drawn() -> None:
    """Another test of this process may have asked the same question."""
    caches["drawn"].clear()


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Table]:
    """The answers of which a page is drawn from here on."""
    tables: list[Table] = []

    def noted(table: Table, *rest: object, **more: object) -> AnswerPage:
        tables.append(table)
        return draw(table, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(asking, "present_answer", noted)
    return tables


@dataclass
class Answering:
    """How often a kept comparison is answered, and what happens between the next two times."""

    times: int = 0
    deeds: list[Callable[[], None]] = field(default_factory=list)


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Answering:
    noted, answer = Answering(), clocks.answered

    def answered(*rest: object, **more: object) -> clocks.Answered:
        made = answer(*rest, **more)  # type: ignore[arg-type]
        noted.times += 1
        if noted.deeds:
            noted.deeds.pop()()
        return made

    monkeypatch.setattr(clocks, "answered", answered)
    return noted


def test_the_same_question_is_drawn_once(adviser: Client, drawn: list[Table]) -> None:
    asked = address(BURGLARY, gebied=[ENSCHEDE, NIJMEGEN])

    first, again = (read(adviser.get(asked)) for _ in range(2))

    assert len(drawn) == 1
    assert again.tables == first.tables
    assert again.text == first.text


def test_a_kept_comparison_is_answered_once_for_each_clock(adviser: Client, answering: Answering) -> None:
    saved = save(adviser, BURGLARY | {"tot": "2026MM04"})
    adviser.get("/cijfers/bewaard/")

    first, again = (read(adviser.get(saved.get_absolute_url())) for _ in range(2))
    adviser.get(f"{saved.get_absolute_url()}?klok=toen")

    assert answering.times == 4
    assert again.text == first.text
    assert again.tables == first.tables


def test_what_was_opened_before_an_edition_was_withdrawn_gives_the_reason(older_figures: Client) -> None:
    saved = save(older_figures, MONTHS)
    use_newest()
    then = f"{saved.get_absolute_url()}?klok=toen"
    before = older_figures.get(then)

    library().store.withdraw(SOURCE, library().store.vintages(SOURCE)[0], reason=REASON, now=NOW)

    after = older_figures.get(then)
    assert (before.status_code, after.status_code) == (200, 422)
    assert REASON in read(after).text


def test_an_edition_that_comes_while_it_is_answered_is_not_taken_for_the_one_before(
    older_figures: Client, answering: Answering
) -> None:
    saved, store = save(older_figures, MONTHS), library().store
    before = read(older_figures.get(f"{saved.get_absolute_url()}?klok=toen")).tables
    answering.deeds.append(use_newest)

    between = read(older_figures.get(saved.get_absolute_url())).tables
    store.use(SOURCE, store.vintages(SOURCE)[0])
    back = read(older_figures.get(saved.get_absolute_url())).tables

    assert between[-1] != back[-1]
    assert back[-1] == before[-1]

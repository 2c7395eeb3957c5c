"""A page that was drawn before is the same page; that editions part them is tested there."""

import pytest
from django.test import Client

from tests.web.insight.asking import BURGLARY, ENSCHEDE, NIJMEGEN, address, read
from veiligheidsnetwerk.figures.query import Table
from veiligheidsnetwerk.platform.insight.presenters import AnswerPage
from veiligheidsnetwerk.platform.insight.presenters import present_answer as draw
from veiligheidsnetwerk.platform.insight.views import asking


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Table]:
    """The answers of which a page is drawn from here on."""
    tables: list[Table] = []

    def noted(table: Table, *rest: object, **more: object) -> AnswerPage:
        tables.append(table)
        return draw(table, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(asking, "present_answer", noted)
    return tables


def test_the_same_question_is_drawn_once(adviser: Client, drawn: list[Table]) -> None:
    asked = address(BURGLARY, gebied=[ENSCHEDE, NIJMEGEN])

    first, again = (read(adviser.get(asked)) for _ in range(2))

    assert len(drawn) == 1
    assert again.tables == first.tables
    assert again.text == first.text

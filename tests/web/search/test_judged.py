"""How well searching answers the judged questions, on whichever database the tests run."""

from statistics import mean

import pytest
from django.core.management import call_command

from tests.factories import make_user
from tests.web.search.judging import DEPTH, Judged, judged_questions, name_of, ndcg
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.search.models import Entry
from veiligheidsnetwerk.platform.search.queries import search

LEAST = 0.85


@pytest.fixture
def adviser(figures: object, db: None) -> Actor:
    for name in ("load_network", "load_strategy", "load_teams", "load_toolkit", "rebuild_search"):
        call_command(name)
    return make_user("adviseur").actor


def answered(adviser: Actor, judged: Judged) -> list[str]:
    return [name_of(hit.key, hit.title, hit.url) for hit in search(adviser, judged.ask).hits]


def test_sixty_judged_questions_are_answered_well(adviser: Actor) -> None:
    judged = judged_questions()

    scores = {each.ask: ndcg(answered(adviser, each), each) for each in judged}

    assert len(scores) >= 60
    worst = sorted(scores.items(), key=lambda each: each[1])[:DEPTH]
    assert mean(scores.values()) >= LEAST, worst


def test_every_answer_that_is_named_exists(adviser: Actor) -> None:
    there = {name_of(*row) for row in Entry.objects.values_list("key", "title", "url")}

    assert {name for each in judged_questions() for name in each.finds} - there == set()


def test_the_measure_knows_the_best_order_from_a_worse_one() -> None:
    judged = Judged(ask="iets", finds={"a": 3, "b": 1})

    assert ndcg(["a", "b"], judged) == 1
    assert 0 < ndcg(["b", "a"], judged) < 1
    assert ndcg(["c"], judged) == 0

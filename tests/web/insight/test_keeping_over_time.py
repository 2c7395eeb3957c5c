"""What people keep outlives what it is about, which ends or is withdrawn, and many may keep the same name."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client

from tests.factories import make_user
from tests.web.insight.asking import BURGLARY, address, read
from tests.web.insight.test_keeping import (
    MONTHS,
    NOW,
    SAVE,
    SOURCE,
    older_figures,
    save,
    told,
    use_newest,
)
from veiligheidsnetwerk.platform.insight.models import SavedComparison
from veiligheidsnetwerk.platform.insight.queries import library

__all__ = ["older_figures"]
PEOPLE = 20
REASON = "De aantallen van mei waren dubbel geteld."


def gone(saved: SavedComparison, part: str, value: str) -> None:
    """Let what a part of the question is about be of the past."""
    question = [[name, value if name == part else each] for name, each in saved.question]
    SavedComparison.objects.filter(pk=saved.pk).update(question=question)


def ended_gemeente() -> str:
    """A gemeente of the region that does not exist any more."""
    return next(each.code for each in library().areas.gemeenten.values() if each.end is not None)


@pytest.mark.parametrize("part", ["cijfer", "gebied"])
def test_what_ended_leaves_a_page_that_says_why_and_leads_on(adviser: Client, part: str) -> None:
    saved = save(adviser)
    gone(saved, part, "woninginbraak-maand:weg" if part == "cijfer" else ended_gemeente())

    page = read(adviser.get(saved.get_absolute_url()))
    onward = adviser.get(page.links["Pas de vraag aan"])

    assert ("niet meer" in page.text) or ("heeft deze bron niet" in page.text)
    assert onward.status_code == 422
    assert page.links["Verwijder deze vergelijking"]
    assert told() == []


def test_a_withdrawn_edition_gives_its_reason_and_leaves_the_figures_of_now(older_figures: Client) -> None:
    saved = save(older_figures, MONTHS)
    use_newest()
    store = library().store
    store.withdraw(SOURCE, store.vintages(SOURCE)[0], reason=REASON, now=NOW)

    then = older_figures.get(f"{saved.get_absolute_url()}?klok=toen")
    now = older_figures.get(saved.get_absolute_url())

    assert then.status_code == 422
    assert REASON in read(then).text
    assert now.status_code == 200
    assert read(now).tables
    assert read(then).links["Zoals nu"]


def test_an_edition_in_use_that_is_withdrawn_falls_back_to_the_one_before(older_figures: Client) -> None:
    saved = save(older_figures, MONTHS)
    use_newest()
    store = library().store
    store.withdraw(SOURCE, store.vintages(SOURCE)[-1], reason=REASON, now=datetime(2026, 11, 28, tzinfo=UTC))

    now = read(older_figures.get(saved.get_absolute_url()))

    assert "De cijfers zijn nog dezelfde." in now.text


def test_twenty_people_keep_the_same_name(figures: object, db: None) -> None:
    for number in range(PEOPLE):
        client = Client()
        client.force_login(make_user("adviseur", email=f"adviseur{number}@example.nl"))
        save(client)

    assert SavedComparison.objects.count() == PEOPLE


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("figures")
@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has one writer at a time")
def test_of_one_person_in_twenty_windows_at_once_one_keeps_the_name() -> None:
    user, barrier = make_user("adviseur"), Barrier(PEOPLE)

    def keep(_: int) -> int:
        client = Client()
        client.force_login(user)
        barrier.wait()
        try:
            status: int = client.post(
                address(BURGLARY, SAVE), {"name": "Zelfde naam", "audience": "owner"}
            ).status_code
        finally:
            connection.close()
        return status

    with ThreadPoolExecutor(PEOPLE) as pool:
        statuses = sorted(pool.map(keep, range(PEOPLE)))

    assert statuses == [302] + [422] * (PEOPLE - 1)
    assert SavedComparison.objects.count() == 1

"""Looking back half-way and at the end: kept half, frozen whole, and never changed."""

from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from tests.web.strategy.desk import NOW, browser
from tests.web.strategy.test_following import STAND, goal, measure, office, say
from tests.web.strategy.test_themes import words
from veiligheidsnetwerk.platform.strategy.models import Edition, Evaluation, Goal

__all__ = ["goal", "office"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("figures")]
HALFWAY = f"{NOW}evaluaties/tussen/"


def write(office: Client, goal: Goal, *, seen: int = 0, **other: str) -> int:
    given = {
        "day": timezone.localdate().isoformat(),
        "text": "We liggen op koers.",
        f"text-{goal.pk}": "De aanpak begon later.",
        f"follows-{goal.pk}": "Meer capaciteit.",
        "seen": str(seen),
        "submission": str(uuid4()),
    }
    return office.post(HALFWAY, given | other).status_code


def freeze(office: Client) -> None:
    office.post(f"{HALFWAY}vastleggen/", {"submission": str(uuid4())})


def test_an_evaluation_says_of_each_goal_where_it_stands_and_what_follows(office: Client, goal: Goal) -> None:
    measure(goal, 100)
    say(office, goal, "onderweg")
    assert office.get(f"{HALFWAY}vastleggen/").status_code == 404

    write(office, goal)
    freeze(office)

    edition = Edition.objects.get()
    page = words(office.get(edition.get_absolute_url()).content)
    assert "Tussenevaluatie van Strategie van straks" in page
    assert "Stand: onderweg. Zo stelde Secretariaat het vast op" in page
    assert "De cijfers zeggen: achter." in page
    assert "De aanpak begon later." in page
    assert "Wat eruit volgt: Meer capaciteit." in page
    assert "De hash van de tekst klopt." in page
    assert "Bron: " in page


def test_what_was_frozen_stays_and_another_look_is_another_version(office: Client, goal: Goal) -> None:
    write(office, goal)
    freeze(office)
    freeze(office)
    assert Edition.objects.count() == 1

    write(office, goal, seen=1, text="Toch niet.")
    freeze(office)

    first, second = (words(office.get(f"{NOW}versies/{number}/").content) for number in (1, 2))
    assert "We liggen op koers." in first
    assert "Toch niet." not in first
    assert "Toch niet." in second
    assert "Tussenevaluatie, versie 2" in words(browser("adviseur").get(STAND).content)


def test_two_people_at_once_lose_nothing_they_wrote(office: Client, goal: Goal) -> None:
    write(office, goal)

    assert write(office, goal, seen=1, text="Van de een.") == 302
    assert write(office, goal, seen=1, text="Van de ander.") == 409

    assert Evaluation.objects.get().text == "Van de een."


def test_what_was_said_of_a_goal_that_is_dropped_meanwhile_is_kept(office: Client, goal: Goal) -> None:
    write(office, goal)
    Goal.objects.filter(pk=goal.pk).update(is_dropped=True)

    write(office, goal, seen=1, text="Zonder dat doel.")

    assert Evaluation.objects.get().said == {
        str(goal.pk): {"text": "De aanpak begon later.", "follows": "Meer capaciteit."}
    }


def test_a_strategy_and_its_evaluation_are_versions_apart(office: Client, goal: Goal) -> None:
    write(office, goal)
    freeze(office)
    office.post(f"{NOW}versies/nieuw/", {"submission": str(uuid4())})

    assert [(each.number, each.what) for each in Edition.objects.order_by("number")] == [
        (1, "tussenevaluatie"),
        (2, "strategie"),
    ]
    assert Client().get(f"{NOW}versies/1/").status_code == 404


def test_nobody_else_reads_what_is_not_frozen(office: Client, goal: Goal) -> None:
    write(office, goal)

    assert browser("bbg_lid").get(HALFWAY).status_code == 403
    assert office.get(f"{NOW}evaluaties/niets/").status_code == 404

"""Where goals stand: what the figures say, what people say beside that, and what is made."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from tests.web.strategy.desk import NOW, browser, make_desk
from tests.web.strategy.test_themes import words
from veiligheidsnetwerk.platform.strategy.models import Cycle, Goal, Indicator, Priority, Product, Wording

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("figures")]
JEUGD = f"{NOW}prioriteiten/jeugd/"
STAND = f"{NOW}stand/"


@pytest.fixture
def goal() -> Goal:
    cycle = make_desk()
    today = timezone.localdate()
    Cycle.objects.filter(pk=cycle.pk).update(offered_on=today)
    made = Priority.objects.create(cycle=cycle, code="jeugd")
    Wording.objects.create(priority=made, number=1, title="Jeugd", text="Wij volgen groepen.", day=today)
    return Goal.objects.create(priority=made, title="Minder misdrijven")


@pytest.fixture
def office(goal: Goal) -> Client:
    return browser("secretariaat")


def at(goal: Goal, what: str) -> str:
    return f"{JEUGD}doelen/{goal.pk}/{what}"


def measure(goal: Goal, target: int) -> None:
    Indicator.objects.create(
        goal=goal,
        source="misdrijven-gemeente-jaar",
        offence="0.0.0",
        area="ON",
        measure="aantal",
        begin_year=2022,
        way="down",
        target=target,
        target_year=2026,
    )


def say(office: Client, goal: Goal, standing: str, **other: str) -> int:
    given = {
        "standing": standing,
        "reason": "De aanpak begon later.",
        "day": timezone.localdate().isoformat(),
    }
    return office.post(at(goal, "stand/"), given | {"submission": str(uuid4())} | other).status_code


def test_the_figures_say_where_a_goal_stands_and_why(goal: Goal) -> None:
    measure(goal, 100)

    page = words(browser("adviseur").get(STAND).content)

    assert "Van 1 doel: 1 achter." in page
    assert "De indicator loopt achter." in page
    assert "Op de rechte lijn van 127.469 naar 100 hoort het nu" in page
    assert "Bron: " in page


def test_who_says_otherwise_gives_a_reason_and_both_stay_to_be_read(office: Client, goal: Goal) -> None:
    measure(goal, 100)

    assert say(office, goal, "onderweg", reason="") == 422
    say(office, goal, "onderweg")

    page = words(office.get(STAND).content)
    assert "Van 1 doel: 1 onderweg." in page
    assert "De aanpak begon later." in page
    assert "De cijfers zeggen: achter." in page


def test_following_the_figures_again_needs_a_reason_too_and_someone_who_said_otherwise(
    office: Client, goal: Goal
) -> None:
    measure(goal, 100)
    assert say(office, goal, "figures") == 422
    say(office, goal, "bereikt")

    say(office, goal, "figures", reason="De telling klopte.")

    assert "Van 1 doel: 1 achter." in words(office.get(STAND).content)
    assert goal.progress.count() == 2


def test_without_figures_nothing_is_said_until_a_person_does(office: Client, goal: Goal) -> None:
    before = words(office.get(STAND).content)
    say(office, goal, "bereikt", day=(timezone.localdate() + timedelta(days=1)).isoformat())
    say(office, goal, "bereikt")

    assert "1 nog niet te zeggen" in before
    assert "Bij dit doel hoort geen cijfer: mensen zeggen hoe ver het is." in before
    assert [each.standing for each in goal.progress.all()] == ["bereikt"]


def test_a_product_shows_how_far_it_is_and_goes_with_a_reason(office: Client, goal: Goal) -> None:
    office.post(at(goal, "producten/nieuw/"), {"title": "Handreiking", "owner": "OM", "day": "2018-01-01"})
    product = Product.objects.get()
    assert "1 product is over tijd." in words(office.get(STAND).content)
    address = at(goal, f"producten/{product.pk}/")

    assert office.post(address, {"title": "Handreiking", "is_dropped": "on", "seen": "1"}).status_code == 422
    office.post(address, {"title": "Leidraad", "owner": "OM", "done_day": "2018-02-01", "seen": "1"})

    page = words(office.get(JEUGD).content)
    assert "Leidraad (OM)" in page
    assert "Gereed sinds 1 februari 2018." in page


def test_a_goal_that_goes_on_in_others_leads_to_them(office: Client, goal: Goal) -> None:
    others = [Goal.objects.create(priority=goal.priority, title=title) for title in ("Eerste", "Tweede")]
    gone = {"title": goal.title, "seen": "1", "became": [str(each.pk) for each in others]}
    assert office.post(at(goal, ""), gone).status_code == 422

    office.post(at(goal, ""), gone | {"is_dropped": "on", "reason": "Was te breed."})
    back = office.post(
        at(others[0], ""),
        {"title": "Eerste", "seen": "1", "is_dropped": "on", "reason": "x", "became": [str(goal.pk)]},
    )

    page = words(office.get(JEUGD).content)
    assert "Vervallen: Was te breed. Gaat verder in: Eerste, Tweede." in page
    assert back.status_code == 422
    assert "Gaat verder in" in page


@pytest.mark.parametrize("role", ["bbg_lid", "adviseur", "beheer"])
def test_who_may_not_says_nothing_and_makes_nothing(goal: Goal, role: str) -> None:
    client = browser(role)

    for what in ("stand/", "producten/nieuw/"):
        assert client.post(at(goal, what), {}).status_code == 403
    assert client.get(STAND).status_code == 200


def test_what_nobody_may_see_yet_is_not_followed_either(goal: Goal) -> None:
    Cycle.objects.update(offered_on=None)

    page = words(browser("adviseur").get(STAND).content)

    assert "Minder misdrijven" not in page

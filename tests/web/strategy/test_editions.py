"""Goals that are read live from the figures, and versions that never change."""

from decimal import Decimal
from io import BytesIO
from uuid import uuid4
from zipfile import ZipFile

import pypdfium2
import pytest
from django.test import Client
from django.utils import timezone

from tests.web.network.rows import make_body
from tests.web.strategy.desk import NOW, browser, make_desk
from tests.web.strategy.rows import make_step
from tests.web.strategy.test_themes import words
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.strategy.models import (
    Cycle,
    Decision,
    Edition,
    Goal,
    Indicator,
    Priority,
    Wording,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("figures")]
JEUGD = f"{NOW}prioriteiten/jeugd/"
GOAL = f"{JEUGD}doelen/nieuw/"
VERSIONS = f"{NOW}versies/"
FIRST = f"{VERSIONS}1/"


@pytest.fixture
def cycle() -> Cycle:
    cycle = make_desk()
    today = timezone.localdate()
    Cycle.objects.filter(pk=cycle.pk).update(offered_on=today)
    make_step(cycle, "vaststellen", first=today, last=today, lane="bestuurscollege", kind="adopt")
    for code, name in (("rvo", "RVO"), ("bestuurscollege", "Bestuurscollege")):
        make_body(code, name=name, kind=code)
    made = Priority.objects.create(cycle=cycle, code="jeugd")
    Wording.objects.create(priority=made, number=1, title="Jeugd", text="Wij volgen groepen.", day=today)
    return cycle


@pytest.fixture
def office(cycle: Cycle) -> Client:
    return browser("secretariaat")


def asked(**other: str) -> dict[str, str]:
    usual = {
        "figure": "misdrijven-gemeente-jaar:0.0.0",
        "area": "ON",
        "measure": "aantal",
        "begin_year": "2022",
        "way": "down",
        "target": "100",
        "target_year": "2026",
    }
    return usual | {"submission": str(uuid4())} | other


def add_goal(office: Client) -> Goal:
    office.post(GOAL, {"title": "Minder inbraken", "owner": "BBG"})
    return Goal.objects.get()


def freeze(office: Client, note: str = "") -> None:
    office.post(f"{VERSIONS}nieuw/", {"note": note, "submission": str(uuid4())})


def decide(office: Client, body: str, outcome: str, **other: str) -> int:
    found = key_of(body)
    given = {"body": str(found), "outcome": outcome, "reason": "Breed gedragen.", "submission": str(uuid4())}
    day = timezone.localdate().isoformat()
    return office.post(f"{NOW}besluiten/nieuw/", given | {"day": day} | other).status_code


def key_of(code: str) -> int:
    return Body.objects.get(code=code).pk


def test_an_indicator_is_asked_of_the_figures_and_says_where_they_come_from(office: Client) -> None:
    goal = add_goal(office)

    office.post(f"{JEUGD}doelen/{goal.pk}/indicatoren/nieuw/", asked())

    page = words(office.get(JEUGD).content)
    assert Indicator.objects.get().offence == "0.0.0"
    assert "127.469 in 2022 omlaag naar 100 in 2026" in page
    assert "Bron: " in page
    assert "achter" in page


@pytest.mark.parametrize(("typed", "kept"), [("5.593", "5593"), ("35,5", "35.5"), ("12", "12")])
def test_a_target_is_read_as_people_write_numbers(office: Client, typed: str, kept: str) -> None:
    goal = add_goal(office)

    office.post(f"{JEUGD}doelen/{goal.pk}/indicatoren/nieuw/", asked(target=typed))

    assert Indicator.objects.get().target == Decimal(kept)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"target": "999999"}, "Dit getal ligt de andere kant op dan u koos."),
        ({"target_year": "2022"}, "Dit jaar ligt niet na het jaar waarin het begint."),
        ({"begin_year": "2001"}, ""),
        ({"figure": "niets:1"}, "Kies uit de lijst."),
    ],
)
def test_an_indicator_that_cannot_be_asked_is_refused_with_what_was_typed(
    office: Client, wrong: dict[str, str], says: str
) -> None:
    goal = add_goal(office)

    response = office.post(f"{JEUGD}doelen/{goal.pk}/indicatoren/nieuw/", asked(**wrong))

    assert response.status_code == 422
    assert says in words(response.content)
    assert Indicator.objects.count() == 0


def test_a_goal_goes_with_a_reason_and_stays_to_be_read(office: Client) -> None:
    goal = add_goal(office)
    address, gone = f"{JEUGD}doelen/{goal.pk}/", {"title": goal.title, "is_dropped": "on", "seen": "1"}

    assert office.post(address, gone).status_code == 422
    office.post(address, gone | {"reason": "Is bereikt."})

    assert "Vervallen: Is bereikt." in words(office.get(JEUGD).content)


def test_a_version_stays_as_it_was_whatever_changes_afterwards(office: Client) -> None:
    goal = add_goal(office)
    freeze(office)
    office.post(f"{JEUGD}doelen/{goal.pk}/", {"title": "Iets heel anders", "seen": "1"})

    page = words(office.get(FIRST).content)
    pdf = office.get(f"{FIRST}strategie.pdf").content

    assert "Minder inbraken" in page
    assert "Iets heel anders" not in page
    assert "De hash van de tekst klopt." in page
    text = "".join(each.get_textpage().get_text_bounded() for each in pypdfium2.PdfDocument(pdf))
    assert "Minder inbraken" in text
    word = ZipFile(BytesIO(office.get(f"{FIRST}strategie.docx").content)).read("word/document.xml").decode()
    assert "Minder inbraken" in word


def test_a_version_that_somebody_changed_in_the_database_says_so(office: Client) -> None:
    freeze(office)
    edition = Edition.objects.get()
    edition.content["title"] = "Vervalst"
    edition.save()

    assert "De hash klopt niet." in words(office.get(FIRST).content)


def test_the_same_is_not_frozen_twice_and_what_is_different_is_another_version(office: Client) -> None:
    freeze(office)
    freeze(office)
    assert Edition.objects.count() == 1

    add_goal(office)
    freeze(office, "Er is een doel bij.")

    assert Edition.objects.count() == 2
    assert "Er is een doel bij." in words(office.get(f"{VERSIONS}2/").content)


def test_a_draft_is_for_who_follows_the_strategy_and_what_is_adopted_for_everybody(office: Client) -> None:
    freeze(office)
    edition, anybody = Edition.objects.get(), Client()
    assert anybody.get(FIRST).status_code == anybody.get(f"{FIRST}strategie.pdf").status_code == 404
    assert "Deze versie is niet vastgesteld." in words(browser("adviseur").get(FIRST).content)

    decide(office, "rvo", "advised", edition=str(edition.pk), reason="Alleen voor leden.")
    assert anybody.get(FIRST).status_code == 404
    decide(office, "bestuurscollege", "adopted", edition=str(edition.pk), votes_for="70", votes_against="2")

    page = words(anybody.get(FIRST).content)
    assert "Stemmen: 70 voor, 2 tegen" in page
    assert "Alleen voor leden." not in page
    assert anybody.get(f"{FIRST}strategie.pdf").content.startswith(b"%PDF")
    assert anybody.get(VERSIONS).status_code == 302


def test_only_who_adopts_it_adopts_it_and_only_a_version(office: Client) -> None:
    freeze(office)
    edition = str(Edition.objects.get().pk)

    assert decide(office, "rvo", "adopted", edition=edition) == 422
    assert decide(office, "bestuurscollege", "adopted") == 422
    assert decide(office, "rvo", "other") == 422
    assert Decision.objects.count() == 0
    assert decide(office, "rvo", "other", about="Het werkplan") == 302


def test_votes_are_whole_and_a_day_that_must_come_is_refused(office: Client) -> None:
    assert decide(office, "rvo", "other", about="Iets", votes_for="3") == 422
    assert decide(office, "rvo", "other", about="Iets", day="2099-01-01") == 422
    assert Decision.objects.count() == 0


@pytest.mark.parametrize("role", ["bbg_lid", "adviseur", "beheer"])
def test_who_may_not_freezes_and_decides_nothing(office: Client, role: str) -> None:
    client = browser(role)

    for address in (f"{VERSIONS}nieuw/", f"{NOW}besluiten/nieuw/", GOAL):
        assert client.post(address, {}).status_code == 403

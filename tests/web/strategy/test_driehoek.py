"""For the driehoek: local beside concept priorities, what is asked by when, and what was said."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from tests.web.strategy.desk import ENSCHEDE, NIJMEGEN, NOW, browser, complete, dvo, make_desk
from tests.web.strategy.test_desk import words
from tests.web.strategy.test_input_rights import READS, READS_NOT
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.network.models import Organisation
from veiligheidsnetwerk.platform.strategy.models import Cycle, Input, Passage, Priority, Talk, Theme, Wording

pytestmark = pytest.mark.django_db
DRIEHOEK = f"{NOW}driehoek/{ENSCHEDE}/"
NEW = f"{DRIEHOEK}gezegd/nieuw/"
SECRET = "Kanarie-driehoek"


@pytest.fixture
def cycle() -> Cycle:
    return make_desk()


@pytest.fixture
def adviser(cycle: Cycle) -> Client:
    assert cycle.pk
    return browser("adviseur")


def said(text: str = SECRET, *, ago: int = 1, **other: str) -> dict[str, str]:
    day = timezone.localdate() - timedelta(days=ago)
    usual = {"day_0": str(day.day), "day_1": str(day.month), "day_2": str(day.year)}
    return {"text": text, "day": day.strftime("%d-%m-%Y"), "submission": str(uuid4())} | usual | other


def choose(cycle: Cycle, name: str) -> tuple[Theme, Priority]:
    """A theme that became a concept priority which lies before everybody."""
    theme = Theme.objects.create(cycle=cycle, code=name.lower(), name=name)
    priority = Priority.objects.create(cycle=cycle, code=name.lower(), theme=theme)
    Wording.objects.create(priority=priority, number=1, title=name, text=name, day=timezone.localdate())
    Cycle.objects.update(offered_on=timezone.localdate())
    return theme, priority


def name(theme: Theme | None, title: str, weight: str = "priority") -> None:
    made = Passage.objects.create(input=Input.objects.get(), title=title, weight=weight, page=12)
    if theme is not None:
        made.codings.create(theme=theme)


def test_what_the_region_chose_stands_beside_what_the_own_plan_names(cycle: Cycle, adviser: Client) -> None:
    complete(adviser)
    Input.objects.update(submitted_at=timezone.now())
    Passage.objects.all().delete()
    for title, weight in (("Jeugd", "priority"), ("Zorg", "regular"), ("Onrust", "")):
        theme, _ = choose(cycle, title)
        if weight:
            name(theme, f"{title} bij ons", weight)
    name(None, "Vuurwerk")

    page = words(browser("burgemeester").get(DRIEHOEK).content)

    assert "Jeugd ook een lokale prioriteit Jeugd bij ons, bladzijde 12" in page
    assert "Zorg krijgt ook aandacht, geen lokale prioriteit Zorg bij ons, bladzijde 12" in page
    assert "Onrust noemt het plan niet" in page
    assert "Lokale prioriteiten die de regio niet koos Vuurwerk, bladzijde 12" in page


def test_before_the_input_is_sent_nothing_is_read_as_not_named(cycle: Cycle, adviser: Client) -> None:
    choose(cycle, "Jeugd")

    page = words(adviser.get(DRIEHOEK).content)

    assert "Jeugd niet bekend: de input is nog niet ingestuurd" in page
    assert "Lokale prioriteiten die de regio niet koos Niet bekend: de input is nog niet ingestuurd." in page


def test_it_says_what_is_asked_and_by_when(adviser: Client) -> None:
    page = words(adviser.get(DRIEHOEK).content)

    assert "Wat er van u wordt gevraagd" in page
    assert "(loopt)" in page


def test_what_was_said_is_kept_with_its_day_and_fills_in_the_input(adviser: Client) -> None:
    assert adviser.post(NEW, said()).status_code == 302

    assert SECRET in words(adviser.get(DRIEHOEK).content)
    given = Input.objects.get()
    assert given.driehoek_day == timezone.localdate() - timedelta(days=1)

    adviser.post(NEW, said("Eerder nog", ago=9))
    given.refresh_from_db()
    assert given.driehoek_day == timezone.localdate() - timedelta(days=1)


def test_a_day_to_come_is_refused_with_all_that_was_typed(adviser: Client) -> None:
    page = adviser.post(NEW, said(ago=-1))

    assert page.status_code == 422
    assert "Deze dag komt nog" in words(page.content)
    assert SECRET in page.content.decode()
    assert not Talk.objects.exists()


def test_two_who_change_it_lose_nothing(adviser: Client) -> None:
    adviser.post(NEW, said())
    address = f"{DRIEHOEK}gezegd/{Talk.objects.get().pk}/"
    assert adviser.post(address, said("Eerst", seen="1")).status_code == 302

    late = adviser.post(address, said("Later", seen="1"))

    assert late.status_code == 409
    assert "Later" in late.content.decode()
    assert Talk.objects.get().text == "Eerst"


def test_what_was_dropped_is_gone_from_the_page(adviser: Client) -> None:
    adviser.post(NEW, said())
    adviser.post(f"{DRIEHOEK}gezegd/{Talk.objects.get().pk}/", said(seen="1", is_dropped="on"))

    assert "Nog niets opgeschreven." in words(adviser.get(DRIEHOEK).content)


@pytest.mark.parametrize("who", [*READS, *READS_NOT])
def test_only_who_reads_the_input_reads_it(adviser: Client, who: str) -> None:
    adviser.post(NEW, said())
    client = {**READS, **READS_NOT}[who]()
    page = client.get(DRIEHOEK)

    assert (SECRET in page.content.decode()) == (who in READS)
    if who not in READS:
        assert page.status_code == client.get(f"{NOW}driehoek/GM9999/").status_code


def test_who_reads_it_only_writes_nothing(adviser: Client) -> None:
    assert adviser.get(NEW).status_code == 200
    for client in (browser("burgemeester"), dvo(), browser("secretariaat")):
        assert client.post(NEW, said()).status_code in {403, 404}
    elsewhere = browser("adviseur", organisation=NIJMEGEN, email="n@example.nl")
    assert elsewhere.post(NEW, said()).status_code == 404
    assert not Talk.objects.exists()


@pytest.mark.usefixtures("cycle")
def test_only_a_gemeente_has_a_driehoek() -> None:
    om = Organisation.objects.get(kind="om").code
    client = browser("om")

    assert client.get(f"{NOW}input/{om}/").status_code == 200
    assert client.get(f"{NOW}driehoek/{om}/").status_code == 404


def test_the_log_keeps_nothing_of_what_was_said(adviser: Client) -> None:
    adviser.post(NEW, said())

    assert not any(SECRET in f"{line.sentence}{line.before}{line.after}" for line in Line.objects.all())


def test_it_leads_to_the_figures_of_the_gemeente(adviser: Client) -> None:
    page = adviser.get(DRIEHOEK).content.decode()

    assert f'href="/cijfers/blad/{ENSCHEDE}/"' in page
    assert f'href="/cijfers/gemeente/{ENSCHEDE}/"' in page

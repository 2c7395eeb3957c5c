import re
from datetime import date, timedelta
from html import unescape

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.html import strip_tags
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_organisation
from tests.web.strategy.desk import (
    DESK,
    ENSCHEDE,
    HENGELO,
    NIJMEGEN,
    PAGE,
    browser,
    complete,
    make_desk,
    make_ivp,
    passage,
)
from tests.web.strategy.rows import make_step
from veiligheidsnetwerk.platform.network.models import Change, Organisation, Person
from veiligheidsnetwerk.platform.strategy.models import Input, Passage, Step
from veiligheidsnetwerk.platform.strategy.queries.inputs import desk_of_everyone

pytestmark = pytest.mark.django_db
LONG_AGO = date(2020, 1, 1)


def words(html: bytes) -> str:
    return re.sub(r"\s+", " ", unescape(strip_tags(html.decode())))


def row_of(name: str, html: bytes) -> list[str]:
    rows = re.findall(r"<tr>.*?</tr>", html.decode(), flags=re.DOTALL)
    [row] = [row for row in rows if f">{name}<" in row]
    cells = re.findall(r"<t[hd].*?</t[hd]>", row, flags=re.DOTALL)
    return [unescape(strip_tags(cell)).strip() for cell in cells]


@pytest.fixture(autouse=True)
def _cycle() -> None:
    make_desk()


@pytest.fixture
def adviser() -> Client:
    return browser("adviseur")


@pytest.fixture
def office() -> Client:
    return browser("secretariaat")


def test_what_nobody_filled_in_is_not_known_and_never_no_priority(office: Client) -> None:
    row = row_of("Hengelo", office.get(DESK).content)

    assert row[3:5] == ["nog niets ingevuld", "niet bekend"]


def test_the_overview_equals_a_recount_of_the_records(adviser: Client, office: Client) -> None:
    complete(adviser)
    adviser.post(f"{PAGE}insturen/")
    adviser.post(f"{PAGE}genoemd/nieuw/", passage("Verkeer", weight="regular"))
    browser("adviseur", organisation=HENGELO, email="h@example.nl").post(
        f"{DESK}{HENGELO}/genoemd/nieuw/", passage("Jeugd")
    )

    page = office.get(DESK).content

    assert "3 gemeenten: 1 nog niets ingevuld, 1 begonnen en 1 ingestuurd." in words(page)
    assert row_of("Enschede", page)[3:5] == ["ingestuurd", "1"]
    assert row_of("Hengelo", page)[3:5] == ["begonnen", "1"]
    assert row_of("Nijmegen", page)[4] == "niet bekend"


def test_a_joint_plan_counts_once_for_each_gemeente(adviser: Client, office: Client) -> None:
    ivp = make_ivp(ENSCHEDE, HENGELO, title="Samen veilig")
    other = browser("adviseur", organisation=HENGELO, email="h@example.nl")
    complete(adviser, ivp)
    adviser.post(f"{PAGE}genoemd/nieuw/", passage("Jeugd en overlast", part="joint"))
    other.post(f"{DESK}{HENGELO}/vragen/", {"ivp": str(ivp.pk), "seen": "0"})

    offered = words(other.get(f"{DESK}{HENGELO}/").content)
    other.post(f"{DESK}{HENGELO}/overnemen/")
    other.post(f"{DESK}{HENGELO}/overnemen/")

    assert "Jeugd en overlast (prioriteit), volgens Enschede" in offered
    assert "Ondermijning (prioriteit)" not in offered
    assert row_of("Hengelo", office.get(DESK).content)[4] == "1"
    assert row_of("Enschede", office.get(DESK).content)[4] == "2"
    assert Passage.objects.filter(title="Jeugd en overlast").count() == 2


def test_half_an_input_is_kept_and_gone_on_with_later(adviser: Client) -> None:
    adviser.post(f"{PAGE}vragen/", {"expected": "De helft.", "seen": "0"})

    page = adviser.get(f"{PAGE}vragen/").content
    response = adviser.post(f"{PAGE}insturen/", follow=True)

    assert b"De helft." in page
    assert "Dit ontbreekt nog: welk plan er is" in words(response.content)
    assert Input.objects.get().submitted_at is None


def test_the_plan_that_the_network_knows_is_filled_in_beforehand(adviser: Client) -> None:
    ivp = make_ivp(ENSCHEDE, title="Veilig Enschede")

    page = adviser.get(f"{PAGE}vragen/").content.decode()

    assert f'<option value="{ivp.pk}" selected>' in page


def test_at_most_twelve_answers_are_needed(adviser: Client) -> None:
    pages = [adviser.get(f"{PAGE}{part}").content.decode() for part in ("vragen/", "plan/", "genoemd/nieuw/")]

    asked = sum(page.count("<label") + page.count("<legend") - page.count("(mag leeg)") for page in pages)
    needed = [name for page in pages for name in re.findall(r'name="(\w+)" required', page)]

    assert asked > 0
    assert len(needed) <= 12


def test_a_plan_that_ends_before_the_strategy_begins_asks_what_is_expected(adviser: Client) -> None:
    soon, later = timezone.localdate() + timedelta(days=90), timezone.localdate() + timedelta(days=900)
    ivp = make_ivp(ENSCHEDE, until=soon)
    adviser.post(f"{PAGE}vragen/", {"ivp": str(ivp.pk), "seen": "0"})
    adviser.post(f"{PAGE}genoemd/nieuw/", passage("Jeugd"))

    before = words(adviser.get(PAGE).content)
    ivp.last_day = later
    ivp.save()
    after = words(adviser.get(PAGE).content)

    assert "welke wijzigingen, tendensen en ontwikkelingen u verwacht" in before
    assert "welke wijzigingen, tendensen" not in after
    assert "Stuur de input in" in after


def test_two_people_on_the_answers_lose_nothing(adviser: Client) -> None:
    adviser.post(f"{PAGE}vragen/", {"expected": "Van de eerste.", "seen": "0"})

    response = adviser.post(f"{PAGE}vragen/", {"expected": "Van de tweede.", "seen": "0"})

    text = words(response.content)
    assert response.status_code == 409
    assert "Van de eerste." in text
    assert "Van de tweede." in text
    assert Input.objects.get().expected == "Van de eerste."


def test_the_same_form_sent_twice_counts_once(adviser: Client) -> None:
    asked = passage("Ondermijning")

    adviser.post(f"{PAGE}genoemd/nieuw/", asked)
    adviser.post(f"{PAGE}genoemd/nieuw/", asked)

    assert Passage.objects.count() == 1


def test_what_is_dropped_counts_no_more_and_stays_in_the_history(adviser: Client, office: Client) -> None:
    complete(adviser)
    dropped = Passage.objects.get()

    adviser.post(f"{PAGE}genoemd/{dropped.pk}/", passage("Ondermijning", is_dropped="on", seen="1"))

    assert row_of("Enschede", office.get(DESK).content)[4] == "niet bekend"
    assert "Vervallen: Ondermijning" in words(adviser.get(PAGE).content)


def test_input_after_the_last_day_is_taken_and_marked(adviser: Client, office: Client) -> None:
    Step.objects.filter(kind="input").update(last_day=timezone.localdate() - timedelta(days=1))
    complete(adviser)

    adviser.post(f"{PAGE}insturen/")

    assert row_of("Enschede", office.get(DESK).content)[3] == "ingestuurd na de termijn"


def test_what_is_taken_back_keeps_everything_and_says_why(adviser: Client, office: Client) -> None:
    complete(adviser)
    adviser.post(f"{PAGE}insturen/")
    seen = Input.objects.get().version

    adviser.post(f"{PAGE}terugnemen/", {"reason": "De raad stelt het plan nog vast.", "seen": str(seen)})

    assert row_of("Enschede", office.get(DESK).content)[3] == "begonnen"
    assert "De raad stelt het plan nog vast." in words(adviser.get(PAGE).content)
    assert Passage.objects.that_count().count() == 1


def test_it_is_handed_over_to_a_colleague_who_may_fill_it_in(adviser: Client) -> None:
    browser("adviseur", email="collega@example.nl")
    stranger = browser("adviseur", organisation=NIJMEGEN, email="elders@example.nl")
    colleague = Person.objects.get(email="collega@example.nl")
    elsewhere = Person.objects.get(email="elders@example.nl")

    refused = adviser.post(f"{PAGE}overdragen/", {"person": str(elsewhere.pk), "seen": "0"})
    adviser.post(f"{PAGE}overdragen/", {"person": str(colleague.pk), "seen": "0"})

    assert refused.status_code == 422
    assert Input.objects.get().handed_to == colleague
    assert stranger.get(PAGE).status_code == 404


def test_a_plan_is_kept_in_the_network_and_named_by_the_input(adviser: Client) -> None:
    asked = {
        "title": "Veilig Enschede",
        "gemeenten": [ENSCHEDE, HENGELO],
        "status": "vastgesteld",
        "first_day": "2024-01-01",
        "last_day": "2027-12-31",
    }

    adviser.post(f"{PAGE}plan/", asked)
    refused = adviser.post(f"{PAGE}plan/?nieuw=1", asked | {"gemeenten": [HENGELO]})

    plan = Input.objects.get().ivp
    assert plan is not None
    assert (plan.title, plan.gemeenten, plan.last_day) == (
        "Veilig Enschede",
        [ENSCHEDE, HENGELO],
        date(2027, 12, 31),
    )
    assert refused.status_code == 422
    assert "Veilig Enschede, vastgesteld" in words(adviser.get(PAGE).content)


def test_om_gives_its_policy_plan_with_the_days_on_which_it_holds() -> None:
    om = browser("om")
    place = f"{DESK}om-oost-nederland/"

    om.post(f"{place}vragen/", {"title": "Beleidsplan OM", "first_day": "2026-01-01", "seen": "0"})
    om.post(f"{place}genoemd/nieuw/", passage("Zeden"))
    om.post(f"{place}insturen/")

    text = words(om.get(place).content)
    assert "Beleidsplan OM, geldt vanaf 1 januari 2026" in text
    assert Input.objects.get().submitted_at is not None


def test_a_gemeente_that_merges_is_asked_no_more_and_what_it_gave_stays(
    adviser: Client, office: Client
) -> None:
    complete(adviser)
    yesterday = timezone.localdate() - timedelta(days=1)
    Organisation.objects.filter(code__in=[ENSCHEDE, HENGELO]).update(last_day=yesterday)

    page = office.get(DESK).content

    assert row_of("Enschede", page)[4] == "1"
    assert not re.search(">Hengelo<", page.decode())
    assert "2 gemeenten" in words(page)


def test_a_cycle_that_asks_nothing_has_a_desk_too(office: Client) -> None:
    Step.objects.filter(kind="input").delete()

    assert office.get(DESK).status_code == 200


def test_the_start_page_says_what_is_asked_until_when_and_stops_when_it_was_sent(adviser: Client) -> None:
    before = words(adviser.get("/").content)
    complete(adviser)
    adviser.post(f"{PAGE}insturen/")
    after = words(adviser.get("/").content)

    assert "Input van Enschede voor Strategie van straks Nog niets ingevuld. De laatste dag is" in before
    assert "Van u gevraagd" not in after


def test_one_screen_for_78_gemeenten_takes_few_questions(
    office: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    [cycle] = {step.cycle for step in Step.objects.select_related("cycle").filter(kind="input")}
    make_step(cycle, "concept", first=LONG_AGO, last=LONG_AGO)
    for number in range(78):
        gemeente = make_organisation(f"GM9{number:03d}")
        Input.objects.create(cycle=cycle, organisation=gemeente)

    with django_assert_max_num_queries(25):
        page = office.get(DESK)

    assert page.status_code == 200
    assert len(desk_of_everyone(cycle, today=timezone.localdate())) == 82


def test_nothing_of_it_stands_on_the_page_of_the_gemeente_in_the_network(
    adviser: Client, office: Client
) -> None:
    complete(adviser)

    page = words(office.get(f"/netwerk/gemeenten/{ENSCHEDE}/").content)

    assert "Meer aandacht voor het buitengebied" not in page
    assert Change.objects.filter(home__startswith="strategy.input:").count() >= 2


@pytest.mark.parametrize("who", ["adviseur", "secretariaat", "burgemeester"])
def test_the_page_of_who_did_not_begin_says_what_is_asked(who: str) -> None:
    page = browser(who).get(PAGE)

    assert page.status_code == 200
    assert "nog niet ingestuurd" in words(page.content)


def test_the_page_of_the_om_before_it_began_opens_too() -> None:
    client = browser("om")

    assert client.get(f"{DESK}{Organisation.objects.get(kind='om').code}/").status_code == 200

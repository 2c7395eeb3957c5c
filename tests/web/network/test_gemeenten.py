"""Basisteams and IVP's of gemeenten."""

from collections.abc import Mapping
from datetime import date
from uuid import uuid4

import pytest
from django.test import Client

from tests.conftest import ClientFor
from tests.factories import make_organisation
from tests.web.network.rows import KEY, Rows
from tests.web.network.test_editing import words
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.network.models import Basisteam, Change, Ivp
from veiligheidsnetwerk.platform.network.queries import ivp_ends

ENSCHEDE = "/netwerk/gemeenten/GM0153/"
HENGELO = "/netwerk/gemeenten/GM0164/"
TEAMS = "/netwerk/gemeenten/basisteams/"
PLANS = "/netwerk/gemeenten/ivp/"


@pytest.fixture
def office(client_for: ClientFor, rows: Rows) -> Client:
    """The browser of the secretariaat; gemeente Hengelo is there too."""
    make_organisation("GM0164")
    return client_for("secretariaat")


def team(**other: object) -> dict[str, object]:
    usual = {"name": "Twente-Midden", "gemeenten": ["GM0164"], "first_day": "2019-01-01"}
    return usual | {"submission": str(uuid4())} | other


def plan(**other: object) -> dict[str, object]:
    usual = {
        "title": "Samen veilig",
        "gemeenten": ["GM0153", "GM0164"],
        "status": "vastgesteld",
        "first_day": "2019-01-01",
        "last_day": "2022-12-31",
    }
    return usual | {"submission": str(uuid4())} | other


def text(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return words(response.content)


def test_a_gemeente_says_its_basisteam_of_the_day_and_onbekend_when_nobody_knows(office: Client) -> None:
    assert "Basisteam Enschede Provincie" in text(office, f"{ENSCHEDE}?op=2018-01-01")
    assert "Basisteam onbekend Provincie" in text(office, f"{ENSCHEDE}?op=2017-12-31")
    assert "Basisteam onbekend Provincie" in text(office, HENGELO)


def test_one_form_puts_several_gemeenten_under_a_basisteam_and_their_history_says_it(office: Client) -> None:
    Basisteam.objects.filter(pk=KEY).update(last_day=date(2018, 12, 31))

    response = office.post(f"{TEAMS}nieuw/", team(name="Basisteam Twente", gemeenten=["GM0153", "GM0164"]))

    assert response.status_code == 302
    assert "Twente 2 gemeenten Enschede Hengelo" in text(Client(), f"{TEAMS}?op=2019-01-01")
    for address in (ENSCHEDE, HENGELO):
        assert "Basisteam vastgelegd: Twente voor gemeente" in text(office, address)
    lines = [line.sentence for line in Line.objects.all() if "basisteam" in line.sentence]
    assert sorted(lines) == [
        "Secretariaat voegde basisteam Twente voor gemeente Enschede toe.",
        "Secretariaat voegde basisteam Twente voor gemeente GM0164 toe.",
    ]


def test_the_same_form_sent_twice_puts_them_there_once(office: Client) -> None:
    form = team()

    assert [office.post(f"{TEAMS}nieuw/", form).status_code for _ in range(2)] == [302, 302]

    assert Basisteam.objects.filter(name="Twente-Midden").count() == 1


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ({"gemeenten": ["GM0153", "GM0164"]}, "Enschede valt dan al onder basisteam Enschede"),
        ({"gemeenten": []}, "Kies ten minste één gemeente."),
        ({"gemeenten": ["GM9999"]}, "Kies gemeenten uit de lijst."),
        ({"name": " "}, "Vul de naam van het basisteam in."),
        ({"last_day": "2018-12-31"}, "De laatste dag ligt voor de eerste dag."),
    ],
)
def test_a_refused_basisteam_leaves_everything_as_it_was(
    office: Client, typed: Mapping[str, object], reason: str
) -> None:
    response = office.post(f"{TEAMS}nieuw/", team(**typed))

    assert response.status_code == 422
    assert reason in words(response.content)
    assert Basisteam.objects.count() == 1
    assert not Change.objects.exists()


def test_a_gemeente_passes_to_another_basisteam_and_the_past_stays(office: Client) -> None:
    change = f"{TEAMS}{KEY}/wijzigen/"
    ended = {"name": "Enschede", "first_day": "2018-01-01", "last_day": "2019-12-31", "seen": "1"}

    assert office.post(change, ended).status_code == 302
    assert office.post(change, ended | {"name": "Ander"}).status_code == 409
    assert (
        office.post(f"{TEAMS}nieuw/", team(gemeenten=["GM0153"], first_day="2020-01-01")).status_code == 302
    )

    assert "Basisteam Enschede Provincie" in text(office, f"{ENSCHEDE}?op=2019-12-31")
    assert "Basisteam Twente-Midden Provincie" in text(office, f"{ENSCHEDE}?op=2020-01-01")


def test_a_joint_plan_stands_at_each_gemeente_and_counts_once_for_it(office: Client) -> None:
    response = office.post(f"{PLANS}nieuw/", plan())

    made = Ivp.objects.get(title="Samen veilig")
    assert response["Location"] == made.get_absolute_url()
    for address in (ENSCHEDE, HENGELO):
        page = text(office, f"{address}?op=2022-06-01")
        assert "Samen veilig, gezamenlijk plan van 2 gemeenten" in page
        assert "vanaf 1 januari 2019 tot en met 31 december 2022: loopt af" in page
        assert "IVP toegevoegd: Samen veilig" in page
    assert "Gemeenten: Enschede en Hengelo (O.)" in text(office, made.get_absolute_url())
    assert ivp_ends(date(2020, 1, 1)) == {"GM0153": date(2022, 12, 31), "GM0164": date(2022, 12, 31)}


def test_whose_plan_ends_first_stands_on_top_and_who_has_none_below(office: Client) -> None:
    office.post(f"{PLANS}nieuw/", plan(gemeenten=["GM0164"]))

    page = text(Client(), f"{PLANS}?op=2021-01-01")

    assert "gold voor 2 van de 76 gemeenten een IVP dat wij kennen" in page
    places = [page.index(name) for name in ("(O.) Samen veilig", "Enschede IVP Enschede")]
    assert places == sorted(places)
    assert page.index("Aalten") > places[-1]


def test_a_plan_that_no_raad_adopted_is_for_people_of_the_network(
    office: Client, client_for: ClientFor
) -> None:
    office.post(f"{PLANS}nieuw/", plan(status="concept", title="Nog geheim", first_day="", last_day=""))
    address = Ivp.objects.get(title="Nog geheim").get_absolute_url()

    assert "concept" in text(client_for("adviseur"), address)
    assert Client().get(address).status_code == 404
    for page in (PLANS, ENSCHEDE):
        assert "Nog geheim" in text(office, page)
        assert "Nog geheim" not in text(Client(), page)
    assert "GM0164" not in ivp_ends(date(2020, 1, 1))


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ({"title": ""}, "Vul de titel van het plan in."),
        ({"status": "klaar"}, "Kies uit de lijst."),
        ({"status": ""}, "Kies hoe ver het is."),
        (
            {"gemeenten": ["GM0153"]},
            "Van deze gemeente is er dan al een IVP: IVP Enschede, vanaf 1 januari 2018",
        ),
        ({"last_day": "2018-12-31"}, "De laatste dag ligt voor de eerste dag."),
        ({"gemeenten": ["GM1960"], "last_day": "2018-12-31", "first_day": ""}, "West Betuwe bestaat niet op"),
    ],
)
def test_a_refused_plan_keeps_what_was_typed(
    office: Client, typed: Mapping[str, object], reason: str
) -> None:
    response = office.post(f"{PLANS}nieuw/", plan(source="Raad van 3 maart") | dict(typed))

    assert response.status_code == 422
    assert reason in words(response.content)
    assert 'value="Raad van 3 maart"' in response.content.decode()
    assert Ivp.objects.count() == 1


def test_two_people_who_change_one_plan_are_told_of_each_other(office: Client) -> None:
    change = f"{PLANS}{KEY}/wijzigen/"
    longer = plan(title="IVP Enschede", gemeenten=["GM0153"], status="verlengd", seen="1")
    assert office.post(change, longer).status_code == 302

    second = office.post(change, plan(title="Anders", gemeenten=["GM0153"], seen="1"))

    assert second.status_code == 409
    assert "verlengd" in words(second.content)
    assert "Status: van vastgesteld naar verlengd" in text(office, f"{PLANS}{KEY}/")

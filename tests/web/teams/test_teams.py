from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client

from tests.conftest import ClientFor
from tests.factories import make_user
from tests.web.teams.rows import BEGIN, PAGE, make_team, sent, words
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.network.models import Body, Change
from veiligheidsnetwerk.platform.teams.models import Phase, Team

MOVE = f"{PAGE}fase/"


@pytest.fixture
def office(client_for: ClientFor) -> Client:
    make_team()
    return client_for("secretariaat")


@pytest.mark.django_db
def test_the_first_start_adds_the_teams_of_the_letter_and_the_next_one_leaves_them() -> None:
    call_command("load_network", stdout=StringIO())
    call_command("load_teams", stdout=StringIO())
    Team.objects.update(theme="Door het secretariaat veranderd")
    changes = Change.objects.count()

    call_command("load_teams", stdout=StringIO())

    assert Team.objects.filter(theme="Door het secretariaat veranderd").count() == 5
    assert Change.objects.count() == changes


def test_the_overview_says_on_a_day_whom_a_team_waits_for_and_when_that_is_over(
    client_for: ClientFor,
) -> None:
    reader = client_for("burgemeester")
    call_command("load_network", stdout=StringIO())
    call_command("load_teams", stdout=StringIO())

    then = words(reader.get("/expertteams/?op=2018-03-01").content)
    later = words(reader.get("/expertteams/?op=2018-08-01").content)

    told = "Wacht op de landelijke evaluatie van de groepsscan, naar verwachting tot 30 juni 2018."
    assert told in then
    assert "Die dag is voorbij" not in then
    assert f"{told} Die dag is voorbij: vraag hoe het ervoor staat." in later


def test_a_body_that_is_a_team_gets_a_commission_once(office: Client) -> None:
    body = Body.objects.create(code="expertteam-nieuw", kind="expertteam", name="Nieuw", mandate="Iets.")
    typed = sent(body=str(body.pk), theme="Nieuw", commission="Doe iets.", commissioned_on="2018-05-01")

    answer = office.post("/expertteams/nieuw/", typed)

    assert answer["Location"] == "/expertteams/expertteam-nieuw/"
    assert office.post("/expertteams/nieuw/", typed | sent()).status_code == 422
    assert Line.objects.filter(action="teams.team.added").count() == 1


def test_a_team_goes_on_with_a_day_a_reason_and_who_said_so(office: Client) -> None:
    office.post(MOVE, sent(kind="running", day="2018-02-01", seen="0", reason="Er kan worden begonnen"))

    text = words(office.get(PAGE).content)

    assert "loopt vanaf 1 februari 2018, door Secretariaat. Er kan worden begonnen" in text
    assert Line.objects.filter(action="teams.phase.added").count() == 1


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"kind": "running", "day": "2018-01-01"}, "Deze dag ligt voor de opdracht, van 8 januari 2018."),
        ({"kind": "running", "day": "2090-01-01"}, "Deze dag moet nog komen."),
        ({"kind": "waiting", "day": "2018-02-01"}, "Schrijf op waarop het team wacht."),
        (
            {"kind": "waiting", "day": "2018-02-01", "waits_for": "x", "until": "2018-01-20"},
            "Deze dag ligt voor de dag waarop het wachten begint.",
        ),
        ({"kind": "dissolved", "day": "2018-02-01"}, "Kies uit de lijst."),
        ({"kind": "running", "day": "2018-02-01", "seen": "3"}, "Iemand anders wijzigde dit net"),
    ],
)
def test_what_cannot_be_is_said_and_what_was_typed_stays(
    office: Client, typed: dict[str, str], said: str
) -> None:
    answer = office.post(MOVE, sent(**{"seen": "0", "reason": "Wij ⚠ مرحبا", **typed}))

    assert answer.status_code == 422
    assert said in words(answer.content)
    assert "Wij ⚠ مرحبا" in answer.content.decode()
    assert not Phase.objects.exists()


def test_a_member_moves_the_own_team_as_far_as_the_report_and_no_other_team(client_for: ClientFor) -> None:
    make_team("expertteam")
    make_team()
    member = Client()
    member.force_login(make_user("expertteam_lid"))

    own = member.post("/expertteams/expertteam/fase/", sent(kind="running", day="2018-02-01", seen="0"))
    other = member.post(MOVE, sent(kind="running", day="2018-02-01", seen="0"))

    assert (own.status_code, other.status_code) == (302, 403)
    form = words(member.get("/expertteams/expertteam/fase/").content)
    assert "eindrapportage" in form
    assert "bij de BBG" not in form
    assert Phase.objects.get().team.code == "expertteam"


def test_a_commission_cannot_be_given_after_what_the_team_did(office: Client) -> None:
    office.post(MOVE, sent(kind="running", day="2018-02-01", seen="0"))
    typed = sent(theme="Jeugd", commission="Iets anders", commissioned_on="2018-03-01", seen="1")

    answer = office.post(f"{PAGE}wijzigen/", typed)

    assert answer.status_code == 422
    assert "Op 1 februari 2018 stond dit team al op ‘loopt’." in words(answer.content)
    assert Team.objects.get().commissioned_on == BEGIN

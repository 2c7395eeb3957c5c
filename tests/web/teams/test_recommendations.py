from datetime import date

import pytest
from django.test import Client

from tests.conftest import ClientFor
from tests.factories import make_organisation, make_user
from tests.web.teams.rows import PAGE, make_team, sent, words
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.network.models import Body, Organisation
from veiligheidsnetwerk.platform.teams.models import FollowUp, Recommendation, Team

NEW = f"{PAGE}aanbevelingen/nieuw/"
OVERVIEW = "/expertteams/aanbevelingen/"


@pytest.fixture
def team(db: None) -> Team:
    for code in ("twente", "ijsselland", "gelderland-zuid"):
        Body.objects.create(
            code=f"dvo-{code}",
            kind="dvo",
            name=f"DVO {code.capitalize()}",
            district=f"PD-{code}",
            mandate="Om te overleggen.",
        )
    return make_team()


@pytest.fixture
def asked(team: Team) -> Recommendation:
    return Recommendation.objects.create(
        team=team,
        title="Wijs een regisseur aan",
        report="Onderzoek jeugdgroepen",
        report_day=date(2018, 3, 1),
        offered_on=date(2018, 4, 1),
        owner_body=team.body,
    )


@pytest.fixture
def secretary(team: Team) -> Client:
    client = Client()
    client.force_login(make_user("dvo_secretaris"))
    return client


def said(**other: str) -> dict[str, str]:
    gemeente = Organisation.objects.first() or make_organisation()
    usual = {"answer": "overnemen", "reason": "Past bij ons plan 🙂", "day": "2018-05-01", "seen": "0"}
    return sent(**usual | {"owner": f"organisatie:{gemeente.pk}"} | other)


def test_a_recommendation_goes_from_the_report_through_the_bbg_to_every_dvo(
    client_for: ClientFor, team: Team
) -> None:
    office = client_for("bbg_lid")
    office.post(NEW, sent(title="Wijs een regisseur aan", report="Onderzoek", report_day="2018-03-01"))
    made = Recommendation.objects.get()
    before = words(office.get(made.get_absolute_url()).content)

    early = office.post(f"{made.get_absolute_url()}aanbieden/", sent(day="2018-02-01", seen="1"))
    office.post(f"{made.get_absolute_url()}aanbieden/", sent(day="2018-04-01", seen="1"))

    assert "De BBG heeft deze aanbeveling nog niet aangeboden." in before
    assert "Deze dag ligt voor het rapport, van 1 maart 2018." in words(early.content)
    text = words(office.get(OVERVIEW).content)
    assert "aangeboden op 1 april 2018" in text
    assert text.count("geen antwoord, over tijd") == 3
    changed = office.post(f"{made.get_absolute_url()}wijzigen/", sent(title="Iets anders", seen="2"))
    assert changed.status_code == 422
    assert Recommendation.objects.get().title == "Wijs een regisseur aan"


def test_a_secretary_writes_down_what_the_own_dvo_does_with_an_owner_without_account_and_of_no_other(
    secretary: Client, asked: Recommendation
) -> None:
    place = asked.get_absolute_url()

    own = secretary.post(f"{place}dvo-twente/", said())
    other = secretary.post(f"{place}dvo-ijsselland/", said())

    assert (own.status_code, other.status_code) == (302, 403)
    assert FollowUp.objects.get().owner == Organisation.objects.first()
    text = words(secretary.get(place).content)
    assert "DVO Twente overnemen, over tijd Past bij ons plan 🙂 1 mei 2018 moest 1 november 2018" in text
    assert Line.objects.filter(action="teams.followup.added").count() == 1


def test_two_answers_of_one_dvo_at_once_lose_nothing(secretary: Client, asked: Recommendation) -> None:
    place = f"{asked.get_absolute_url()}dvo-twente/"
    secretary.post(place, said())

    answer = secretary.post(place, said(answer="afwijzen", reason="Van de tweede"))

    assert answer.status_code == 409
    assert "Van de tweede" in words(answer.content)
    assert FollowUp.objects.get().answer == "overnemen"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"day": "2018-03-20"}, "Deze dag ligt voor 1 april 2018, toen de BBG dit aanbood."),
        ({"day": "2090-01-01"}, "Deze dag moet nog komen."),
        ({"due": "2018-04-20"}, "Deze dag ligt voor de dag van de bespreking."),
        ({"reason": ""}, "Schrijf in een of twee zinnen op waarom."),
        ({"owner": "overleg:x"}, "Kies iemand uit de lijst."),
    ],
)
def test_what_cannot_be_answered_is_said(
    secretary: Client, asked: Recommendation, typed: dict[str, str], told: str
) -> None:
    answer = secretary.post(f"{asked.get_absolute_url()}dvo-twente/", said(**typed))

    assert answer.status_code == 422
    assert told in words(answer.content)


def test_the_start_page_asks_the_secretary_until_the_dvo_answered(
    secretary: Client, asked: Recommendation
) -> None:
    before = words(secretary.get("/").content)
    secretary.post(f"{asked.get_absolute_url()}dvo-twente/", said(answer="afwijzen"))

    assert "Leg vast wat DVO Twente doet met aanbevelingen 1 aanbeveling, waarvan 1 over tijd." in before
    assert "doet met aanbevelingen" not in words(secretary.get("/").content)

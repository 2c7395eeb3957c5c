"""The page on which tokens are made and ended."""

import re
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from tests.conftest import ClientFor
from tests.web.api.asking import Machine, make_key, make_organisation
from veiligheidsnetwerk.platform.api.models import Token
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.network.models import Organisation

PAGE = "/beheer/api/"


@pytest.fixture
def beheer(client_for: ClientFor) -> Client:
    return client_for("beheer")


@pytest.fixture
def organisation(db: None) -> Organisation:
    return make_organisation()


def filled(for_whom: Organisation, **changes: object) -> dict[str, Any]:
    day = timezone.localdate() + timedelta(days=30)
    return {
        "submission": uuid4(),
        "organisation": for_whom.pk,
        "name": "dashboard",
        "last_day": day.isoformat(),
        **changes,
    }


def secret_in(html: str) -> str:
    found = re.search(r'value="(vn_[^"]+)"', html)
    return found[1] if found else ""


@pytest.mark.usefixtures("figures")
def test_a_new_token_is_shown_once_and_works(beheer: Client, organisation: Organisation) -> None:
    shown = beheer.post(PAGE, filled(organisation))

    secret = secret_in(shown.content.decode())
    assert Machine(secret).get("maten").status_code == 200
    assert shown["Cache-Control"] == "no-store"
    assert secret not in beheer.get(PAGE).content.decode()
    line = Line.objects.get(action="api.token.made")
    assert line.organisation == organisation.code
    assert secret not in f"{line.sentence}{line.after}{line.about_label}"


def test_the_same_form_twice_makes_one_token(beheer: Client, organisation: Organisation) -> None:
    answers = filled(organisation)

    beheer.post(PAGE, answers)
    again = beheer.post(PAGE, answers, follow=True)

    assert Token.objects.count() == 1
    assert "al gemaakt" in again.content.decode()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"organisation": ""}, "Kies een organisatie."),
        ({"name": ""}, "Schrijf kort op"),
        ({"last_day": ""}, "Vul een datum in."),
        ({"last_day": "2020-01-01"}, "al voorbij"),
        ({"last_day": "2099-01-01"}, "ten hoogste een jaar"),
    ],
)
def test_what_is_wrong_stands_in_the_form_and_nothing_typed_is_lost(
    beheer: Client, organisation: Organisation, changes: dict[str, str], sentence: str
) -> None:
    response = beheer.post(PAGE, filled(organisation, **{"name": "team Zorg", **changes}))

    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert Token.objects.count() == 0
    if "name" not in changes:
        assert 'value="team Zorg"' in response.content.decode()


def test_an_organisation_of_the_past_gets_none(beheer: Client) -> None:
    gone = make_organisation("Opgeheven", last_day=timezone.localdate() - timedelta(days=1))

    response = beheer.post(PAGE, filled(gone))

    assert response.status_code == 422
    assert "bestaat nu niet" in response.content.decode()


def test_ending_is_done_once_and_logged_once(beheer: Client) -> None:
    token = make_key().token

    for _ in range(2):
        beheer.post(f"{PAGE}{token.pk}/beeindigen/")

    token.refresh_from_db()
    assert token.ended_at is not None
    assert Line.objects.filter(action="api.token.ended").count() == 1

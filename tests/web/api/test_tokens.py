"""Who may ask: only who holds a token that works, and no more often than is fair."""

import json
from datetime import date, timedelta

import pytest
import time_machine
from django.utils import timezone

from tests.conftest import ClientFor
from tests.web.api.asking import BASE, Machine, make_key, make_organisation
from tests.web.network.rows import actor_with
from veiligheidsnetwerk.platform.api import rules
from veiligheidsnetwerk.platform.api.actions import end_token
from veiligheidsnetwerk.platform.api.models import Token
from veiligheidsnetwerk.platform.core.rights import Permission

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("figures")]


def status(secret: str) -> int:
    return Machine(secret).get("maten").status_code


def test_a_token_opens_the_figures() -> None:
    assert status(make_key().secret) == 200


@pytest.mark.parametrize("secret", ["", "vn_", "vn_verzonnen", "\x00", "é"])
def test_nothing_else_does(secret: str) -> None:
    response = Machine(secret).get("maten")

    assert response.status_code == 401
    assert response["WWW-Authenticate"] == "Bearer"
    assert response["Content-Type"] == "application/problem+json"
    assert json.loads(response.getvalue())["title"] == "Geen geldige API-sleutel"


def test_being_signed_in_on_the_site_does_not_either(client_for: ClientFor) -> None:
    browser = client_for("beheer")

    assert browser.get(f"{BASE}maten").status_code == 401


def test_a_token_stops_the_moment_it_is_ended() -> None:
    made = make_key()

    end_token(token=made.token, by=actor_with(Permission.API_MANAGE), now=timezone.now())

    assert status(made.secret) == 401


def test_a_token_stops_after_its_last_day() -> None:
    made = make_key()

    with time_machine.travel(timezone.now() + timedelta(days=1)):
        assert status(made.secret) == 401


def test_a_token_stops_with_its_organisation() -> None:
    made = make_key(make_organisation(last_day=timezone.localdate() - timedelta(days=1)))

    assert status(made.secret) == 401


def test_the_secret_is_kept_nowhere() -> None:
    made = make_key()

    kept = Token.objects.values().get()

    assert made.secret not in str(kept)
    assert kept["digest"] == rules.digest_of(made.secret)


def test_who_asks_too_often_waits_for_the_next_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "MOST_A_MINUTE", 3)
    made = make_key(last_day=date(2030, 1, 1))

    with time_machine.travel("2029-06-01T12:00:10Z", tick=False):
        statuses = [status(made.secret) for _ in range(5)]
        refused = Machine(made.secret).get("maten")
    with time_machine.travel("2029-06-01T12:01:00Z", tick=False):
        later = status(made.secret)

    assert statuses == [200, 200, 200, 429, 429]
    assert refused["Retry-After"] == "50"
    assert "3 vragen per minuut" in json.loads(refused.getvalue())["detail"]
    assert later == 200


def test_the_limit_of_one_token_is_not_that_of_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "MOST_A_MINUTE", 1)
    organisation = make_organisation()
    one, other = make_key(organisation), make_key(organisation)

    assert [status(one.secret), status(one.secret), status(other.secret)] == [200, 429, 200]

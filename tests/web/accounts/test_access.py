from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.test import Client

from tests.conftest import ClientFor
from tests.factories import PASSWORD, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.web.addresses")]

CLOSED = "/test/dicht/"
FIGURES = "/test/cijfers/GM0153/?maat=per%201.000&van=2024-01"
LAST_DAY = date(2026, 3, 31)


def at(day: int, hour: int = 12, minute: int = 0, *, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=ZoneInfo("Europe/Amsterdam"))


def test_a_page_that_says_nothing_is_closed_and_keeps_the_whole_address(client: Client) -> None:
    response = client.get(CLOSED + "?a=1&b=2")

    assert response.status_code == 302
    assert response["Location"] == "/account/inloggen/?next=/test/dicht/%3Fa%3D1%26b%3D2"


def test_a_page_for_a_right_is_closed_for_who_is_not_signed_in(client: Client) -> None:
    response = client.get(FIGURES)

    assert response["Location"].startswith(
        "/account/inloggen/?next=/test/cijfers/GM0153/%3Fmaat%3Dper%25201.000"
    )


def test_a_right_is_asked_even_when_a_view_is_opened_by_mistake(client: Client) -> None:
    assert client.get("/test/vergeten/")["Location"] == "/account/inloggen/?next=/test/vergeten/"


def test_who_has_the_right_comes_in(client_for: ClientFor) -> None:
    assert client_for("adviseur").get(FIGURES).content == b"cijfers van GM0153"


def test_who_has_not_the_right_is_told_so_in_dutch(client_for: ClientFor) -> None:
    response = client_for("gast").get(FIGURES)

    assert response.status_code == 403
    assert "Uw account geeft geen toegang" in response.content.decode()
    assert "cijfers van" not in response.content.decode()


def test_a_role_without_rights_may_sign_in_and_see_closed_pages(client_for: ClientFor) -> None:
    assert client_for("gast").get(CLOSED).content == b"binnen"


def test_an_account_that_is_over_is_out_at_the_next_request(client: Client) -> None:
    user = make_user("adviseur", valid_until=LAST_DAY)

    with time_machine.travel(at(31, 23, 50), tick=False):
        client.force_login(user)
        before = client.get(CLOSED).status_code
    with time_machine.travel(at(1, 0, 1, month=4), tick=False):
        after = client.get(CLOSED).status_code

    assert (before, after) == (200, 302)


def test_an_account_that_is_ended_today_is_out_at_the_next_request(client: Client) -> None:
    user = make_user("adviseur")
    client.force_login(user)
    before = client.get(CLOSED).status_code

    user.assignments.update(last_day=date(2020, 1, 1))

    assert (before, client.get(CLOSED).status_code) == (200, 302)


def test_an_account_that_is_over_cannot_sign_in_and_only_its_owner_learns_why(client: Client) -> None:
    make_user("adviseur", valid_until=date(2020, 1, 1))

    right = client.post("/account/inloggen/", {"login": "adviseur@example.nl", "password": PASSWORD})
    wrong = client.post("/account/inloggen/", {"login": "adviseur@example.nl", "password": "fout"})

    assert right.status_code == 403
    assert "Werkt niet meer: de laatste dag was 1 januari 2020." in right.content.decode()
    assert "Werkt niet" not in wrong.content.decode()
    assert client.get(CLOSED).status_code == 302


def test_a_session_ends_after_four_hours_without_doing_anything(client: Client) -> None:
    user = make_user("adviseur")
    with time_machine.travel(at(2, 9), tick=False):
        client.force_login(user)
        client.get(CLOSED)

    with time_machine.travel(at(2, 13, 1), tick=False):
        assert client.get(CLOSED).status_code == 302


def test_a_session_goes_on_while_someone_works_but_not_longer_than_twelve_hours(client: Client) -> None:
    user = make_user("adviseur")
    seen = []
    with time_machine.travel(at(2, 7), tick=False):
        client.force_login(user)
    for hour in (7, 10, 13, 16, 18):
        with time_machine.travel(at(2, hour, 55), tick=False):
            seen.append(client.get(CLOSED).status_code)

    with time_machine.travel(at(2, 20, 1), tick=False):
        seen.append(client.get(CLOSED).status_code)

    assert seen == [200, 200, 200, 200, 200, 302]


def test_an_account_that_is_removed_is_out_at_the_next_request(client: Client) -> None:
    user = make_user("adviseur")
    client.force_login(user)

    user.delete()

    assert client.get(CLOSED).status_code == 302

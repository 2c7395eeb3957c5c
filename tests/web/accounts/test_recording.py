from datetime import UTC, datetime

import pytest
import time_machine
from django.test import Client

from tests.conftest import ClientFor
from tests.factories import PASSWORD, make_places_of_demo_accounts, make_user
from veiligheidsnetwerk.platform.accounts.actions import create_demo_accounts
from veiligheidsnetwerk.platform.accounts.demo import DEMO_ACCOUNTS
from veiligheidsnetwerk.platform.audit.models import Line

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.web.addresses")]

SIGN_IN = "/account/inloggen/"
CLOSED = "/test/dicht/"
CANARY = "kanarie-7f3a-wachtwoord"


def lines(action: str) -> list[Line]:
    return list(Line.objects.filter(action=action))


def sign_in(client: Client, email: str, password: str = PASSWORD, **headers: str) -> None:
    client.post(SIGN_IN, {"login": email, "password": password}, headers=headers)


def everything_kept() -> str:
    return repr(list(Line.objects.values_list()))


def test_signing_in_is_kept_with_the_network_and_not_the_address(client: Client) -> None:
    user = make_user("adviseur")

    client.post(SIGN_IN, {"login": "adviseur@example.nl", "password": PASSWORD}, REMOTE_ADDR="192.0.2.77")

    [line] = lines("account.signed_in")
    assert line.sentence == "Adviseur logde in."
    assert (line.account, line.name, line.role) == (user.pk, "Adviseur", "adviseur")
    assert (line.network, line.origin, line.result) == ("192.0.2.0/24", "page", "done")
    assert "192.0.2.77" not in everything_kept()


def test_the_same_address_is_recognised_by_its_mark(client: Client) -> None:
    for last in (7, 7, 8):
        client.post(SIGN_IN, {"login": "niemand@example.nl", "password": "x"}, REMOTE_ADDR=f"192.0.2.{last}")

    one, again, other = (line.details_after["adres"] for line in lines("account.sign_in_failed"))
    assert one == again
    assert one != other


def test_a_failed_sign_in_does_not_tell_whether_the_account_exists(client: Client) -> None:
    make_user("adviseur")

    sign_in(client, "adviseur@example.nl", "fout")
    sign_in(client, "niemand@example.nl", "fout")

    known, unknown = lines("account.sign_in_failed")
    assert known.sentence == f"Inloggen mislukte met een e-mailadres met het kenmerk {known.about_id}."
    assert known.about_id != unknown.about_id
    for name in ("account", "name", "role", "about_kind", "result", "network", "before", "after"):
        assert getattr(known, name) == getattr(unknown, name)


def test_attempts_on_one_address_belong_together_however_it_is_typed(client: Client) -> None:
    sign_in(client, "niemand@example.nl", "fout")
    sign_in(client, " Niemand@Example.nl", "fout")

    one, other = lines("account.sign_in_failed")
    assert one.about_id == other.about_id


def test_a_password_is_kept_nowhere_not_even_in_the_wrong_field(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    make_user("adviseur")

    sign_in(client, "adviseur@example.nl", CANARY)
    sign_in(client, CANARY, "iets")
    sign_in(client, f"{CANARY}@example.nl", CANARY)

    assert CANARY not in everything_kept()
    assert CANARY not in caplog.text


def test_an_account_that_is_over_fails_to_sign_in(client: Client) -> None:
    make_user("adviseur", valid_until=datetime(2020, 1, 1, tzinfo=UTC).date())

    sign_in(client, "adviseur@example.nl")

    assert len(lines("account.sign_in_failed")) == 1
    assert lines("account.signed_in") == []


def test_signing_out_and_a_session_that_ends_are_told_apart(client: Client) -> None:
    user = make_user("adviseur")
    client.force_login(user)
    client.post("/account/uitloggen/")
    with time_machine.travel(datetime(2026, 3, 2, 6, tzinfo=UTC), tick=False):
        client.force_login(user)
    for hour in (6, 9, 12, 15, 17, 19):
        with time_machine.travel(datetime(2026, 3, 2, hour, tzinfo=UTC), tick=False):
            client.get(CLOSED)

    assert [line.sentence for line in lines("account.signed_out")] == ["Adviseur logde uit."]
    assert [line.sentence for line in lines("account.session_ended")] == ["De sessie van Adviseur liep af."]


def test_signing_out_twice_is_one_line(client: Client) -> None:
    client.force_login(make_user("adviseur"))
    client.post("/account/uitloggen/")
    client.post("/account/uitloggen/")

    assert len(lines("account.signed_out")) == 1


def test_a_closed_page_is_kept_as_refused_without_the_question(client_for: ClientFor) -> None:
    client_for("gast").get("/test/cijfers/GM0153/?maat=geheim")

    [line] = lines("access.refused")
    assert line.sentence == "Gast vroeg /test/cijfers/GM0153/ op en mocht dat niet."
    assert (line.result, line.about_kind, line.about_id) == ("refused", "page", "/test/cijfers/GM0153/")
    assert "geheim" not in everything_kept()


def test_a_refusal_from_deep_inside_is_kept_too(client_for: ClientFor) -> None:
    response = client_for("gast").get("/test/verboden/")

    assert response.status_code == 403
    assert [line.about_id for line in lines("access.refused")] == ["/test/verboden/"]


def test_a_very_long_address_is_cut(client_for: ClientFor) -> None:
    response = client_for("gast").get(f"/test/cijfers/{'x' * 3000}/")

    assert response.status_code == 403
    assert len(lines("access.refused")[0].about_id) == 200


def test_who_is_not_signed_in_leaves_no_line(client: Client) -> None:
    client.get(CLOSED)
    client.get("/test/cijfers/GM0153/")
    client.get("/test/verboden/")

    assert Line.objects.count() == 0


def test_looking_at_pages_leaves_no_line(client_for: ClientFor) -> None:
    client = client_for("adviseur")
    before = Line.objects.count()

    for address in ("/", CLOSED, "/test/cijfers/GM0153/", "/componenten/", "/account/uitloggen/"):
        client.get(address)

    assert Line.objects.count() == before


def test_all_of_one_request_shares_an_operation_and_the_next_has_another(client: Client) -> None:
    sign_in(client, "niemand@example.nl")
    sign_in(client, "niemand@example.nl")

    one, other = (line.operation for line in lines("account.sign_in_failed"))
    assert one != other


def test_accounts_of_a_proef_are_kept_once() -> None:
    make_places_of_demo_accounts()
    create_demo_accounts("oefenen met cijfers")
    kept = Line.objects.count()
    create_demo_accounts("oefenen met cijfers")

    created, given = lines("account.created"), lines("accounts.assignment.added")
    assert len(created) == len(given) == len(DEMO_ACCOUNTS)
    assert Line.objects.count() == kept
    assert created[0].sentence == "Het systeem maakte een account voor Beheerder."
    assert given[0].sentence == "Het systeem gaf de rol beheerder van Beheerder voor het hele netwerk."
    assert given[0].details_after["rol"] == "beheer"
    assert "reden" not in given[0].details_after
    assert {line.origin for line in created} == {"command"}


def test_another_password_is_kept_and_never_what_it_is() -> None:
    make_places_of_demo_accounts()
    create_demo_accounts("oefenen met cijfers")
    create_demo_accounts(CANARY)

    assert len(lines("account.credential_set")) == len(DEMO_ACCOUNTS)
    assert lines("account.credential_set")[0].sentence == "Het systeem gaf Beheerder een ander wachtwoord."
    assert CANARY not in everything_kept()

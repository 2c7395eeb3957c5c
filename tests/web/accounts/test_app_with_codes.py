from datetime import datetime, timedelta

import pytest
import time_machine
from allauth.mfa.models import Authenticator

from tests.factories import make_user
from tests.web.accounts.factors import (
    APP,
    CODES,
    FACTORS,
    SECOND_STEP,
    add_app,
    after_password,
    code_of,
    recovery_codes,
    secret_shown,
)
from tests.web.accounts.signed_in import browser_of, is_signed_in, key_of
from veiligheidsnetwerk.platform.audit.models import Line

pytestmark = pytest.mark.django_db

START = datetime.fromisoformat("2026-03-02T08:00:00+01:00")
LATER = START + timedelta(minutes=2)


def test_the_secret_is_shown_as_a_picture_inside_the_page_and_as_text() -> None:
    page = browser_of(make_user("adviseur")).get(APP).content.decode()

    assert '<svg width="' in page
    assert "<?xml" not in page
    assert "style=" not in page
    assert "data:image" not in page
    assert '<code class="vn-secret">' in page


def test_the_first_code_adds_the_app_and_gives_recovery_codes() -> None:
    browser = browser_of(make_user("adviseur"))

    secret = secret_shown(browser)
    response = browser.post(APP, {"code": code_of(secret)})

    assert response["Location"] == CODES
    assert len(recovery_codes(browser)) == 10
    assert Line.objects.filter(action="account.factor_added").count() == 1


def test_a_wrong_first_code_adds_nothing_and_shows_the_same_secret() -> None:
    browser = browser_of(make_user("adviseur"))
    secret = secret_shown(browser)

    response = browser.post(APP, {"code": "000000"})

    assert response.status_code == 422
    assert "Deze code klopt niet" in response.content.decode()
    assert secret_shown(browser) == secret
    assert not Authenticator.objects.exists()


def test_two_tabs_show_the_same_secret_and_either_may_be_sent() -> None:
    browser = browser_of(make_user("adviseur"))

    first, second = secret_shown(browser), secret_shown(browser)

    assert first == second
    assert browser.post(APP, {"code": code_of(first)}).status_code == 302


def test_sending_the_form_twice_adds_one_app_and_leads_to_the_page() -> None:
    browser = browser_of(make_user("adviseur"))
    code = code_of(secret_shown(browser))

    answers = [browser.post(APP, {"code": code})["Location"] for _ in range(2)]

    assert answers == [CODES, FACTORS]
    assert Authenticator.objects.filter(type="totp").count() == 1


def test_the_database_holds_neither_the_secret_nor_the_codes() -> None:
    browser = browser_of(make_user("adviseur"))

    secret = add_app(browser)
    codes = recovery_codes(browser)

    kept = str([row.data for row in Authenticator.objects.all()])
    assert secret not in kept
    assert not [code for code in codes if code in kept]


def test_signing_in_then_asks_for_a_code_and_leads_on_to_what_was_asked() -> None:
    user = make_user("adviseur")
    with time_machine.travel(START, tick=False):
        secret = add_app(browser_of(user))
    with time_machine.travel(LATER, tick=False):
        browser = after_password(user, then="/cijfers/?gebied=GM0153&maat=per%201.000")
        before = is_signed_in(browser)
        first_key = key_of(browser)
        response = browser.post(SECOND_STEP, {"code": code_of(secret)})

        assert not before
        assert response["Location"] == "/cijfers/?gebied=GM0153&maat=per%201.000"
        assert is_signed_in(browser)
        assert key_of(browser) != first_key


@pytest.mark.parametrize(("steps", "good"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_a_clock_may_be_half_a_minute_off_and_no_more(steps: int, *, good: bool) -> None:
    user = make_user("adviseur")
    with time_machine.travel(START, tick=False):
        secret = add_app(browser_of(user))
    with time_machine.travel(LATER, tick=False):
        browser = after_password(user)
        browser.post(SECOND_STEP, {"code": code_of(secret, steps=steps)})

        assert is_signed_in(browser) is good


@pytest.mark.parametrize("seconds", [0, 20, 35, 59])
def test_a_code_is_good_for_one_time_however_long_it_would_still_be_right(seconds: int) -> None:
    user = make_user("adviseur")
    with time_machine.travel(START, tick=False):
        secret = add_app(browser_of(user))
    with time_machine.travel(LATER, tick=False):
        code = code_of(secret, steps=1)
        after_password(user).post(SECOND_STEP, {"code": code})
    with time_machine.travel(LATER + timedelta(seconds=seconds), tick=False):
        second = after_password(user)
        response = second.post(SECOND_STEP, {"code": f" {code[:3]} {code[3:]} "})

        assert response.status_code == 422
        assert not is_signed_in(second)


@pytest.mark.parametrize("code", ["", "1", "abcdef", "١٢٣٤٥٦", "0" * 21, "\x00", "-1", "é" * 6])
def test_what_is_no_code_is_refused(code: str) -> None:
    user = make_user("adviseur")
    add_app(browser_of(user))
    browser = after_password(user)

    response = browser.post(SECOND_STEP, {"code": code})

    assert response.status_code == 422
    assert not is_signed_in(browser)


def test_after_five_wrong_codes_also_the_right_one_must_wait() -> None:
    user = make_user("adviseur")
    with time_machine.travel(START, tick=False):
        secret = add_app(browser_of(user))
    with time_machine.travel(LATER, tick=False):
        browser = after_password(user)
        for number in range(5):
            browser.post(SECOND_STEP, {"code": f"00000{number}"})
        response = browser.post(SECOND_STEP, {"code": code_of(secret)})

        assert "over vijf minuten" in response.content.decode()
        assert not is_signed_in(browser)


def test_the_second_step_without_the_first_leads_to_the_first() -> None:
    browser = after_password(make_user("adviseur", email="leeg@example.nl"))
    browser.post("/account/uitloggen/")

    assert browser.get(SECOND_STEP)["Location"] == "/account/inloggen/"


def test_who_only_gave_the_password_opens_nothing() -> None:
    user = make_user("adviseur")
    add_app(browser_of(user))
    browser = after_password(user)

    answers = {
        path: browser.get(path).status_code for path in ("/account/", FACTORS, CODES, APP, "/cijfers/")
    }

    assert set(answers.values()) == {302}


def test_removing_the_app_takes_the_codes_along() -> None:
    browser = browser_of(make_user("adviseur"))
    add_app(browser)

    asked = browser.get(f"{APP}verwijderen/")
    response = browser.post(f"{APP}verwijderen/")

    assert asked.status_code == 200
    assert response["Location"] == FACTORS
    assert not Authenticator.objects.exists()
    assert Line.objects.filter(action="account.factor_removed").count() == 1


@pytest.mark.parametrize(
    "path", [APP, f"{APP}verwijderen/", f"{CODES}nieuw/", "/account/beveiliging/sleutel/"]
)
def test_who_signed_in_long_ago_confirms_first(path: str) -> None:
    user = make_user("adviseur")
    with time_machine.travel(START, tick=False):
        browser = browser_of(user)
        if path != APP:
            add_app(browser)
    with time_machine.travel(START + timedelta(hours=1), tick=False):
        asked = [browser.get(path)["Location"], browser.post(path)["Location"]]

    assert all(where.startswith("/account/bevestigen/?next=") for where in asked)
    assert Authenticator.objects.filter(type="totp").count() == (path != APP)
    assert Line.objects.filter(action="account.factor_removed").count() == 0


def test_a_code_confirms_as_well_as_a_password() -> None:
    user = make_user("adviseur")
    with time_machine.travel(START, tick=False):
        browser = browser_of(user)
        secret = add_app(browser)
    with time_machine.travel(START + timedelta(hours=1), tick=False):
        wrong = browser.post("/account/bevestigen/code/", {"code": "000000"})
        right = browser.post(
            "/account/bevestigen/code/", {"code": code_of(secret), "next": f"{APP}verwijderen/"}
        )

    assert wrong.status_code == 422
    assert right["Location"] == f"{APP}verwijderen/"

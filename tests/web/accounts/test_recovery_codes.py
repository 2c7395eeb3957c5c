import pytest

from tests.factories import make_user
from tests.web.accounts.factors import CODES, SECOND_STEP, add_app, after_password, recovery_codes
from tests.web.accounts.signed_in import browser_of, is_signed_in

pytestmark = pytest.mark.django_db


def test_the_codes_are_shown_one_time() -> None:
    browser = browser_of(make_user("adviseur"))
    add_app(browser)

    first, second = recovery_codes(browser), recovery_codes(browser)

    assert len(set(first)) == 10
    assert second == []
    assert "één keer zien" in browser.get(CODES).content.decode()


def test_each_code_opens_the_account_one_time() -> None:
    user = make_user("adviseur")
    setting_up = browser_of(user)
    add_app(setting_up)
    code, other, *_ = recovery_codes(setting_up)
    opened = []

    for typed in (code, code, other):
        browser = after_password(user)
        browser.post(SECOND_STEP, {"code": typed})
        opened.append(is_signed_in(browser))

    assert opened == [True, False, True]


def test_new_codes_replace_the_old_ones() -> None:
    user = make_user("adviseur")
    browser = browser_of(user)
    add_app(browser)
    old, *_ = recovery_codes(browser)

    browser.post(f"{CODES}nieuw/")
    new, *_ = recovery_codes(browser)

    opened = {}
    for typed in (old, new):
        client = after_password(user)
        client.post(SECOND_STEP, {"code": typed})
        opened[typed] = is_signed_in(client)
    assert opened == {old: False, new: True}


def test_without_a_factor_there_are_no_codes() -> None:
    browser = browser_of(make_user("adviseur"))

    assert browser.get(CODES).status_code == 404
    assert browser.post(f"{CODES}nieuw/").status_code == 422


def test_the_page_with_codes_is_kept_nowhere() -> None:
    browser = browser_of(make_user("adviseur"))
    add_app(browser)

    assert "no-store" in browser.get(CODES)["Cache-Control"]

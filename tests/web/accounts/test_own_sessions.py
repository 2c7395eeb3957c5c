import re
from datetime import datetime, timedelta

import pytest
import time_machine
from django.test import Client

from tests.factories import PASSWORD, make_user
from tests.web.accounts.signed_in import SAFARI, begun, browser_of, is_signed_in, key_of
from veiligheidsnetwerk.platform.accounts.models import Session
from veiligheidsnetwerk.platform.audit.models import Line

pytestmark = pytest.mark.django_db

MORNING = datetime.fromisoformat("2026-03-02T08:00:00+01:00")


def buttons(client: Client) -> list[str]:
    return re.findall(r"/account/sessies/(\w+)/beeindigen/", client.get("/account/").content.decode())


def test_someone_sees_every_browser_in_plain_words_and_which_is_this_one() -> None:
    user = make_user("adviseur")
    here = browser_of(user)
    browser_of(user, user_agent=SAFARI)

    page = " ".join(here.get("/account/").content.decode().split())

    assert "<strong>Firefox op Windows</strong> (deze browser)" in page
    assert "<strong>Safari op iPhone</strong>" in page
    assert "Mozilla/5.0" not in page


def test_the_page_says_when_a_session_began_and_when_it_was_used() -> None:
    user = make_user("adviseur")
    with time_machine.travel(MORNING, tick=False):
        here = browser_of(user)
    with time_machine.travel(MORNING + timedelta(hours=2), tick=False):
        page = " ".join(here.get("/account/").content.decode().split())
        page = " ".join(here.get("/account/").content.decode().split())

    assert "Ingelogd op 2 maart 2026 om 08:00 uur, laatst gebruikt op 2 maart 2026 rond 10:00 uur." in page


def test_another_session_can_be_ended_and_this_one_goes_on() -> None:
    user = make_user("adviseur")
    here, there = browser_of(user), browser_of(user, user_agent=SAFARI)

    (button, *_) = [each for each in buttons(here) if each != "andere"]
    here.post(f"/account/sessies/{button}/beeindigen/")

    assert (is_signed_in(here), is_signed_in(there)) == (True, False)
    assert Line.objects.filter(action="account.sessions_closed").count() == 1


def test_all_others_can_be_ended_at_once_also_twice() -> None:
    user = make_user("adviseur")
    here, there, third = browser_of(user), browser_of(user), browser_of(user)

    answers = [here.post("/account/sessies/andere/beeindigen/").status_code for _ in range(2)]

    assert answers == [302, 302]
    assert [is_signed_in(each) for each in (here, there, third)] == [True, False, False]


def test_a_session_of_someone_else_cannot_be_ended() -> None:
    mine, someone = browser_of(make_user("adviseur")), make_user("fg")
    other, second = browser_of(someone), browser_of(someone)

    (button,) = [each for each in buttons(other) if each != "andere"]
    mine.post(f"/account/sessies/{button}/beeindigen/")
    mine.post("/account/sessies/andere/beeindigen/")

    assert is_signed_in(other)
    assert is_signed_in(second)


def test_a_session_that_is_over_is_not_shown() -> None:
    user = make_user("adviseur")
    with time_machine.travel(MORNING, tick=False):
        browser_of(user, user_agent=SAFARI)
    with time_machine.travel(MORNING + timedelta(hours=5), tick=False):
        here = browser_of(user)
        page = here.get("/account/").content.decode()

    assert "Safari" not in page


def test_the_key_of_a_session_is_shown_nowhere() -> None:
    user = make_user("adviseur")
    here, there = browser_of(user), browser_of(user)

    page = here.get("/account/").content.decode()

    assert key_of(here) not in page
    assert key_of(there) not in page


def test_signing_in_gives_another_key_and_the_one_before_opens_nothing(client: Client) -> None:
    user = make_user("adviseur")
    session = client.session
    session["iets"] = "van voor het inloggen"
    session.save()
    planted = session.session_key
    client.cookies["sessie"] = planted or ""

    client.post("/account/inloggen/", {"login": user.email, "password": PASSWORD})

    assert key_of(client) != planted
    assert not Session.objects.filter(session_key=planted).exists()
    assert is_signed_in(client)


def test_a_session_knows_whose_it_is_until_signing_out() -> None:
    user = make_user("adviseur")
    browser = browser_of(user)
    key = key_of(browser)
    before = Session.objects.get(session_key=key).account

    browser.post("/account/uitloggen/")

    assert before == user
    assert not Session.objects.filter(session_key=key).exists()


def test_sessions_go_with_the_account() -> None:
    user = make_user("adviseur")
    browser_of(user)

    user.delete()

    assert not Session.objects.exists()


def test_a_session_begins_when_someone_signs_in() -> None:
    with time_machine.travel(MORNING, tick=False):
        browser = browser_of(make_user("adviseur"))

    assert begun(browser) == int(MORNING.timestamp())

"""Another password by a link in a mail, and everything that such a link may not be good for."""

import re
from datetime import timedelta
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest
import time_machine
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import Settings

from tests.factories import PASSWORD, make_user
from tests.keys import make_key
from tests.web.accounts.factors import SECOND_STEP, add_app
from tests.web.accounts.signed_in import browser_of, is_signed_in
from tests.web.core.mail.server import Behaviour, mail_server
from veiligheidsnetwerk.platform.accounts import actions
from veiligheidsnetwerk.platform.accounts.models import PasswordReset, Session, User
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.core.mail import postman
from veiligheidsnetwerk.platform.core.models import Mail

pytestmark = pytest.mark.django_db

ASK = "/account/wachtwoord-vergeten/"
CHOOSE = "/account/wachtwoord-vergeten/kiezen/"
SIGN_IN = "/account/inloggen/"
NEW = "een heel ander lang wachtwoord"
TYPED = {"new": NEW, "again": NEW}


@pytest.fixture(autouse=True)
def _a_site(settings: Settings, tmp_path: Path) -> None:
    settings.SITE_ADDRESS = "https://netwerk.example.nl"
    settings.MAIL_DIR = tmp_path


def ask(email: str, **headers: str) -> tuple[int, str, str]:
    client = Client(headers=headers)
    response = client.post(ASK, {"email": email}, follow=True)
    page = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", response.content.decode())
    return response.status_code, str(response.redirect_chain), page


def mailed() -> Behaviour:
    with mail_server() as server:
        postman.one_round()
    return server


def link_in(server: Behaviour) -> str:
    [link] = re.findall(r"https://netwerk\.example\.nl(/account/wachtwoord-vergeten/\S+)", text_of(server))
    return str(link)


def text_of(server: Behaviour) -> str:
    return str(server.letters[-1].get_content())


def link_for(user: User) -> str:
    ask(user.email)
    return link_in(mailed())


def follow(link: str, typed: dict[str, str] | None = None) -> int:
    """What comes of choosing a password with a link, in a browser of one's own."""
    client = Client()
    client.get(link)
    return client.post(CHOOSE, typed or TYPED).status_code


def opens(user: User, password: str) -> bool:
    cache.clear()
    return is_signed_in(browser_of(user, password=password))


def test_a_forgotten_password_is_replaced_by_one_that_the_owner_of_the_mailbox_chooses() -> None:
    user = make_user("adviseur")
    client = Client()

    form = client.get(link_for(user), follow=True).content.decode()
    done = client.post(CHOOSE, TYPED, follow=True)

    assert "Nieuw wachtwoord kiezen" in form
    assert done.redirect_chain == [(SIGN_IN, 302)]
    assert "Log nu in met het nieuwe wachtwoord." in done.content.decode()
    assert (opens(user, PASSWORD), opens(user, NEW)) == (False, True)


def test_a_link_signs_nobody_in_and_does_not_skip_the_second_step() -> None:
    user = make_user("adviseur")
    add_app(browser_of(user))
    client = Client()
    client.get(link_for(user))

    client.post(CHOOSE, TYPED)

    after = client.post(SIGN_IN, {"login": user.email, "password": NEW})
    assert not is_signed_in(client)
    assert after["Location"].startswith(SECOND_STEP)


def test_whoever_was_signed_in_with_the_old_password_is_signed_out_everywhere() -> None:
    user = make_user("adviseur")
    browsers = [browser_of(user), browser_of(user)]

    follow(link_for(user))

    assert not Session.objects.filter(account=user).exists()
    assert [is_signed_in(each) for each in browsers] == [False, False]


def test_a_link_works_one_time() -> None:
    link = link_for(make_user("adviseur"))

    assert (follow(link), follow(link)) == (302, 410)


def test_two_browsers_with_one_link_change_the_password_one_time() -> None:
    user = make_user("adviseur")
    link = link_for(user)
    first, second = Client(), Client()
    first.get(link)
    second.get(link)

    answers = [first.post(CHOOSE, TYPED).status_code, second.post(CHOOSE, TYPED).status_code]

    assert answers == [302, 410]
    assert Line.objects.filter(action="account.password_reset").count() == 1


def test_two_who_send_the_form_at_the_same_moment_change_the_password_one_time() -> None:
    ask(make_user("adviseur").email)
    both = [PasswordReset.objects.select_related("account").get() for _ in range(2)]

    assert [actions.reset_password(each, NEW, now=timezone.now()) for each in both] == [True, False]


@pytest.mark.parametrize(("minutes", "expected"), [(59, 302), (61, 410)])
def test_a_link_works_for_an_hour(minutes: int, expected: int) -> None:
    link = link_for(make_user("adviseur"))

    with time_machine.travel(timezone.now() + timedelta(minutes=minutes), tick=False):
        assert follow(link) == expected


def test_a_mail_that_waited_too_long_does_not_go() -> None:
    ask(make_user("adviseur").email)
    with time_machine.travel(timezone.now() + timedelta(minutes=61), tick=False):
        server = mailed()

    assert server.letters == []


def test_all_links_of_before_die_with_the_password_that_was_forgotten() -> None:
    user = make_user("adviseur")
    links = [link_for(user), link_for(user)]

    assert [follow(link) for link in links] == [302, 410]


def test_a_link_dies_when_the_account_ends() -> None:
    user = make_user("adviseur")
    link = link_for(user)
    make_it_end(user)

    assert follow(link) == 410


def make_it_end(user: User) -> None:
    user.assignments.update(last_day=timezone.localdate() - timedelta(days=1))


@pytest.mark.parametrize("wrong", ["0" * 64, "a", "é", "-"])
def test_who_does_not_know_the_link_does_not_guess_it(wrong: str) -> None:
    user = make_user("adviseur")
    link = link_for(user)
    proof = link.split("/")[-2]

    assert follow(link.replace(proof, wrong)) in {404, 410}
    assert opens(user, PASSWORD)


def test_a_program_that_looks_at_the_link_uses_nothing_up() -> None:
    link = link_for(make_user("adviseur"))
    for _ in range(3):
        Client().get(link, follow=True)
        Client().head(link)

    assert follow(link) == 302


def test_the_link_stands_in_no_address_while_the_form_is_open() -> None:
    response = Client().get(link_for(make_user("adviseur")))

    assert response["Location"] == CHOOSE
    assert response["Referrer-Policy"] == "same-origin"
    assert "no-store" in response["Cache-Control"]


def test_a_password_that_is_too_easy_is_refused_and_the_link_still_works() -> None:
    user = make_user("adviseur")
    link = link_for(user)

    assert follow(link, {"new": "kort", "again": "kort"}) == 422
    assert follow(link, {"new": NEW, "again": "anders"}) == 422
    assert follow(link) == 302


def test_a_forged_host_changes_nothing_in_the_link(settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    ask(make_user("adviseur").email, host="kwaad.example.com", x_forwarded_host="kwaad.example.com")

    text = text_of(mailed())

    assert "https://netwerk.example.nl/account/wachtwoord-vergeten/" in text
    assert "kwaad" not in text


def test_whether_an_account_exists_shows_in_no_answer() -> None:
    user = make_user("adviseur")

    known, unknown = ask(user.email), ask("niemand@example.nl")

    assert known == unknown
    assert known[0] == 200
    assert "Heeft dit e-mailadres een account?" in known[2]


def test_whether_an_account_exists_asks_the_same_of_the_database() -> None:
    make_user("adviseur")
    ask("iemand@example.nl")

    with CaptureQueriesContext(connection) as known:
        ask("adviseur@example.nl")
    with CaptureQueriesContext(connection) as unknown:
        ask("niemand@example.nl")

    assert [kind_of(each["sql"]) for each in known] == [kind_of(each["sql"]) for each in unknown]


def kind_of(sql: str) -> str:
    """A statement without its values."""
    return re.sub(r"'[^']*'|\bs\d+_x\d+\b|\b\d+\b|NULL", "?", sql.partition(" VALUES ")[0])


def test_whether_an_account_exists_takes_as_long() -> None:
    make_user("adviseur")
    ask("iemand@example.nl")

    pairs = [(seconds("adviseur@example.nl"), seconds("niemand@example.nl")) for _ in range(15)]

    known, unknown = (median(side) for side in zip(*pairs, strict=True))
    assert 0.7 < known / unknown < 1.4


def seconds(email: str) -> float:
    cache.clear()
    begun = perf_counter()
    ask(email)
    return perf_counter() - begun


def test_an_address_without_an_account_gets_no_mail_and_is_not_kept() -> None:
    ask("niemand@example.nl")

    assert mailed().letters == []
    assert not Mail.objects.exists()
    assert list(PasswordReset.objects.values_list("account", flat=True)) == [None]


def test_the_owner_hears_that_the_password_changed() -> None:
    user = make_user("adviseur")
    follow(link_for(user))

    text = text_of(mailed())

    assert text.startswith("Beste Adviseur,")
    assert "is gewijzigd" in text
    assert NEW not in text


def test_three_mails_an_hour_go_to_one_account_however_it_is_written_and_wherever_it_is_asked() -> None:
    make_user("adviseur")
    for number, way in enumerate(["adviseur@example.nl", "Adviseur@EXAMPLE.nl", "adviseur@example.NL"] * 3):
        Client(REMOTE_ADDR=f"10.0.{number}.7").post(ASK, {"email": way})

    assert len(mailed().letters) == 3


def test_who_asks_too_often_reads_the_same() -> None:
    answers = {ask(make_or_find("adviseur").email) for _ in range(6)}

    assert len(answers) == 1


def make_or_find(role: str) -> User:
    return User.objects.filter(email=f"{role}@example.nl").first() or make_user(role)


@pytest.mark.parametrize("address", ["192.0.2.1", "2001:db8:1:2:{number:x}::1"])
def test_one_place_that_asks_for_many_accounts_must_wait(address: str) -> None:
    answers = []
    for number in range(61):
        client = Client(REMOTE_ADDR=address.format(number=number))
        answers.append(client.post(ASK, {"email": f"account{number}@example.nl"}).status_code)

    assert answers == [302] * 60 + [429]


def test_the_log_knows_that_it_was_asked_and_done_but_not_what_was_typed() -> None:
    user = make_user("adviseur")
    follow(link_for(user))
    ask("niemand@example.nl")

    lines = Line.objects.filter(action__in=["account.reset_asked", "account.password_reset"])
    said = [line.sentence for line in lines.order_by("sequence")]

    assert [re.sub(r"[0-9a-f]{16}", "…", each) for each in said] == [
        "Iemand vroeg een nieuw wachtwoord voor een e-mailadres met het kenmerk ….",
        "Iemand koos met een link uit een mail een ander wachtwoord voor Adviseur.",
        "Iemand vroeg een nieuw wachtwoord voor een e-mailadres met het kenmerk ….",
    ]
    assert "niemand@" not in str([line.sealed for line in lines])


@pytest.mark.parametrize(
    "typed", ["", "geen adres", "a@example.nl\r\nBcc: b@example.com", "a" * 300 + "@example.nl"]
)
def test_what_is_no_address_is_said_and_stays_in_the_form(typed: str) -> None:
    response = Client().post(ASK, {"email": typed})

    assert response.status_code == 422
    assert not Mail.objects.exists()


def test_where_a_mail_would_be_all_that_guards_what_is_restricted_it_gives_no_password(
    settings: Settings,
) -> None:
    settings.FACTORS_DEMANDED = True
    ask(make_user("beheer").email)

    text = text_of(mailed())

    assert "vertrouwelijke gegevens" in text
    assert "wachtwoord-vergeten" not in text


def test_who_has_a_key_for_what_is_restricted_may_reset_and_still_needs_the_key(settings: Settings) -> None:
    settings.FACTORS_DEMANDED = True
    user = make_user("beheer")
    make_key(user)

    assert follow(link_for(user)) == 302

    after = Client().post(SIGN_IN, {"login": user.email, "password": NEW})
    assert after["Location"].startswith(SECOND_STEP)


def test_the_sign_in_page_leads_here() -> None:
    assert f'href="{ASK}"' in Client().get(SIGN_IN).content.decode()

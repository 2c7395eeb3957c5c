from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from tests.conftest import ClientFor
from tests.factories import make_user
from tests.web.accounts.factors import add_app
from tests.web.accounts.signed_in import browser_of
from tests.web.core.mail.server import mail_server
from veiligheidsnetwerk.platform.core import mail
from veiligheidsnetwerk.platform.core.mail import kinds, postman
from veiligheidsnetwerk.platform.core.models import Mail

pytestmark = pytest.mark.django_db

PAGE = "/beheer/post/"
LINK = "http://localhost:8000/account/geheim/"


@pytest.fixture(autouse=True)
def _a_kind(monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path) -> None:
    settings.MAIL_DIR = tmp_path / "post"
    monkeypatch.setattr(kinds, "_KINDS", {})
    mail.register(mail.Kind(code="test.hello", title="Groet", write=hello))


def hello(about: str) -> mail.Letter:
    return mail.Letter(f"{about}@example.nl", f"Dag {about}", f"Beste <b>{about}</b>,\n\nKlik op {LINK}\n")


@pytest.fixture
def beheerder(client_for: ClientFor) -> Client:
    return client_for("beheer")


def test_a_proef_shows_every_mail_that_it_would_have_sent(beheerder: Client) -> None:
    row = mail.ask("test.hello", "jan")
    postman.one_round()

    listed = beheerder.get(PAGE).content.decode()
    letter = beheerder.get(f"{PAGE}{row.pk}/").content.decode()

    assert "gaat geen mail de deur uit" in listed
    assert f'href="{PAGE}{row.pk}/">Dag jan</a>' in listed
    assert "jan@example.nl" in listed
    assert f'<a href="{LINK}"' in letter
    assert "Beste &lt;b&gt;jan&lt;/b&gt;," in letter


def test_the_folder_is_for_its_owner_alone(settings: Settings) -> None:
    mail.ask("test.hello", "jan")
    postman.one_round()

    assert settings.MAIL_DIR.stat().st_mode & 0o777 == 0o700


def test_a_folder_that_cannot_be_written_keeps_the_mail_waiting(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "bestand").touch()
    settings.MAIL_DIR = tmp_path / "bestand" / "post"
    mail.ask("test.hello", "jan")
    postman.one_round()

    assert Mail.objects.get().reason == "De map met mails kan niet worden beschreven."


def test_with_a_mail_server_nobody_reads_what_was_sent_to_another(beheerder: Client) -> None:
    row = mail.ask("test.hello", "jan")
    with mail_server():
        postman.one_round()
        listed = beheerder.get(PAGE).content.decode()
        letter = beheerder.get(f"{PAGE}{row.pk}/")

    assert "Dag jan" in listed
    assert f"{PAGE}{row.pk}/" not in listed
    assert letter.status_code == 404


def test_what_was_refused_is_shown_with_the_reason_in_dutch(beheerder: Client) -> None:
    mail.ask("test.hello", "jan")
    with mail_server(recipient="550 nee"):
        postman.one_round()

    page = beheerder.get(PAGE).content.decode()

    assert "niet verstuurd" in page
    assert "De mailserver weigerde dit adres (code 550)." in page


@pytest.mark.parametrize("role", ["secretariaat", "fg", "gast"])
def test_only_the_beheerder_reads_the_post(client_for: ClientFor, role: str) -> None:
    row = mail.ask("test.hello", "jan")
    postman.one_round()
    client = client_for(role)

    assert [client.get(path).status_code for path in (PAGE, f"{PAGE}{row.pk}/")] == [403, 403]


def test_where_factors_are_demanded_a_code_of_an_app_does_not_open_the_post(settings: Settings) -> None:
    settings.FACTORS_DEMANDED = True
    browser = browser_of(make_user("beheer"))
    add_app(browser)

    assert browser.get(PAGE)["Location"].startswith("/account/beveiliging/nodig/")

"""Asking for the newsletter and ending it, by whoever has the address and by nobody else."""

from datetime import timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from tests.factories import make_user
from tests.web.accounts.signed_in import browser_of
from tests.web.newsletter.rows import PAGE, make_edition, make_member, make_reader
from veiligheidsnetwerk.platform.core.models import Mail
from veiligheidsnetwerk.platform.newsletter import letters, links
from veiligheidsnetwerk.platform.newsletter.actions.subscribing import (
    ASKED,
    TOLD,
    forget_unconfirmed_by_calendar,
)
from veiligheidsnetwerk.platform.newsletter.models import Removed, Subscriber
from veiligheidsnetwerk.platform.newsletter.queries.readers import recipients

pytestmark = pytest.mark.django_db
ASK = f"{PAGE}aanmelden/"
ONE_CLICK = {"List-Unsubscribe": "One-Click"}


@pytest.fixture(autouse=True)
def _nobody_asked_before() -> None:
    cache.clear()


def path_in(link: str) -> str:
    return link.removeprefix("http://localhost:8000")


def link_to_confirm(reader: Subscriber) -> str:
    letter = letters.write_asked(str(reader.pk))
    assert letter is not None
    [link] = [line for line in letter.text.splitlines() if "/bevestigen/" in line]
    return path_in(link)


def test_an_address_gets_it_after_a_button_behind_a_link_in_its_mail(client: Client) -> None:
    answer = client.post(ASK, {"email": "Lezer@Example.org", "topics": ["toolkit"]})
    reader = Subscriber.objects.get()
    link = link_to_confirm(reader)

    assert answer["Location"] == f"{ASK}gevraagd/"
    assert client.get(link).status_code == 200
    reader.refresh_from_db()
    assert reader.confirmed_at is None  # a mail program followed it
    assert "U krijgt voortaan de nieuwsbrief" in client.post(link).content.decode()
    reader = Subscriber.objects.get()
    assert (reader.email, reader.topics, reader.told) == ("lezer@example.org", ["toolkit"], TOLD)
    assert reader.confirmed_at is not None
    assert client.post(link).status_code == 200  # twice is once


def test_nobody_learns_whether_an_address_reads_it(client: Client) -> None:
    known = make_reader("bekend@example.org")

    answers = [client.post(ASK, {"email": each}) for each in ("bekend@example.org", "nieuw@example.org")]

    assert len({(each.status_code, each["Location"]) for each in answers}) == 1
    assert Mail.objects.filter(kind=ASKED).count() == 2
    letter = letters.write_asked(str(known.pk))
    assert letter is not None
    assert letter.subject == "U krijgt de nieuwsbrief al"
    assert path_in(links.ending_link(known.pk)) in letter.text


@pytest.mark.parametrize("email", ["", "geen adres", "a@b.nl\r\nBcc: kwaad@example.com", "a@b.nl, c@d.nl"])
def test_what_is_no_address_comes_back_with_what_to_type(client: Client, email: str) -> None:
    answer = client.post(ASK, {"email": email})

    assert answer.status_code == 422
    assert "Vul een e-mailadres in" in answer.content.decode()
    assert not Subscriber.objects.exists()


@pytest.mark.parametrize("email", ["jan.o'neil@example.org", "jan+nieuws@bücher.example"])
def test_an_unusual_address_is_an_address(client: Client, email: str) -> None:
    client.post(ASK, {"email": email})

    letter = letters.write_asked(str(Subscriber.objects.get().pk))
    assert letter is not None
    assert letter.to == email


def test_one_place_cannot_ask_for_thousands_and_no_address_gets_many_mails(client: Client) -> None:
    for _ in range(5):
        client.post(ASK, {"email": "slachtoffer@example.org"})
    answers = [client.post(ASK, {"email": f"{number}@example.org"}).status_code for number in range(70)]

    assert Mail.objects.filter(kind=ASKED, about=str(Subscriber.objects.earliest("pk").pk)).count() == 3
    assert answers.count(302) == 55
    assert set(answers[55:]) == {429}


def test_a_link_is_for_one_address_for_a_week_and_not_to_be_made_up(client: Client) -> None:
    client.post(ASK, {"email": "lezer@example.org"})
    link = link_to_confirm(Subscriber.objects.get())
    forged = link[:-3] + ("aaa/" if not link.endswith("aaa/") else "bbb/")

    assert client.post(forged).status_code == 410
    assert client.post(f"{PAGE}bevestigen/²:a:b/").status_code == 410
    with time_machine.travel(timezone.now() + timedelta(days=8), tick=False):
        assert client.post(link).status_code == 410
        said = list[str]()
        forget_unconfirmed_by_calendar(timezone.now(), said.append)
    assert said == ["Nieuwsbrief: niet bevestigde aanmeldingen gewist: 1."]
    assert not Subscriber.objects.exists()


def test_one_click_of_any_mail_program_ends_it_without_cookie_or_token() -> None:
    reader, other = make_reader(), make_reader("ander@example.org")
    link, strict = path_in(links.ending_link(reader.pk)), Client(enforce_csrf_checks=True)

    first = strict.post(link, ONE_CLICK)
    second = strict.post(link, "List-Unsubscribe=One-Click", content_type="application/x-www-form-urlencoded")

    assert (first.status_code, second.status_code) == (200, 200)
    assert not first.cookies.get("sessie")
    assert [each.pk for each in Subscriber.objects.all()] == [other.pk]
    [kept] = Removed.objects.all()
    assert "lezer" not in kept.mark


def test_following_the_link_ends_nothing_and_a_forged_one_is_refused(client: Client) -> None:
    reader, other = make_reader(), make_reader("ander@example.org")
    link = path_in(links.ending_link(reader.pk))

    assert "Zeg de nieuwsbrief op" in client.get(link).content.decode()
    forged = link.replace(f"/{reader.pk}:", f"/{other.pk}:")
    assert client.post(forged, ONE_CLICK).status_code == 404
    assert client.post(f"{PAGE}opzeggen/{other.pk}/", ONE_CLICK).status_code == 404
    assert Subscriber.objects.count() == 2


def test_another_address_is_used_once_it_said_yes(client: Client) -> None:
    reader = make_reader()
    link = path_in(links.ending_link(reader.pk))

    page = client.post(link, {"keuze": "bewaar", "topics": ["cijfers"], "new_email": "nieuw@example.org"})
    reader.refresh_from_db()
    assert "Bevestig het nieuwe adres" in page.content.decode()
    assert (reader.address, reader.topics) == ("lezer@example.org", ["cijfers"])

    client.post(link_to_confirm(reader))
    reader.refresh_from_db()
    assert (reader.address, reader.new_email) == ("nieuw@example.org", "")


def test_a_member_chooses_at_once_and_gets_it_on_the_address_of_the_register() -> None:
    user = make_user("adviseur")
    browser = browser_of(user)

    browser.post(ASK, {"topics": ["bijeenkomst"]})
    browser.post(ASK, {"topics": []})
    user.person.email = "nieuw.adres@example.nl"
    user.person.save()

    reader = Subscriber.objects.get()
    assert (reader.address, reader.topics) == ("nieuw.adres@example.nl", [])
    assert reader.confirmed_at is not None


def test_ending_ends_it_for_the_address_however_it_was_asked(client: Client) -> None:
    user = make_user("adviseur", email="zelfde@example.nl")
    make_member(user)
    outside = make_reader("zelfde@example.nl")

    client.post(path_in(links.ending_link(outside.pk)), ONE_CLICK)

    assert not Subscriber.objects.exists()
    assert recipients(make_edition()) == []

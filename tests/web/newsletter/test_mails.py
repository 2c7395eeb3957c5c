"""What a newsletter says as a mail: to each reader what that reader may see, and nothing that watches."""

import re
from email.message import EmailMessage
from html.parser import HTMLParser

import pytest
from django.test import override_settings

from tests.factories import make_user
from tests.web.core.mail.server import mail_server
from tests.web.events.rows import make_meeting
from tests.web.newsletter.rows import (
    OPEN,
    for_members,
    item_about,
    make_edition,
    make_member,
    make_reader,
    order_of,
)
from veiligheidsnetwerk.platform.core.mail import Letter, postman
from veiligheidsnetwerk.platform.newsletter.actions.sending import about_of, send
from veiligheidsnetwerk.platform.newsletter.letters import write_edition
from veiligheidsnetwerk.platform.newsletter.models import Edition, Subscriber
from veiligheidsnetwerk.publishing.newsletters import LARGEST

pytestmark = pytest.mark.django_db
SITE = "http://localhost:8000"
_WATCHING = ("src", "srcset", "background", "poster", "data", "ping")


class _Links(HTMLParser):
    """Where the links lead, and what the page would fetch."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links, self.fetched = list[str](), list[str]()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if tag == "a" and name == "href":
                self.links.append(value or "")
            elif name in _WATCHING or (tag == "link" and name == "href"):
                self.fetched.append(f"{tag} {name} {value}")


def mailed(edition: Edition, reader: Subscriber) -> Letter:
    Edition.objects.filter(pk=edition.pk).update(sent_at=edition.since)
    letter = write_edition(about_of(edition.pk, reader.pk))
    assert letter is not None
    return letter


def received(edition: Edition) -> EmailMessage:
    """As it comes out of a mail server."""
    send(edition, order=order_of(make_user("secretariaat")))
    with mail_server() as server:
        postman.one_round_of_mailings()
    [message] = server.letters
    return message


def test_a_mail_fetches_nothing_and_says_the_same_twice_with_the_same_links() -> None:
    make_reader()
    message = received(make_edition(OPEN, OPEN))
    text, html = (message.get_body((kind,)) for kind in ("plain", "html"))
    assert text is not None
    assert html is not None
    plain, drawn = str(text.get_content()), str(html.get_content())
    links = _Links(drawn)

    assert links.fetched == []
    assert re.findall(r"url\(|@import|<img|<script", drawn) == []
    assert sorted(set(links.links)) == sorted(set(re.findall(r"https?://\S+", plain)))
    assert {"https://example.nl/a?b=1&c=2", SITE} < set(links.links)
    assert "En nog een regel." in plain
    assert len(message.as_bytes()) < LARGEST
    assert '<html lang="nl"' in drawn


def test_one_click_is_in_the_head_of_the_mail_as_the_rule_asks() -> None:
    reader = make_reader()
    message = received(make_edition())

    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert re.fullmatch(rf"<{SITE}/nieuwsbrief/opzeggen/{reader.pk}:[\w-]+/>", message["List-Unsubscribe"])
    assert message["Auto-Submitted"] == "auto-generated"


SUBJECTS = ("Nieuws\r\nBcc: kwaad@example.com", '“Nieuws” & "meer" <b>van</b> ons', "é" * 120)


@pytest.mark.parametrize("name", SUBJECTS)
def test_a_subject_is_one_line_and_nothing_but_a_subject(name: str) -> None:
    make_reader("jan.o'neil@bücher.example")
    message = received(make_edition(title=name[:120]))

    assert message["Bcc"] is None
    assert message["Subject"] == " ".join(name.split())[:120]
    html = message.get_body(("html",))
    assert html is not None
    assert "<b>van</b>" not in str(html.get_content())


def test_everybody_gets_no_more_than_they_may_see() -> None:
    secret = item_about(make_meeting(title="Geheim overleg"), is_confidential=True)
    edition = make_edition(OPEN, for_members(), secret)
    outsider, member = make_reader(), make_member(make_user("adviseur"))

    for_outsider, for_member = mailed(edition, outsider), mailed(edition, member)

    for part in (for_outsider.text, for_outsider.html):
        assert "Open nieuws" in part
        assert "Bijeenkomst voor leden" not in part
        assert "besloten" not in part
    for part in (for_member.text, for_member.html):
        assert "Bijeenkomst voor leden" in part
        assert "Geheim overleg" not in part
        assert "Een besloten bericht" in part
        assert f"{SITE}{secret.url}" in part


@pytest.mark.parametrize("demanded", [False, True])
def test_what_opens_for_a_key_alone_is_in_no_mail_and_the_rest_is(*, demanded: bool) -> None:
    restricted = item_about(make_meeting(title="Uit het logboek"), readers=("audit.read",))
    member = make_member(make_user("beheer"))
    edition = make_edition(OPEN, for_members(), restricted)

    with override_settings(FACTORS_DEMANDED=demanded):
        text = mailed(edition, member).text

    assert "Uit het logboek" not in text
    assert "Bijeenkomst voor leden" in text


def test_what_was_withdrawn_while_it_goes_is_in_no_later_mail() -> None:
    meeting, member = make_meeting(title="Gaat niet door"), make_member(make_user("adviseur"))
    edition = make_edition(OPEN, item_about(meeting))
    assert "Gaat niet door" in mailed(edition, member).text

    meeting.cancelled_because = "Afgelast."
    meeting.save()

    assert "Gaat niet door" not in mailed(edition, member).text


def test_who_ended_it_meanwhile_gets_nothing() -> None:
    edition, reader = make_edition(), make_reader()
    about = about_of(edition.pk, reader.pk)
    reader.delete()

    assert write_edition(about) is None

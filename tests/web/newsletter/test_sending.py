"""Sending an edition: once, to whom it is for, and with a person who decides what a machine cannot know."""

from datetime import timedelta
from uuid import uuid4

import pytest
from pytest_django import Settings

from tests.factories import make_user
from tests.web.accounts.signed_in import browser_of
from tests.web.core.mail.server import BREAK, mail_server
from tests.web.events.rows import make_meeting
from tests.web.newsletter.rows import (
    NOW,
    OPEN,
    PAGE,
    for_members,
    item_about,
    make_edition,
    make_member,
    make_reader,
    order_of,
)
from veiligheidsnetwerk.platform.audit.models import Processing
from veiligheidsnetwerk.platform.core.mail import postman
from veiligheidsnetwerk.platform.core.models import Mail, Mailing
from veiligheidsnetwerk.platform.network.actions import RefusedError
from veiligheidsnetwerk.platform.newsletter.actions.sending import schedule, send, send_by_calendar
from veiligheidsnetwerk.platform.newsletter.queries.readers import recipients

pytestmark = pytest.mark.django_db


def test_it_goes_to_who_said_yes_by_topic_and_tier_once_for_each_address() -> None:
    member = make_user("adviseur")
    make_member(member)
    make_reader(member.email)
    make_reader("wil@example.org", topics=["bijeenkomst"])
    make_reader("wil-niet@example.org", topics=["cijfers"])
    make_reader("onbevestigd@example.org", confirmed_at=None)
    make_reader("weg@example.org", stopped_because="De mail kwam terug.")
    open_meeting = item_about(make_meeting(), readers=())

    assert [each.address for each in recipients(make_edition(open_meeting))] == [
        "adviseur@example.nl",
        "wil@example.org",
    ]
    assert [each.address for each in recipients(make_edition(open_meeting, tier="leden"))] == [
        "adviseur@example.nl"
    ]


def test_a_member_gets_it_too_where_the_site_asks_for_a_second_factor(settings: Settings) -> None:
    settings.FACTORS_DEMANDED = True
    make_member(make_user("adviseur"))

    assert len(recipients(make_edition(for_members(), tier="leden"))) == 1


def test_asked_twice_it_is_sent_once() -> None:
    make_reader()
    edition, order = make_edition(), order_of(make_user("secretariaat"))

    send(edition, order=order)
    with pytest.raises(RefusedError, match="is verzonden"):
        send(edition, order=order.further)

    assert Mailing.objects.count() == 1
    assert Mail.objects.filter(mailing__isnull=False).count() == 1


def test_without_readers_it_stays_and_the_page_says_what_can_be_done() -> None:
    edition, office = make_edition(), browser_of(make_user("secretariaat"))

    page = office.post(f"{PAGE}{edition.pk}/verzenden/", {"submission": str(uuid4())}).content.decode()

    assert "Niemand krijgt deze nieuwsbrief" in page
    assert "wie zich voor die tijd aanmeldt, krijgt hem" in page
    assert not Mailing.objects.exists()


def test_what_is_not_approved_or_was_withdrawn_does_not_go() -> None:
    make_reader()
    meeting, order = make_meeting(cancelled_because="Afgelast."), order_of(make_user("secretariaat"))

    for edition, because in (
        (make_edition(approved_by=""), "nog niet goedgekeurd"),
        (make_edition(OPEN, item_about(meeting)), "ingetrokken"),
        (make_edition(tier="leden"), "Niemand krijgt"),
    ):
        with pytest.raises(RefusedError, match=because):
            send(edition, order=order.further)
    assert not Mailing.objects.exists()
    assert not Processing.objects.exists()


def test_the_calendar_sends_at_its_moment_and_leaves_what_cannot_go_to_a_person() -> None:
    make_reader()
    meeting, order, said = make_meeting(), order_of(make_user("secretariaat")), list[str]()
    good, bad = make_edition(), make_edition(OPEN, item_about(meeting))
    with pytest.raises(RefusedError, match="al geweest"):
        schedule(good, NOW - timedelta(hours=1), order=order.further)
    for each in (good, bad):
        schedule(each, NOW + timedelta(hours=1), order=order.further)
    meeting.cancelled_because = "Afgelast."
    meeting.save()

    send_by_calendar(NOW, said.append)
    assert said == []
    for _ in range(2):
        send_by_calendar(NOW + timedelta(hours=1), said.append)

    not_sent, begun = sorted(said)
    assert "is niet verzonden: Een bericht is intussen ingetrokken." in not_sent
    assert begun == "Nieuwsbrief ‘Nieuws uit het netwerk’: het verzenden is begonnen."
    bad.refresh_from_db()
    assert (bad.scheduled_at, bad.sent_at) == (None, None)


def test_whoever_sends_sees_how_it_goes_and_decides_what_is_in_doubt(settings: Settings) -> None:
    settings.MAILING_SETBACKS, settings.MAILING_FIRST_WAIT = 4, 0.0
    make_reader()
    make_reader("ander@example.org")
    edition, sender = make_edition(), browser_of(make_user("secretariaat"))
    answer = sender.post(f"{PAGE}{edition.pk}/verzenden/", {"submission": str(uuid4())})
    page = f"{PAGE}{edition.pk}/verzending/"
    assert answer["Location"] == page
    with mail_server(data=BREAK):
        postman.one_round_of_mailings()

    shown = sender.get(page).content.decode()
    [doubt] = Mail.objects.filter(state=Mail.State.DOUBT)
    assert "Het verzenden staat stil" in shown
    assert doubt.message_id.strip("<>") in shown
    assert sender.post(f"{page}{doubt.pk}/opnieuw/", {"submission": str(uuid4())})["Location"] == page
    assert sender.get(f"{page}{doubt.pk}/opnieuw/").status_code == 404
    sender.post(f"{page}verder/", {"submission": str(uuid4())})
    with mail_server() as server:
        postman.one_round_of_mailings()

    assert sorted(str(each["To"]) for each in server.letters) == ["ander@example.org", "lezer@example.org"]
    assert Mailing.objects.get().state == Mailing.State.DONE
    assert sender.post(f"{page}stoppen/", {"submission": str(uuid4())}).status_code == 422


def test_who_sends_sees_only_counts_of_readers_and_what_to_arrange() -> None:
    make_reader("geheim@example.org")
    page = browser_of(make_user("secretariaat")).get(f"{PAGE}lezers/").content.decode()

    assert "geheim@example.org" not in page
    assert "v=DMARC1" in page

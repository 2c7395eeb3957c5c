"""Before, on and after the day: reminded once, counted at the door, and shared."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from tests.conftest import ClientFor
from tests.web.events.rows import DAY, PAGE, come, make_meeting, somebody, typed
from tests.web.teams.rows import words
from veiligheidsnetwerk.platform.core.models import Mail
from veiligheidsnetwerk.platform.events.actions.inviting import forget_invitees_by_calendar
from veiligheidsnetwerk.platform.events.actions.reminding import remind_by_calendar
from veiligheidsnetwerk.platform.events.letters import reminder
from veiligheidsnetwerk.platform.events.models import Invitee, Meeting
from veiligheidsnetwerk.platform.library.models import Item


def on(days_before: int) -> datetime:
    return datetime(DAY.year, DAY.month, DAY.day, 9, tzinfo=UTC) - timedelta(days=days_before)


def reminded() -> int:
    return Mail.objects.filter(kind="meetings.reminder").count()


def test_who_comes_is_reminded_a_week_and_a_day_before_each_once(client_for: ClientFor) -> None:
    meeting, said = make_meeting(capacity=1), list[str]()
    mine = come(somebody("een"), meeting)
    come(somebody("wacht"), meeting, minutes=1)

    counts = []
    for days in (8, 7, 6, 2, 1, 1, 0, -1):
        remind_by_calendar(on(days), said.append)
        counts.append(reminded())

    assert counts == [0, 1, 1, 1, 2, 2, 2, 2]
    assert said == ["Herinneringen voor bijeenkomsten: 1."] * 2
    letter = reminder(str(mine.pk))
    assert letter is not None
    assert letter.subject == "Herinnering: Regionale bijeenkomst"
    client_for("secretariaat").post(
        f"{PAGE}{meeting.pk}/wijzigen/", typed(capacity="1", seen="1", day="2096-12-01")
    )
    remind_by_calendar(on(-13), said.append)
    assert reminded() == 3


def test_the_own_sign_ups_can_be_taken_along(client_for: ClientFor) -> None:
    client, meeting = client_for("adviseur"), make_meeting()
    come(somebody("ander"), meeting, wishes="Van een ander")
    sent = {"submission": str(uuid4()), "organisation": "GM0153", "wishes": "Zonder gluten"}
    client.post(f"{PAGE}{meeting.pk}/aanmelden/", sent)

    told = client.get("/account/gegevens.json").json()["aanmeldingen bij bijeenkomsten"]

    assert [(each["bijeenkomst"], each["dieet of toegankelijkheid"]) for each in told] == [
        ("Regionale bijeenkomst", "Zonder gluten")
    ]


@pytest.fixture
def past(db: None) -> Meeting:
    meeting = make_meeting()
    come(somebody("een"), meeting, wishes="Zonder gluten")
    Meeting.objects.update(day=timezone.localdate() - timedelta(days=1))
    return Meeting.objects.get()


def post(client: Client, path: str, **sent: str) -> int:
    return client.post(path, {"submission": str(uuid4()), **sent}).status_code


def test_who_walks_in_counts_and_is_forgotten_a_week_after(client_for: ClientFor, past: Meeting) -> None:
    client, page = client_for("secretariaat"), f"{PAGE}{past.pk}/"

    assert post(client, f"{page}erbij/", walk_ins="Wijkagent, Politie\nStagiair") == 302

    listed = words(client.get(f"{page}lijst/").content)
    assert "Wijkagent Politie ja" in listed
    assert "Zonder gluten" not in listed
    assert past.sign_ups.filter(attended=True).count() == 2
    forget_invitees_by_calendar(timezone.now() + timedelta(days=7), lambda _: None)
    assert set(Invitee.objects.values_list("name", "organisation")) == {("", "Politie"), ("", "")}
    coming = make_meeting()
    assert post(client, f"{PAGE}{coming.pk}/erbij/", walk_ins="Te vroeg") == 422


def test_what_was_learned_becomes_a_draft_of_the_toolkit_in_one_step(
    client_for: ClientFor, past: Meeting
) -> None:
    client, page = client_for("secretariaat"), f"{PAGE}{past.pk}/lessen/"

    assert post(client, page, lessons="Begin met een vraag.\nSpreek af wie belt.", seen="1") == 302

    item = Item.objects.get(slug__startswith="bijeenkomst-regionale-bijeenkomst")
    draft = str(item.get_latest_revision_as_object().sections.get_prep_value())
    assert not item.live
    assert "Begin met een vraag." in draft
    assert "Bijeenkomst van" in draft
    Meeting.objects.update(open_to=["overleg:bbg"])
    assert post(client, page, lessons="Wat besloten was.", seen="2") == 422

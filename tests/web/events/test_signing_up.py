"""Signing up, waiting, moving up and signing off."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from tests.conftest import ClientFor
from tests.web.events.rows import DAY, NOW, PAGE, come, make_meeting, order_of, somebody, typed
from tests.web.teams.rows import words
from veiligheidsnetwerk.platform.core.models import Mail
from veiligheidsnetwerk.platform.events.actions.signing_up import Coming, confirm, leave, sign_up
from veiligheidsnetwerk.platform.events.actions.waiting import (
    forget_wishes_by_calendar,
    pass_on_by_calendar,
)
from veiligheidsnetwerk.platform.events.letters import how_it_stands
from veiligheidsnetwerk.platform.events.models import Meeting
from veiligheidsnetwerk.platform.events.rules.places import State
from veiligheidsnetwerk.platform.network.actions import AlreadyDoneError, RefusedError
from veiligheidsnetwerk.platform.network.models import Change, Organisation

ENSCHEDE, HENGELO = "GM0153", "GM0164"


def states(meeting: Meeting) -> list[str]:
    return [each.state for each in meeting.sign_ups.order_by("since", "pk")]


@pytest.mark.django_db
def test_places_go_in_order_and_whoever_comes_later_waits() -> None:
    meeting = make_meeting(capacity=2)

    for number, name in enumerate(("een", "twee", "drie")):
        come(somebody(name), meeting, minutes=number)

    assert states(meeting) == [State.IN, State.IN, State.WAITING]
    assert Mail.objects.filter(kind="meetings.sign_up").count() == 3


@pytest.mark.django_db
def test_a_place_that_comes_free_goes_to_the_organisation_with_the_fewest() -> None:
    meeting = make_meeting(capacity=2)
    first, second, third = somebody("een"), somebody("twee"), somebody("drie", HENGELO)
    come(first, meeting)
    come(somebody("nul"), meeting, minutes=1)
    come(second, meeting, minutes=2)
    come(third, meeting, minutes=3)

    leave(meeting, order=order_of(first, NOW + timedelta(hours=1)))

    offered = meeting.sign_ups.get(state=State.OFFERED)
    assert offered.person_id == third.actor.person
    assert offered.answer_by == (NOW + timedelta(days=3)).date()
    letter = how_it_stands(str(offered.pk))
    assert letter is not None
    assert "Bevestig die tot en met 4 november 2096" in letter.text


@pytest.mark.django_db
def test_an_offered_place_is_confirmed_once_and_only_by_who_it_was_offered_to() -> None:
    meeting = make_meeting(capacity=1)
    first, second, other = somebody("een"), somebody("twee"), somebody("ander")
    come(first, meeting)
    come(second, meeting, minutes=1)
    leave(meeting, order=order_of(first))

    with pytest.raises(RefusedError):
        confirm(meeting, order=order_of(other))
    confirm(meeting, order=order_of(second))
    with pytest.raises(RefusedError):
        confirm(meeting, order=order_of(second))

    assert meeting.sign_ups.get(person=second.actor.person).state == State.IN


@pytest.mark.django_db
def test_a_place_that_is_not_confirmed_in_time_goes_on() -> None:
    meeting, said = make_meeting(capacity=1), list[str]()
    first, second, third = somebody("een"), somebody("twee"), somebody("drie")
    for minutes, each in enumerate((first, second, third)):
        come(each, meeting, minutes=minutes)
    leave(meeting, order=order_of(first))

    pass_on_by_calendar(NOW + timedelta(days=2), said.append)
    assert said == []
    pass_on_by_calendar(NOW + timedelta(days=4), said.append)
    pass_on_by_calendar(NOW + timedelta(days=4), said.append)

    assert said == ["Bijeenkomst ‘Regionale bijeenkomst’: plaatsen niet op tijd bevestigd en doorgegeven: 1."]
    assert states(meeting) == [State.LEFT, State.LEFT, State.OFFERED]
    with pytest.raises(RefusedError):
        confirm(meeting, order=order_of(second, NOW + timedelta(days=4)))


@pytest.mark.django_db
def test_twice_is_once_and_who_left_comes_back_at_the_end() -> None:
    meeting = make_meeting(capacity=1)
    first, second = somebody("een"), somebody("twee")
    come(first, meeting)
    with pytest.raises(AlreadyDoneError):
        come(first, meeting)
    come(second, meeting, minutes=1)
    leave(meeting, order=order_of(first))

    come(first, meeting, minutes=5)

    assert {each.person_id: each.state for each in meeting.sign_ups.all()} == {
        first.actor.person: State.WAITING,
        second.actor.person: State.OFFERED,
    }


@pytest.mark.django_db
def test_nobody_comes_on_behalf_of_where_they_do_not_work() -> None:
    meeting, user = make_meeting(), somebody("een")
    elsewhere = somebody("ander", HENGELO).actor.organisation

    with pytest.raises(PermissionDenied):
        sign_up(meeting, Organisation.objects.get(code=elsewhere), Coming(), order=order_of(user))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("other", "now"),
    [
        ({"closes_on": DAY - timedelta(days=30)}, NOW),
        ({"cancelled_because": "De zaal is weg."}, NOW),
        ({}, datetime(2096, 11, 12, 13, tzinfo=UTC)),
    ],
)
def test_signing_up_ends(other: dict[str, object], now: datetime) -> None:
    meeting, user = make_meeting(**other), somebody("een")
    place = Organisation.objects.get(code=ENSCHEDE)

    with pytest.raises(RefusedError, match="kan niet meer"):
        sign_up(meeting, place, Coming(), order=order_of(user, now))


@pytest.mark.django_db
def test_wishes_stay_until_a_week_after_and_in_no_history() -> None:
    meeting, said = make_meeting(), list[str]()
    come(somebody("een"), meeting, wishes="Zonder gluten")

    forget_wishes_by_calendar(datetime(2096, 11, 19, tzinfo=UTC), said.append)
    assert meeting.sign_ups.get().wishes == "Zonder gluten"
    forget_wishes_by_calendar(datetime(2096, 11, 20, 12, tzinfo=UTC), said.append)

    assert meeting.sign_ups.get().wishes == ""
    assert "gluten" not in str(list(Change.objects.values("what", "details")))


def test_from_the_page_someone_signs_up_and_off(client_for: ClientFor) -> None:
    client, meeting = client_for("adviseur"), make_meeting(capacity=1, link="https://video.example.nl/kamer")
    page = f"{PAGE}{meeting.pk}/"
    assert "video.example.nl" not in client.get(page).content.decode()

    asked = client.get(f"{page}aanmelden/")
    client.post(
        f"{page}aanmelden/", {**asked.context["form"].initial, "organisation": ENSCHEDE, "wishes": ""}
    )

    said = words(client.get(page).content)
    assert "U hebt een plaats." in said
    assert "https://video.example.nl/kamer" in said
    client.post(f"{page}afmelden/", {"submission": str(uuid4())})
    assert "Nog 1 plaats van de 1." in words(client.get(page).content)


def test_who_comes_is_seen_by_who_plans_it_alone(client_for: ClientFor) -> None:
    meeting = make_meeting()
    come(somebody("gluten"), meeting, wishes="Zonder gluten")

    def said(role: str) -> str:
        return words(client_for(role).get(f"{PAGE}{meeting.pk}/").content)

    assert "Zonder gluten" in said("secretariaat")
    assert "gluten" not in said("burgemeester")


def planned(client: Client, **other: str) -> Meeting:
    assert client.post(f"{PAGE}nieuw/", typed(**other)).status_code == 302
    return Meeting.objects.get()


def test_a_meeting_is_planned_changed_and_cancelled_and_who_comes_hears_of_it(client_for: ClientFor) -> None:
    client = client_for("secretariaat")
    meeting = planned(client, capacity="1")
    come(somebody("een"), meeting)
    come(somebody("twee"), meeting, minutes=1)
    Mail.objects.all().delete()

    client.post(f"{PAGE}{meeting.pk}/wijzigen/", typed(capacity="2", begins="14:00", seen="1"))

    assert states(meeting) == [State.IN, State.OFFERED]
    assert Mail.objects.count() == 2  # each once, whatever changed for them
    client.post(
        f"{PAGE}{meeting.pk}/afgelasten/", {"submission": str(uuid4()), "because": "Ziek.", "seen": "2"}
    )
    letter = how_it_stands(str(meeting.sign_ups.order_by("pk")[0].pk))
    assert letter is not None
    assert letter.subject == "Afgelast: Regionale bijeenkomst"
    assert "De reden: Ziek." in letter.text
    assert "STATUS:CANCELLED" in client.get(f"{PAGE}{meeting.pk}/agenda.ics").content.decode()


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"ends": "13:00"}, "De bijeenkomst eindigt voordat die begint."),
        ({"closes_on": "2096-11-13"}, "Deze dag ligt na de bijeenkomst."),
        ({"place": ""}, "Vul in waar het is"),
        ({"begins": "25:00"}, "Vul een tijd in, zoals 13:30."),
        ({"capacity": "0"}, "Vul een heel getal in, van 1 tot en met 2.000."),
        ({"link": "javascript:alert(1)"}, "Vul een heel webadres in"),
    ],
)
def test_what_cannot_be_is_said_and_what_was_typed_stays(
    client_for: ClientFor, wrong: dict[str, str], message: str
) -> None:
    response = client_for("secretariaat").post(f"{PAGE}nieuw/", typed(**wrong))

    assert response.status_code == 422
    assert message in words(response.content)
    assert "Pilots presenteren zich." in response.content.decode()
    assert not Meeting.objects.exists()


def test_fewer_places_than_people_puts_nobody_out(client_for: ClientFor) -> None:
    client, meeting = client_for("secretariaat"), make_meeting(capacity=2)
    come(somebody("een"), meeting)
    come(somebody("twee"), meeting)

    client.post(f"{PAGE}{meeting.pk}/wijzigen/", typed(capacity="1", seen="1"))

    assert states(meeting) == [State.IN, State.IN]
    assert "Niemand verliest die" in words(client.get(f"{PAGE}{meeting.pk}/").content)


def test_attendance_is_written_down_on_the_day_and_not_before(client_for: ClientFor) -> None:
    client = client_for("secretariaat")
    past, coming = make_meeting(), make_meeting()
    here, away = (come(somebody(name), past) for name in ("hier", "weg"))
    Meeting.objects.filter(pk=past.pk).update(day=datetime(2026, 1, 5, tzinfo=UTC).date())

    sent = {"submission": str(uuid4()), "present": [str(here.pk)]}
    late = client.post(f"{PAGE}{past.pk}/aanwezig/", sent)
    assert late.status_code == 302, words(late.content)
    early = client.post(f"{PAGE}{coming.pk}/aanwezig/", {"submission": str(uuid4())})

    assert dict(past.sign_ups.values_list("pk", "attended")) == {here.pk: True, away.pk: False}
    assert "moet nog komen" in words(early.content)

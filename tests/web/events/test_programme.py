"""The parts of a programme, and who chooses which."""

from uuid import uuid4

import pytest
from django.test import Client

from tests.conftest import ClientFor
from tests.web.events.rows import PAGE, come, make_meeting, make_slot, order_of, somebody
from tests.web.teams.rows import words
from veiligheidsnetwerk.platform.core.models import Mail
from veiligheidsnetwerk.platform.events.actions.choosing import choose
from veiligheidsnetwerk.platform.events.actions.handing_over import hand_over
from veiligheidsnetwerk.platform.events.actions.signing_up import leave
from veiligheidsnetwerk.platform.events.links import place_path
from veiligheidsnetwerk.platform.events.models import Slot
from veiligheidsnetwerk.platform.events.rules.places import State
from veiligheidsnetwerk.platform.network.actions import RefusedError

HENGELO = "GM0164"


def typed(**other: str) -> dict[str, str]:
    known = {"title": "Werksessie", "begins": "14:00", "ends": "15:00", "speaker": "projectleider pilot"}
    return {"submission": str(uuid4()), **known, **other}


def test_the_programme_is_put_together_and_what_changes_is_told_to_who_chose_it(
    client_for: ClientFor,
) -> None:
    client, meeting = client_for("secretariaat"), make_meeting()
    page = f"{PAGE}{meeting.pk}/"
    assert client.post(f"{page}programma/nieuw/", typed(capacity="2")).status_code == 302
    slot = Slot.objects.get()
    come(somebody("een"), meeting, slots=[slot.pk])
    come(somebody("twee"), meeting)
    Mail.objects.all().delete()
    said = words(client.get(page).content)
    assert "14:00 tot 15:00 uur: Werksessie Door projectleider pilot Nog 1 plaats van de 2." in said

    change = f"{page}programma/{slot.pk}/"
    client.post(change, typed(capacity="3", seen="1"))
    assert not Mail.objects.exists()
    client.post(change, typed(capacity="3", seen="2", is_dropped="on"))

    assert Mail.objects.count() == 1
    assert "Vervallen: Werksessie." in words(client.get(page).content)
    assert "Werksessie" not in words(client_for("burgemeester").get(page).content)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"title": ""}, "Geef het onderdeel een naam."),
        ({"ends": "13:45"}, "Dit onderdeel eindigt voordat het begint."),
        ({"begins": "13:00"}, "De bijeenkomst is van 13:30 tot 17:00 uur."),
        ({"ends": "17:30"}, "De bijeenkomst is van 13:30 tot 17:00 uur."),
        ({"capacity": "0"}, "Vul een heel getal in"),
    ],
)
def test_a_part_that_cannot_be_is_not_kept(
    client_for: ClientFor, wrong: dict[str, str], message: str
) -> None:
    meeting = make_meeting()

    response = client_for("secretariaat").post(f"{PAGE}{meeting.pk}/programma/nieuw/", typed(**wrong))

    assert response.status_code == 422
    assert message in words(response.content)
    assert not Slot.objects.exists()


@pytest.mark.django_db
def test_what_is_full_or_at_the_same_time_cannot_be_chosen() -> None:
    meeting = make_meeting()
    full, same, after = (
        make_slot(meeting, "Vol"),
        make_slot(meeting, "Tegelijk", capacity=5),
        make_slot(meeting, "Later", begins="15:00", ends="16:00"),
    )
    come(somebody("een"), meeting, slots=[full.pk, after.pk])

    with pytest.raises(RefusedError, match="‘Vol’ is vol"):
        come(somebody("twee"), meeting, slots=[full.pk])
    assert meeting.sign_ups.count() == 1  # the whole sign-up did not happen
    with pytest.raises(RefusedError, match="‘Tegelijk’ en ‘Vol’ zijn tegelijk"):
        choose(meeting.sign_ups.get(), [full.pk, same.pk], order=order_of(somebody("drie")))
    assert set(meeting.sign_ups.get().slots.all()) == {full, after}


@pytest.mark.django_db
def test_who_waits_may_want_what_is_full_and_keeps_what_fits_when_a_place_comes() -> None:
    meeting = make_meeting(capacity=2)
    full, free = make_slot(meeting, "Vol"), make_slot(meeting, "Ruim", begins="15:00", ends="16:00")
    first, second, third = somebody("een"), somebody("twee"), somebody("drie", HENGELO)
    come(first, meeting, slots=[full.pk])
    come(second, meeting)
    waits = come(third, meeting, minutes=1, slots=[full.pk, free.pk])
    assert set(waits.slots.all()) == {full, free}

    leave(meeting, order=order_of(second))

    assert meeting.sign_ups.get(state=State.OFFERED) == waits
    assert list(waits.slots.all()) == [free]


def test_a_choice_is_changed_by_the_link_and_a_part_of_another_meeting_is_none(client_for: ClientFor) -> None:
    meeting = make_meeting()
    one, other = make_slot(meeting), make_slot(make_meeting(), "Elders")
    mine = come(somebody("een"), meeting)
    page = f"{place_path(mine.pk)}onderdelen/"

    wrong = Client().post(page, {"submission": str(uuid4()), "slots": [str(other.pk)]})
    done = Client().post(page, {"submission": str(uuid4()), "slots": [str(one.pk)]})

    assert (wrong.status_code, done.status_code) == (422, 302)
    assert list(mine.slots.all()) == [one]
    assert "U koos: 14:00 tot 15:00 uur: Werksessie" in words(Client().get(place_path(mine.pk)).content)
    client = client_for("secretariaat")
    assert client.get(f"{PAGE}{meeting.pk}/programma/{other.pk}/").status_code == 404


@pytest.mark.django_db
def test_a_place_goes_to_a_colleague_with_what_was_chosen_and_nobody_else_moves() -> None:
    meeting = make_meeting(capacity=1)
    slot = make_slot(meeting)
    first, colleague, other = somebody("een"), somebody("collega"), somebody("ander", HENGELO)
    mine = come(first, meeting, slots=[slot.pk])
    come(other, meeting, minutes=1)
    Mail.objects.all().delete()

    with pytest.raises(RefusedError, match="werkt op die dag niet bij"):
        hand_over(meeting, other.person, order=order_of(first))
    made = hand_over(meeting, colleague.person, order=order_of(first))
    with pytest.raises(RefusedError, match="geen plaats die u kunt overdragen"):
        hand_over(meeting, colleague.person, order=order_of(first))

    mine.refresh_from_db()
    assert (mine.stands, made.stands) == (State.LEFT, State.IN)
    assert list(made.slots.all()) == [slot]
    assert meeting.sign_ups.filter(state=State.WAITING).count() == 1
    told = set(Mail.objects.values_list("kind", "about"))
    assert told == {("meetings.sign_up", str(made.pk)), ("meetings.signed_off", str(mine.pk))}


def test_from_the_page_a_colleague_is_chosen(client_for: ClientFor) -> None:
    client, meeting = client_for("adviseur"), make_meeting()
    colleague = somebody("collega")
    page = f"{PAGE}{meeting.pk}/"
    assert client.get(f"{page}overdragen/").status_code == 404
    client.post(f"{page}aanmelden/", {"submission": str(uuid4()), "organisation": "GM0153"})

    assert client.post(f"{page}overdragen/", {"colleague": ""}).status_code == 422
    client.post(f"{page}overdragen/", {"submission": str(uuid4()), "colleague": str(colleague.person_id)})

    assert meeting.sign_ups.get(state=State.IN).person_id == colleague.person_id

"""At the door: badges with a code for who keeps the list, and a place that an invitee gives away."""

from datetime import timedelta
from uuid import uuid4

from django.test import Client
from django.utils import timezone

from tests.conftest import ClientFor
from tests.web.events.rows import NOW, PAGE, come, make_meeting, make_slot, order_of, somebody
from tests.web.teams.rows import words
from veiligheidsnetwerk.platform.core.models import Mail
from veiligheidsnetwerk.platform.events.actions.signing_up import Coming, accept
from veiligheidsnetwerk.platform.events.links import door_link, place_path
from veiligheidsnetwerk.platform.events.models import Invitee, Meeting, SignUp


def post(client: Client, path: str, **sent: str) -> int:
    return client.post(path, {"submission": str(uuid4()), **sent}).status_code


def test_the_code_of_a_badge_ticks_in_for_who_keeps_the_list_and_opens_nothing_for_others(
    client_for: ClientFor,
) -> None:
    meeting = make_meeting()
    mine = come(somebody("een"), meeting)
    keeper, door = client_for("secretariaat"), door_link(mine.pk).partition("//")[2].partition("/")[2]
    badge = keeper.get(f"{PAGE}{meeting.pk}/badges/").content.decode()
    assert badge.count("<svg") >= 1
    assert "gemeente Enschede" in badge
    assert "Code voor bij de deur" in words(Client().get(place_path(mine.pk)).content)
    assert post(keeper, f"/{door}") == 422  # the day must still come
    Meeting.objects.update(day=timezone.localdate())

    assert client_for("burgemeester").get(f"/{door}").status_code == 403
    assert Client().get(f"/{door}").status_code == 302
    assert post(Client(), f"/{door}") == 302
    assert SignUp.objects.get().attended is None
    assert post(keeper, f"/{door}") == 302

    assert SignUp.objects.get().attended is True
    assert "Is er al." in words(keeper.get(f"/{door}").content)
    Meeting.objects.update(day=timezone.localdate() - timedelta(days=9))
    assert keeper.get(f"/{door}").status_code == 404


def test_somebody_who_was_invited_gives_the_place_to_another_and_nobody_else_moves(
    client_for: ClientFor,
) -> None:
    meeting = make_meeting(capacity=1)
    slot, planner = make_slot(meeting), somebody("plant")
    guest = Invitee.objects.create(meeting=meeting, email="gast@example.org", invited_at=NOW)
    first = accept(guest, "Gast", "Hogeschool", Coming(slots=[slot.pk]), order=order_of(planner))
    waits = come(somebody("wacht"), meeting, minutes=1)
    page, page_of_waiting = f"{place_path(first.pk)}overdragen/", f"{place_path(waits.pk)}overdragen/"
    outside = Client(enforce_csrf_checks=True)
    assert outside.get(page_of_waiting).status_code == 410
    assert post(outside, page, name="Collega", email="geen adres") == 422
    assert post(outside, page, name="Collega", email="gast@example.org") == 422

    assert post(outside, page, name="Collega", email="Collega@Example.org") == 302

    stand = SignUp.objects.order_by("pk").values_list("invitee__email", "state")
    assert list(stand) == [
        ("gast@example.org", "left"),
        (None, "waiting"),
        ("collega@example.org", "in"),
    ]
    made = SignUp.objects.get(invitee__email="collega@example.org")
    assert (made.name, made.on_behalf_of, list(made.slots.all())) == ("Collega", "Hogeschool", [slot])
    assert Mail.objects.filter(kind="meetings.sign_up", about=str(made.pk)).exists()
    assert post(outside, page, name="Nog een", email="nog@example.org") == 410


def test_who_gets_a_place_keeps_the_name_that_was_their_own(client_for: ClientFor) -> None:
    meeting, planner = make_meeting(), somebody("plant")
    guest, colleague = (
        Invitee.objects.create(meeting=meeting, email=f"{name}@example.org", invited_at=NOW)
        for name in ("gast", "collega")
    )
    first = accept(guest, "Gast", "Hogeschool", Coming(), order=order_of(planner))
    Invitee.objects.filter(pk=colleague.pk).update(name="Eigen naam")

    given = post(Client(), f"{place_path(first.pk)}overdragen/", name="Anders", email="collega@example.org")

    colleague.refresh_from_db()
    assert (given, colleague.name, colleague.organisation) == (302, "Eigen naam", "Hogeschool")

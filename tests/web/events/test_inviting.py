"""Who has no account: invited by mail, signed up by a link, and forgotten a week after."""

from datetime import UTC, datetime
from urllib.parse import urlsplit
from uuid import uuid4

import pytest
from django.test import Client

from tests.conftest import ClientFor
from tests.web.events.rows import PAGE, come, make_meeting, make_slot, order_of, somebody
from tests.web.teams.rows import words
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.core.models import Mail
from veiligheidsnetwerk.platform.events.actions.inviting import forget_invitees_by_calendar
from veiligheidsnetwerk.platform.events.actions.signing_up import leave
from veiligheidsnetwerk.platform.events.letters import how_it_stands, invitation
from veiligheidsnetwerk.platform.events.links import invitation_link, place_path
from veiligheidsnetwerk.platform.events.models import Invitee, Meeting, SignUp
from veiligheidsnetwerk.platform.events.rules.places import State
from veiligheidsnetwerk.platform.network.models import Change

ADDRESS = "lector@example.org"
TYPED = {"name": "Lector veiligheid", "organisation": "Hogeschool", "wishes": ""}


@pytest.fixture
def secretariaat(client_for: ClientFor) -> Client:
    return client_for("secretariaat")


def invite(secretariaat: Client, meeting: Meeting, *addresses: str) -> str:
    """The path of the link in the mail to the first of them."""
    typed = {"submission": str(uuid4()), "addresses": "\n".join(addresses or (ADDRESS,))}
    assert secretariaat.post(f"{PAGE}{meeting.pk}/uitnodigen/", typed).status_code == 302
    return urlsplit(invitation_link(Invitee.objects.order_by("pk")[0].pk)).path


def accept(path: str, **other: str) -> SignUp:
    """What a mail program without cookies does: no cookie goes along, and none is asked."""
    page = Client(enforce_csrf_checks=True)
    response = page.post(path, {"submission": str(uuid4()), **TYPED, **other})
    assert response.status_code == 302, words(response.content)
    return SignUp.objects.order_by("pk")[SignUp.objects.count() - 1]


def test_somebody_without_an_account_signs_up_and_off_by_link(secretariaat: Client) -> None:
    meeting = make_meeting(link="https://video.example.nl/kamer")
    slot = make_slot(meeting)
    path = invite(secretariaat, meeting)
    letter = invitation(str(Invitee.objects.get().pk))
    assert letter is not None
    assert (letter.to, path in letter.text) == (ADDRESS, True)

    asked = words(Client().get(path).content)
    assert "video.example.nl" not in asked
    assert "wissen uw naam en adres een week erna" in asked
    assert "14:00 tot 15:00 uur: Werksessie (nog 1 plaats)" in asked
    made = accept(path, slots=str(slot.pk))
    assert list(made.slots.all()) == [slot]

    place = place_path(made.pk)
    page = Client(enforce_csrf_checks=True)
    assert "U hebt een plaats." in words(page.get(place).content)
    assert "https://video.example.nl/kamer" in page.get(place).content.decode()
    assert page.get(path).headers["Location"] == place
    told = how_it_stands(str(made.pk))
    assert told is not None
    assert (told.to, place in told.text) == (ADDRESS, True)
    assert page.post(place, {"wat": "afmelden"}).status_code == 302
    assert page.post(place, {"wat": "afmelden"}).status_code == 302
    assert "U bent afgemeld." in words(page.get(place).content)
    made.refresh_from_db()
    assert made.stands is State.LEFT


def test_following_a_link_changes_nothing_and_a_made_up_one_opens_nothing(secretariaat: Client) -> None:
    meeting = make_meeting()
    path = invite(secretariaat, meeting)
    Client().get(path)
    assert not SignUp.objects.exists()
    made = accept(path)
    Client().get(place_path(made.pk))

    made.refresh_from_db()
    assert made.stands is State.IN
    assert Client().get(f"{PAGE}plaats/{made.pk}:abc/").status_code == 404
    assert Client().get(path.replace("uitnodiging", "plaats")).status_code == 404
    assert Client().post(place_path(made.pk), {"wat": "iets"}).status_code == 422


def test_who_was_invited_waits_in_the_same_line_which_is_fair_to_their_organisation_too(
    secretariaat: Client,
) -> None:
    meeting = make_meeting(capacity=2)
    first, later = somebody("een"), somebody("later")
    come(first, meeting)
    path = invite(secretariaat, meeting, ADDRESS, "ander@example.org")
    accept(path)
    other = urlsplit(invitation_link(Invitee.objects.order_by("pk")[1].pk)).path
    waits = accept(other, organisation="HOGESCHOOL")
    come(later, meeting)
    assert waits.stands is State.WAITING

    leave(
        meeting, order=order_of(first)
    )  # the Hogeschool has a place, Enschede none: who waits longer waits on
    assert meeting.sign_ups.get(state=State.OFFERED).person_id == later.person_id
    leave(meeting, order=order_of(later))

    page = Client(enforce_csrf_checks=True)
    assert "Er is een plaats voor u vrij." in words(page.get(place_path(waits.pk)).content)
    page.post(place_path(waits.pk), {"wat": "komen"})
    assert SignUp.objects.get(pk=waits.pk).stands is State.IN


def test_inviting_again_asks_only_who_is_new(secretariaat: Client) -> None:
    meeting = make_meeting()
    invite(secretariaat, meeting)

    invite(secretariaat, meeting, ADDRESS.upper(), "ander@example.org", "ander@example.org")

    assert Mail.objects.filter(kind="meetings.invitation").count() == 2
    said = words(secretariaat.get(f"{PAGE}{meeting.pk}/").content)
    assert "ander@example.org" in said
    assert "heeft nog niet geantwoord" in said


@pytest.mark.parametrize(
    ("addresses", "message"),
    [
        ("", "Vul ten minste een e-mailadres in."),
        ("goed@example.org\ngeen adres", "Regel 2 is geen e-mailadres: geen adres"),
        ("een@example.nl", "een@example.nl heeft een account"),
        ("\n".join(f"{number}@example.org" for number in range(101)), "ten hoogste 100"),
    ],
)
def test_who_cannot_be_invited_is_said_and_nobody_gets_a_mail(
    secretariaat: Client, addresses: str, message: str
) -> None:
    meeting, _ = make_meeting(), somebody("een")

    response = secretariaat.post(f"{PAGE}{meeting.pk}/uitnodigen/", {"addresses": addresses})

    assert response.status_code == 422
    assert message in words(response.content)
    assert not Invitee.objects.exists()


def test_what_is_missing_is_asked_and_what_was_typed_stays(secretariaat: Client) -> None:
    path = invite(secretariaat, make_meeting())

    response = Client().post(path, {**TYPED, "name": "", "wishes": "Zonder gluten"})

    assert response.status_code == 422
    assert "Vul uw naam in." in words(response.content)
    assert "Zonder gluten" in response.content.decode()


def test_an_invitation_that_is_withdrawn_opens_nothing_and_leaves_nothing(secretariaat: Client) -> None:
    meeting = make_meeting(capacity=1)
    path = invite(secretariaat, meeting)
    made = accept(path)
    waits = somebody("een")
    come(waits, meeting, minutes=1)

    secretariaat.post(f"{PAGE}{meeting.pk}/uitnodigen/{made.invitee_id}/intrekken/", {"submission": ""})

    assert Client().get(path).status_code == 410
    assert Client().get(place_path(made.pk)).status_code == 410
    assert Client().post(path, TYPED).status_code == 410
    assert meeting.sign_ups.get(state=State.OFFERED).person_id == waits.actor.person
    assert how_it_stands(str(made.pk)) is None


def test_a_week_after_nothing_is_known_of_who_was_invited(secretariaat: Client) -> None:
    meeting, said = make_meeting(), list[str]()
    made = accept(invite(secretariaat, meeting))
    Mail.objects.update(to=ADDRESS, state=Mail.State.SENT)

    forget_invitees_by_calendar(datetime(2096, 11, 19, tzinfo=UTC), said.append)
    assert said == []
    forget_invitees_by_calendar(datetime(2096, 11, 20, 12, tzinfo=UTC), said.append)
    forget_invitees_by_calendar(datetime(2096, 11, 21, 12, tzinfo=UTC), said.append)

    assert said == ["Namen en adressen van genodigden gewist: 1."]
    invitee = Invitee.objects.get()
    assert (invitee.name, invitee.email, invitee.organisation) == ("", "", "Hogeschool")
    kept = (Mail.objects.values(), Change.objects.values(), Line.objects.values(), SignUp.objects.values())
    for every in kept:
        assert ADDRESS not in str(list(every))
        assert "Lector" not in str(list(every))
    assert Client().get(place_path(made.pk)).status_code == 410
    assert "naam gewist" in words(secretariaat.get(f"{PAGE}{meeting.pk}/").content)

"""The mails about meetings; written when they go, so always about now."""

from dataclasses import replace

from django.urls import reverse
from django.utils import timezone

from veiligheidsnetwerk.platform.core import mail
from veiligheidsnetwerk.platform.core.mail import FOR_WORK, Kind, Letter, compose, site_link
from veiligheidsnetwerk.platform.events.actions.inviting import INVITATION
from veiligheidsnetwerk.platform.events.actions.reminding import REMINDER
from veiligheidsnetwerk.platform.events.actions.signing_up import SIGNED_OFF
from veiligheidsnetwerk.platform.events.actions.waiting import SIGN_UP
from veiligheidsnetwerk.platform.events.links import invitation_link, place_link
from veiligheidsnetwerk.platform.events.models import SignUp
from veiligheidsnetwerk.platform.events.presenters import for_calendar, own_standing, programme_of, when_of
from veiligheidsnetwerk.platform.events.queries.meetings import (
    invitee_numbered,
    room_of,
    sign_up_numbered,
    sign_ups_of,
)
from veiligheidsnetwerk.platform.events.queries.slots import slots_of
from veiligheidsnetwerk.platform.events.rules.places import State

WHY_INVITED = (
    "U krijgt deze mail omdat het secretariaat van het netwerk u voor deze bijeenkomst uitnodigde. "
    "Een week na de bijeenkomst wissen we uw naam en adres."
)


def how_it_stands(about: str) -> Letter | None:
    """None for who signed off, or is not known any more."""
    found = sign_up_numbered(int(about))
    if found is None or found.stands is State.LEFT or not found.who.email:
        return None
    meeting = found.meeting
    letter = _letter(
        found,
        "how_it_stands",
        online=meeting.link if found.stands is State.IN else "",
        standing=own_standing(found, room_of(meeting, sign_ups_of(meeting))),
        because=meeting.cancelled_because,
        link=site_link(meeting.get_absolute_url()) if found.person else "",
        agenda=site_link(reverse("meetings:agenda", args=[meeting.pk]))
        if found.person and meeting.body
        else "",
    )
    return replace(letter, calendar=for_calendar(found, now=timezone.now()))


def reminder(about: str) -> Letter | None:
    """None for who does not come, and when it was cancelled or is over."""
    found = sign_up_numbered(int(about))
    if found is None or found.stands is not State.IN or not found.who.email:
        return None
    meeting = found.meeting
    if meeting.is_cancelled or meeting.first_moment <= timezone.now():
        return None
    return _letter(found, "reminder", online=meeting.link)


def signed_off(about: str) -> Letter | None:
    """Takes the meeting out of the calendar; None for who came back meanwhile, or is not known any more."""
    found = sign_up_numbered(int(about))
    if found is None or found.stands is not State.LEFT or not found.who.email:
        return None
    invitee, page = found.invitee, site_link(found.meeting.get_absolute_url())
    letter = _letter(found, "signed_off", again=invitation_link(invitee.pk) if invitee else page)
    return replace(letter, calendar=for_calendar(found, now=timezone.now()))


def _letter(found: SignUp, template: str, **more: object) -> Letter:
    """What every mail about a sign-up tells, and more."""
    meeting = found.meeting
    context = {
        "meeting": meeting.title,
        "name": found.name,
        "when": when_of(meeting),
        "place": meeting.place,
        "chosen": programme_of(found.slots.filter(is_dropped=False)),
        "own_link": place_link(found.pk),
        **more,
    }
    why = WHY_INVITED if found.invitee else FOR_WORK
    return compose(to=found.who.email, template=f"events/mail/{template}.txt", context=context, why=why)


def invitation(about: str) -> Letter | None:
    """None when it was withdrawn, or nobody can sign up any more."""
    found = invitee_numbered(int(about))
    if found is None or not found.email or found.meeting.is_cancelled:
        return None
    meeting = found.meeting
    context = {
        "meeting": meeting.title,
        "aim": meeting.aim,
        "when": when_of(meeting),
        "place": meeting.place,
        "programme": programme_of(slots_of(meeting)),
        "until": meeting.last_day_to_sign_up,
        "link": invitation_link(found.pk),
    }
    return compose(to=found.email, template="events/mail/invitation.txt", context=context, why=WHY_INVITED)


def register() -> None:
    mail.register(Kind(code=SIGN_UP, title="Aanmelding bij een bijeenkomst", write=how_it_stands))
    mail.register(Kind(code=SIGNED_OFF, title="Afmelding bij een bijeenkomst", write=signed_off))
    mail.register(Kind(code=REMINDER, title="Herinnering aan een bijeenkomst", write=reminder))
    mail.register(Kind(code=INVITATION, title="Uitnodiging voor een bijeenkomst", write=invitation))

"""The mail that says how it stands with a sign-up; written when it goes, so always about now."""

from veiligheidsnetwerk.platform.core.mail import Kind, Letter, compose, site_link
from veiligheidsnetwerk.platform.events.actions.waiting import SIGN_UP
from veiligheidsnetwerk.platform.events.models import SignUp
from veiligheidsnetwerk.platform.events.presenters import own_standing, when_of
from veiligheidsnetwerk.platform.events.queries.meetings import room_of, sign_ups_of
from veiligheidsnetwerk.platform.events.rules.places import State


def how_it_stands(about: str) -> Letter | None:
    """None for who signed off, or is not known any more."""
    found = SignUp.objects.filter(pk=int(about)).select_related("meeting", "person", "organisation").first()
    if found is None or found.stands is State.LEFT:
        return None
    meeting = found.meeting
    context = {
        "meeting": meeting.title,
        "name": found.person.name,
        "when": when_of(meeting),
        "place": meeting.place,
        "online": meeting.link if found.stands is State.IN else "",
        "standing": own_standing(found, room_of(meeting, sign_ups_of(meeting))),
        "because": meeting.cancelled_because,
        "link": site_link(meeting.get_absolute_url()),
    }
    return compose(to=found.person.email, template="events/mail/how_it_stands.txt", context=context)


SIGN_UP_MAIL = Kind(code=SIGN_UP, title="Aanmelding bij een bijeenkomst", write=how_it_stands)

"""What is kept of the meetings of one person, for that person."""

from collections.abc import Mapping, Sequence

from veiligheidsnetwerk.platform.core import own_data
from veiligheidsnetwerk.platform.events.models import Feed, SignUp
from veiligheidsnetwerk.platform.events.presenters import when_of


def sign_ups(person: int) -> Sequence[Mapping[str, object]]:
    found = SignUp.objects.filter(person=person).select_related("meeting", "person", "organisation")
    return [
        {
            "bijeenkomst": str(each.meeting),
            "wanneer": when_of(each.meeting),
            "namens": each.on_behalf_of,
            "aangemeld op": each.since,
            "stand": each.stands.label,
            "dieet of toegankelijkheid": each.wishes,
            "onderdelen": [str(slot) for slot in each.slots.all()],
            "was er": {True: "ja", False: "nee", None: ""}[each.attended],
        }
        for each in found.prefetch_related("slots")
    ]


def feeds(person: int) -> Sequence[Mapping[str, object]]:
    """That there is an address; not which, since whoever has this file could use it."""
    return [{"volgt de eigen bijeenkomsten in een agenda": "ja"} for _ in Feed.objects.filter(person=person)]


def offer() -> None:
    """Let it be taken along."""
    own_data.offer("aanmeldingen bij bijeenkomsten", sign_ups)
    own_data.offer("agenda-abonnement", feeds)

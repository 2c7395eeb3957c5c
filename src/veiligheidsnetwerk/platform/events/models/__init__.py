"""Meetings, and who comes."""

from veiligheidsnetwerk.platform.events.models.feeds import Feed
from veiligheidsnetwerk.platform.events.models.invitees import Invitee
from veiligheidsnetwerk.platform.events.models.meetings import Meeting
from veiligheidsnetwerk.platform.events.models.papers import Paper
from veiligheidsnetwerk.platform.events.models.points import Point
from veiligheidsnetwerk.platform.events.models.resolutions import Resolution
from veiligheidsnetwerk.platform.events.models.sign_ups import SignUp
from veiligheidsnetwerk.platform.events.models.slots import Slot
from veiligheidsnetwerk.platform.events.models.tallies import Tally
from veiligheidsnetwerk.platform.events.models.to_dos import ToDo

__all__ = [
    "Feed",
    "Invitee",
    "Meeting",
    "Paper",
    "Point",
    "Resolution",
    "SignUp",
    "Slot",
    "Tally",
    "ToDo",
]

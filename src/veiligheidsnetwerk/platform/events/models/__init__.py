"""Meetings, and who comes."""

from veiligheidsnetwerk.platform.events.models.feeds import Feed
from veiligheidsnetwerk.platform.events.models.invitees import Invitee
from veiligheidsnetwerk.platform.events.models.meetings import Meeting
from veiligheidsnetwerk.platform.events.models.sign_ups import SignUp
from veiligheidsnetwerk.platform.events.models.slots import Slot
from veiligheidsnetwerk.platform.events.models.tallies import Tally

__all__ = ["Feed", "Invitee", "Meeting", "SignUp", "Slot", "Tally"]

"""Meetings, and who comes."""

from veiligheidsnetwerk.platform.events.models.meetings import Meeting
from veiligheidsnetwerk.platform.events.models.sign_ups import SignUp

__all__ = ["Meeting", "SignUp"]

"""Who is in the network, from when to when. Nothing is deleted: what is over has a last day."""

from veiligheidsnetwerk.platform.network.models.attached import Attached
from veiligheidsnetwerk.platform.network.models.base import Dated, Tracked
from veiligheidsnetwerk.platform.network.models.bodies import Body, Organisation
from veiligheidsnetwerk.platform.network.models.gemeenten import Basisteam, Ivp
from veiligheidsnetwerk.platform.network.models.history import Change
from veiligheidsnetwerk.platform.network.models.owned import Owned, Owner
from veiligheidsnetwerk.platform.network.models.people import Employment, Membership, Person

__all__ = [
    "Attached",
    "Basisteam",
    "Body",
    "Change",
    "Dated",
    "Employment",
    "Ivp",
    "Membership",
    "Organisation",
    "Owned",
    "Owner",
    "Person",
    "Tracked",
]

"""Expert teams and what they make. Nothing is deleted: what is over says so."""

from veiligheidsnetwerk.platform.teams.models.loose_ends import LooseEnd
from veiligheidsnetwerk.platform.teams.models.pilots import Pilot
from veiligheidsnetwerk.platform.teams.models.practices import Rating, StepCount
from veiligheidsnetwerk.platform.teams.models.products import Product, Update
from veiligheidsnetwerk.platform.teams.models.recommendations import FollowUp, Recommendation
from veiligheidsnetwerk.platform.teams.models.teams import Phase, Team

__all__ = [
    "FollowUp",
    "LooseEnd",
    "Phase",
    "Pilot",
    "Product",
    "Rating",
    "Recommendation",
    "StepCount",
    "Team",
    "Update",
]

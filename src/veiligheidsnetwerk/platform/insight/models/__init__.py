"""Looking for figures, offering them as a file, and what people keep of them."""

from veiligheidsnetwerk.platform.insight.models.fetching import Attempt
from veiligheidsnetwerk.platform.insight.models.keeping import Follower, Notice, Pairs, SavedComparison
from veiligheidsnetwerk.platform.insight.models.offering import Offer

__all__ = ["Attempt", "Follower", "Notice", "Offer", "Pairs", "SavedComparison"]

"""Looking for figures, and what people keep of them."""

from veiligheidsnetwerk.platform.insight.models.fetching import Attempt
from veiligheidsnetwerk.platform.insight.models.keeping import Follower, Notice, Pairs, SavedComparison

__all__ = ["Attempt", "Follower", "Notice", "Pairs", "SavedComparison"]

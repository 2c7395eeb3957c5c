"""Looking for figures, offering them as a file, what people keep of them and what analysts say of them."""

from veiligheidsnetwerk.platform.insight.models.duiding import Duiding, DuidingVersion
from veiligheidsnetwerk.platform.insight.models.fetching import Attempt
from veiligheidsnetwerk.platform.insight.models.keeping import Follower, Notice, Pairs, SavedComparison
from veiligheidsnetwerk.platform.insight.models.offering import Offer

__all__ = ["Attempt", "Duiding", "DuidingVersion", "Follower", "Notice", "Offer", "Pairs", "SavedComparison"]

"""Which themes a plan names, as priority or besides, with the passage: suggestions, for a person to judge."""

from veiligheidsnetwerk.language.coding.suggesting import suggest
from veiligheidsnetwerk.language.coding.suggestion import Coding, Passage, Standing, Suggestion

__all__ = ["Coding", "Passage", "Standing", "Suggestion", "suggest"]

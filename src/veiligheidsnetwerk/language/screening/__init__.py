"""What in a free text points at a person, in texts that are about groups and areas."""

from veiligheidsnetwerk.language.screening.finding import Finding, Kind
from veiligheidsnetwerk.language.screening.loading import ScreeningError, Words, load_words
from veiligheidsnetwerk.language.screening.screener import Screener

__all__ = ["Finding", "Kind", "Screener", "ScreeningError", "Words", "load_words"]

"""From raw file to cube, with a report of what was odd. A file is taken whole or refused whole."""

from veiligheidsnetwerk.figures.ingest.load import Laid, Loaded, Loader
from veiligheidsnetwerk.figures.ingest.refusal import ImportRefusedError

__all__ = ["ImportRefusedError", "Laid", "Loaded", "Loader"]

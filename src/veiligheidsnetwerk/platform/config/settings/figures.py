"""Where figures are fetched from, and where they lie until a vintage is made of them."""

import os

from veiligheidsnetwerk.platform.config.settings.environment import DATA_DIR
from veiligheidsnetwerk.platform.config.variables import mirrors

FIGURES_MIRRORS = mirrors(os.environ, "FIGURES_MIRRORS")
FIGURES_OFFERS_DIR = DATA_DIR / "offers"
FIGURES_WORK_DIR = DATA_DIR / "fetching"
# Who asks on the page for new figures gets a process for it at once; the calendar picks up what it leaves.
FETCH_AT_ONCE = True

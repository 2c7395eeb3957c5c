"""Our own letters, so that what we make looks the same wherever it is made."""

from pathlib import Path
from typing import Final

FONTS: Final = Path(__file__).with_name("fonts")
SANS_FOLDER: Final = FONTS / "source-sans"

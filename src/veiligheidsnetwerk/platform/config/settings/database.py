"""Where rows are kept, and what all processes must know together."""

import os

from veiligheidsnetwerk.platform.config.settings.environment import DATA_DIR
from veiligheidsnetwerk.platform.config.variables import database

DATABASES = {"default": database(os.environ, sqlite_path=DATA_DIR / "db.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# In the database, so that limits on signing in hold for all processes together.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "core_cache",
        # A full cache throws rows away, also those that count guesses. So many do not fit in five minutes.
        "OPTIONS": {"MAX_ENTRIES": 50_000},
    },
    # What was drawn of answers, per process: its name holds question and vintages, so it never grows old.
    "drawn": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "drawn",
        "TIMEOUT": None,
        "OPTIONS": {"MAX_ENTRIES": 256},
    },
}

DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1_000
DATA_UPLOAD_MAX_NUMBER_FILES = 100  # the plans of all gemeenten at once

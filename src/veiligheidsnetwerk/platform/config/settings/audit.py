"""What proves that the log is whole: a key outside the database, and the place where its head is noted."""

import os
from pathlib import Path

from veiligheidsnetwerk.platform.config.settings.environment import DATA_DIR, ENVIRONMENT
from veiligheidsnetwerk.platform.config.variables import kept_secret

AUDIT_KEY = kept_secret(os.environ, "AUDIT_KEY", environment=ENVIRONMENT, path=DATA_DIR / "audit_key")
AUDIT_ANCHORS = Path(os.environ.get("AUDIT_ANCHORS") or DATA_DIR / "audit_anchors.log")

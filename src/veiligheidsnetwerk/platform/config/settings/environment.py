"""What the environment says: which one this is, and where its things are."""

import os
from pathlib import Path

from veiligheidsnetwerk.platform.config.variables import (
    allowed_hosts,
    data_dir,
    environment_name,
    integer,
    kept_secret,
    words,
)

BASE_DIR = Path(__file__).resolve().parents[5]
SHIPPED_DATA_DIR = BASE_DIR / "data"

ENVIRONMENT = environment_name(os.environ)
IN_PRODUCTION = ENVIRONMENT == "productie"

DATA_DIR = data_dir(os.environ, usual=BASE_DIR / "var")
FIGURES_STORE = os.environ.get("FIGURES_STORE") or str(DATA_DIR / "figures")

DEBUG = False
SECRET_KEY = kept_secret(os.environ, "SECRET_KEY", environment=ENVIRONMENT, path=DATA_DIR / "secret_key")

PORT = integer(os.environ, "PORT", default=8000)
TRUSTED_PROXY_COUNT = integer(os.environ, "TRUSTED_PROXY_COUNT", default=0)
ALLOWED_HOSTS = allowed_hosts(os.environ, environment=ENVIRONMENT)
CSRF_TRUSTED_ORIGINS = words(os.environ, "CSRF_TRUSTED_ORIGINS")

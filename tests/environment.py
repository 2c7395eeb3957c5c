"""The settings of the product, in an environment for tests. Comes before anything that reads settings."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

import django
from django.conf import settings

# Nothing a test does may land in the folder of the person who works here.
DATA_DIR = Path(tempfile.mkdtemp(prefix="veiligheidsnetwerk-tests-"))
atexit.register(shutil.rmtree, DATA_DIR, ignore_errors=True)

os.environ["VN_ENVIRONMENT"] = "proef"
os.environ["DATA_DIR"] = str(DATA_DIR)
os.environ.pop("FIGURES_STORE", None)
os.environ["DJANGO_SETTINGS_MODULE"] = "veiligheidsnetwerk.platform.config.settings"

# The real hasher is slow on purpose; the real storage wants collected files, as the browser tests have.
settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
settings.STORAGES = settings.STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
settings.FETCH_AT_ONCE = False  # a test asks itself, and waits for the answer
settings.STATIC_ROOT.mkdir(parents=True)

django.setup()
# Workers of xdist inherit our environment; with this in it pytest-django reads settings before we do.
del os.environ["DJANGO_SETTINGS_MODULE"]

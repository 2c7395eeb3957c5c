"""Style, scripts and letters: our own files only, with their hash in the name and compressed beforehand."""

from veiligheidsnetwerk.platform.config.settings.environment import DATA_DIR

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

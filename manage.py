"""The door to Django's commands."""

import os
import sys
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line


def main() -> None:
    sys.path.insert(0, str(Path(__file__).resolve().parent / "src"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "veiligheidsnetwerk.platform.config.settings")
    try:
        settings.INSTALLED_APPS  # noqa: B018 - reading one setting loads them all
    except ImproperlyConfigured as reason:
        sys.exit(f"Veiligheidsnetwerk: {reason}")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()

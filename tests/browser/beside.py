"""Doing something beside a running site, in a process with its settings and data."""

import os
import subprocess
import sys

from tests.browser.site import ROOT, SETTINGS, Site


def beside(site: Site, module: str, function: str, *arguments: str) -> str:
    """What a function of a module of these tests gives, as text."""
    asked = f"from tests.browser.{module} import {function} as do; print(do(*{arguments!r}))"
    command = [sys.executable, str(ROOT / "manage.py"), "shell", "-v0", "-c", asked]
    environment = os.environ | {"DATA_DIR": str(site.data), "DJANGO_SETTINGS_MODULE": SETTINGS}
    done = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True)
    return done.stdout.strip()

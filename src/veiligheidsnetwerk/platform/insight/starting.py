"""A process of its own for a long job: the page that asks for it goes on at once."""

import os
import subprocess
import sys
from pathlib import Path

from django.conf import settings

import veiligheidsnetwerk
from veiligheidsnetwerk.platform.insight.models import Attempt


def start(attempt: Attempt) -> None:
    """Begin an attempt beside us. If that fails it still waits, and the calendar picks it up."""
    if not settings.FETCH_AT_ONCE:
        return
    source = str(Path(veiligheidsnetwerk.__file__).parents[1])
    paths = os.pathsep.join([source, *filter(None, [os.environ.get("PYTHONPATH")])])
    environment = os.environ | {"PYTHONPATH": paths}
    subprocess.Popen(  # noqa: S603 - our own program and a number
        [sys.executable, "-m", "django", "fetch_figures", "--attempt", str(attempt.pk)],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )

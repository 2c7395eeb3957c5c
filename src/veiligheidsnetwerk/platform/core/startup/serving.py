"""How this process becomes the web server."""

import os
import socket
import sys
from pathlib import Path
from typing import NoReturn

from veiligheidsnetwerk.platform.core.startup.readiness import HOST

SILENCE = 15
"""In seconds; browsers themselves close sooner what they opened for nothing."""
SOURCE = Path(__file__).resolve().parents[4]
CONFIGURATION = "python:veiligheidsnetwerk.platform.config.server"
APPLICATION = "veiligheidsnetwerk.platform.config.wsgi:application"


def announcement(listener: socket.socket) -> str:
    port = listener.getsockname()[1]
    return f"\nKlaar. Open http://{HOST}:{port}/ in een browser. Stoppen: Ctrl-C.\n"


def become_server(listener: socket.socket) -> NoReturn:
    """Run gunicorn in our place, on the port that we hold: signals reach it and nothing stays behind."""
    _ask_only_who_speaks(listener)
    listener.set_inheritable(True)
    paths = [str(SOURCE), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(paths)}
    options = ["--config", CONFIGURATION, "--bind", f"fd://{listener.fileno()}"]
    command = [sys.executable, "-m", "gunicorn", *options, APPLICATION]
    os.execve(sys.executable, command, environment)  # noqa: S606 - our own arguments, and no shell is wanted


def _ask_only_who_speaks(listener: socket.socket) -> None:
    """Let silent connections wait in the system: browsers open some beforehand, and each held a thread."""
    if hasattr(socket, "TCP_DEFER_ACCEPT"):
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_DEFER_ACCEPT, SILENCE)

"""What must be so before the server can start. Each check raises `CannotStartError` with a Dutch sentence."""

import shutil
import socket
import tempfile
from pathlib import Path

HOST = "127.0.0.1"
BACKLOG = 512
MEBIBYTE = 1024**2
NEEDED_SPACE = 32 * MEBIBYTE
"""Room for the database, two editions of the figures and the static files, in bytes."""
HIGHEST_PORT = 65535


class CannotStartError(Exception):
    """Why the server does not start and what to do, in Dutch, for whoever starts it."""


def require_writable(folder: Path) -> None:
    try:
        tempfile.TemporaryFile(dir=folder).close()
    except OSError as error:
        raise CannotStartError(
            f"deze gebruiker kan niet schrijven in {folder}. "
            "Geef dat recht, of kies met DATA_DIR een andere map."
        ) from error


def require_space(folder: Path, *, needed: int = NEEDED_SPACE) -> None:
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise CannotStartError(
            f"de schijf van {folder} is vol: er is {free // MEBIBYTE} MB vrij en "
            f"{needed // MEBIBYTE} MB nodig. "
            "Maak ruimte, of kies met DATA_DIR een map op een andere schijf."
        )


def open_port(port: int) -> socket.socket:
    """Take the port now and keep it, so that nobody can come in between while everything is made ready."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
        listener.listen(BACKLOG)
    except (OSError, OverflowError) as error:
        listener.close()
        raise CannotStartError(_port_sentence(port, error)) from error
    return listener


def _port_sentence(port: int, error: Exception) -> str:
    other = "Kies een andere poort, bijvoorbeeld zo: PORT=8001 make run."
    if isinstance(error, PermissionError):
        return f"poort {port} mag alleen de beheerder van deze computer gebruiken. {other}"
    if isinstance(error, OverflowError):
        return f"poort {port} bestaat niet; de hoogste is {HIGHEST_PORT}. {other}"
    return f"poort {port} is al in gebruik. {other}"

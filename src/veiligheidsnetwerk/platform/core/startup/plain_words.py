"""What a machine can do to us while we start, in one Dutch sentence each."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import DatabaseError

from veiligheidsnetwerk.platform.core.startup.readiness import CannotStartError

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
DISK_FULL_IN_POSTGRESQL = "53100"


@contextmanager
def in_plain_words() -> Iterator[None]:
    """Turn what goes wrong with disk or database into `CannotStartError`; other errors are ours and pass."""
    try:
        yield
    except OSError as error:
        raise CannotStartError(_about_system(error)) from error
    except DatabaseError as error:
        raise CannotStartError(_about_database(error)) from error


def _about_system(error: OSError) -> str:
    if error.errno in FULL:
        return _disk_full()
    if error.errno in FORBIDDEN:
        return _no_permission(str(error.filename or settings.DATA_DIR))
    kind = errno.errorcode.get(error.errno or 0, "onbekend")
    return f"het systeem weigert iets met {error.filename or settings.DATA_DIR} (foutcode {kind})."


def _about_database(error: DatabaseError) -> str:
    cause = error.__cause__
    code = getattr(cause, "sqlite_errorcode", sqlite3.SQLITE_OK) & 0xFF
    if code == sqlite3.SQLITE_FULL or getattr(cause, "sqlstate", "") == DISK_FULL_IN_POSTGRESQL:
        return _disk_full()
    if code == sqlite3.SQLITE_IOERR:
        return f"schrijven in {settings.DATA_DIR} lukt niet: de schijf is vol of stuk."
    if code in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}:
        return _no_permission(str(settings.DATABASES["default"]["NAME"]))
    if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
        name = settings.DATABASES["default"]["NAME"]
        return f"het bestand {name} is beschadigd. Zet een reservekopie terug of kies een lege map."
    return f"de database doet het niet: {' '.join(str(error).split())}."


def _disk_full() -> str:
    return (
        f"de schijf van {settings.DATA_DIR} is vol. Maak ruimte en start opnieuw; wat er al stond, is er nog."
    )


def _no_permission(place: str) -> str:
    return (
        f"geen toestemming om te schrijven in {place}. Geef deze gebruiker dat recht, "
        "of kies met DATA_DIR een andere map."
    )

"""Style, scripts and letters, gathered with their hash in the name; only when one of them changed."""

import hashlib
from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command


def are_outdated() -> bool:
    stamp = _stamp()
    return not stamp.exists() or stamp.read_text(encoding="ascii") != _fingerprint()


def collect() -> None:
    """Gather them. The stamp is written last, so a gathering that was broken off is done again."""
    call_command("collectstatic", interactive=False, verbosity=0)
    _stamp().write_text(_fingerprint(), encoding="ascii")


def _stamp() -> Path:
    return Path(settings.STATIC_ROOT) / ".gathered"


def _fingerprint() -> str:
    """The names, sizes and times of all files that take part, and the versions of what prepares them."""
    digest = hashlib.sha256(f"{version('django')} {version('whitenoise')}\n".encode())
    for name, path in sorted(_files()):
        facts = path.stat()
        digest.update(f"{name}\0{facts.st_size}\0{facts.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _files() -> list[tuple[str, Path]]:
    return [
        (name, Path(storage.path(name))) for finder in get_finders() for name, storage in finder.list(None)
    ]

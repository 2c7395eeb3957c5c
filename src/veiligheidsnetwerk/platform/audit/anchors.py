"""The head of the log, noted outside the database after every commit, so that a lost end is found out."""

import fcntl
import hashlib
import hmac
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from veiligheidsnetwerk.platform.core.marks import key_for

_FORM = re.compile(rb"(?P<sequence>\d{1,18}) (?P<seal>[0-9a-f]{64}) (?P<at>[\d:.TZ-]{27}) [0-9a-f]{64}")


class DamagedAnchorError(ValueError):
    """A line of the file is not as we wrote it; the message is its number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """There was a line with this number and this seal. The number is also how many lines there were."""

    sequence: int
    seal: str
    at: str

    def __str__(self) -> str:
        content = f"{self.sequence} {self.seal} {self.at}"
        return f"{content} {_mac(content)}"


def write(anchor: Anchor) -> None:
    """Add an anchor to the file, and come back when the disk has it."""
    line = f"{anchor}\n".encode("ascii")
    handle = os.open(settings.AUDIT_ANCHORS, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    with os.fdopen(handle, "wb", buffering=0) as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        if file.write(line) != len(line):
            raise OSError(f"{settings.AUDIT_ANCHORS}: half a line written")
        os.fsync(file)


def read(path: Path) -> Iterator[Anchor]:
    """The anchors in a file, none when there is no file.

    Raises:
        DamagedAnchorError: at the first line that is not ours.
    """
    if not path.exists():
        return
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            yield _parsed(line.removesuffix(b"\n"), number)


def _parsed(line: bytes, number: int) -> Anchor:
    form = _FORM.fullmatch(line)
    if form is None:
        raise DamagedAnchorError(number)
    parts = {name: part.decode() for name, part in form.groupdict().items()}
    anchor = Anchor(sequence=int(parts["sequence"]), seal=parts["seal"], at=parts["at"])
    if not hmac.compare_digest(str(anchor).encode(), line):
        raise DamagedAnchorError(number)
    return anchor


def _mac(content: str) -> str:
    return hmac.digest(key_for("anchors"), content.encode("ascii"), hashlib.sha256).hex()

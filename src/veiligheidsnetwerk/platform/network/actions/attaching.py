"""Taking in a file that somebody brings along."""

from hashlib import sha256
from pathlib import PurePath
from typing import Any

from veiligheidsnetwerk.platform.network.actions.saving import RefusedError
from veiligheidsnetwerk.publishing.annexes import FileRefusedError, kind_of

_LONGEST_NAME = 120


def attached(name: str, content: bytes) -> dict[str, Any]:
    """A file as the fields of an `Attached`.

    Raises:
        RefusedError: it is not what its name says, can run something, or is too large.
    """
    try:
        ending = kind_of(name, content)
    except FileRefusedError as error:
        raise RefusedError("file", str(error)) from error
    return {
        "name": PurePath(name).name[-_LONGEST_NAME:],
        "ending": ending,
        "size": len(content),
        "digest": sha256(content).hexdigest(),
        "content": content,
    }

"""The DPIA that a release names is the text that lies beside it."""

import hashlib
from pathlib import Path

from veiligheidsnetwerk.platform.risk.definitions import dpia

ROOT = Path(__file__).resolve().parents[4]


def test_the_hash_in_the_release_is_that_of_the_text() -> None:
    text = (ROOT / dpia().document).read_bytes()

    assert hashlib.sha256(text).hexdigest() == dpia().sha256

"""Connections that say nothing, as browsers open beforehand: nobody waits for them."""

import socket
import time
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.faults.starting import started

pytestmark = pytest.mark.faults

SILENT = 40
LONGEST = 2.0
"""In seconds; a thread that waited for a silent one would do so for five."""


def test_a_page_comes_at_once_while_others_say_nothing(tmp_path: Path) -> None:
    with started(tmp_path) as server, ExitStack() as silent:
        server.wait_until_ready()
        place = urlsplit(server.address)
        assert server.answers()
        for _ in range(SILENT):
            silent.enter_context(socket.create_connection((place.hostname, place.port)))

        begun = time.perf_counter()
        assert server.answers()
        assert time.perf_counter() - begun < LONGEST

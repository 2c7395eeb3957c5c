from collections import deque

import pytest
from gunicorn.config import Config
from gunicorn.workers.gthread import ThreadWorker

from veiligheidsnetwerk.platform.config import server
from veiligheidsnetwerk.platform.config.settings import sign_in
from veiligheidsnetwerk.platform.config.worker import FairWorker


class Doorway(FairWorker):
    """A process with two threads, of which only the door is real."""

    def __init__(self, *, connections: int, kept: int) -> None:
        self.cfg = Config()
        self.cfg.set("threads", 2)
        self.worker_connections = 100
        self.nr_conns = connections
        self.keepalived_conns = deque([None] * kept)  # type: ignore[list-item] # counted, never looked at
        self.pending_conns = deque()
        self.alive = True
        self.door = ""

    def set_accept_enabled(self, enabled: bool | None) -> None:  # noqa: FBT001 - as gunicorn has it
        self.door = "open" if enabled else "closed"


@pytest.mark.parametrize(
    ("connections", "kept", "door"),
    [
        (0, 0, "open"),
        (1, 0, "open"),
        (2, 0, "closed"),
        (9, 8, "open"),
        (9, 7, "closed"),
        (100, 100, "closed"),
    ],
)
def test_the_door_is_open_while_a_thread_is_free(
    monkeypatch: pytest.MonkeyPatch, connections: int, kept: int, door: str
) -> None:
    monkeypatch.setattr(ThreadWorker, "wait_for_and_dispatch_events", lambda _self, timeout: timeout)
    worker = Doorway(connections=connections, kept=kept)
    worker.wait_for_and_dispatch_events(1.0)
    assert worker.door == door


def test_a_thread_stays_free_when_everyone_signs_in() -> None:
    at_the_door = sign_in.PASSWORD_CHECKS_AT_ONCE + sign_in.PASSWORD_CHECKS_WAITING
    assert at_the_door < server.threads

from concurrent.futures import Future
from time import monotonic
from typing import Any

import pytest
from gunicorn.config import Config
from gunicorn.workers.gthread import TConn, ThreadWorker

from veiligheidsnetwerk.platform.config import server, worker
from veiligheidsnetwerk.platform.config.settings import sign_in
from veiligheidsnetwerk.platform.config.worker import FairWorker

THREADS, CONNECTIONS = 4, 100


class Doorway(FairWorker):
    """A process of which only the door is real."""

    def __init__(self, *, short: int = 0, long: int = 0, kept: int = 0) -> None:
        self.cfg = Config()
        self.cfg.set("threads", THREADS)
        self.worker_connections = CONNECTIONS
        self.nr_conns = short + long + kept
        self.begun = {visitor(): monotonic() - worker.SOON * (each < long) for each in range(short + long)}
        self.alive = True
        self.door = ""

    def set_accept_enabled(self, enabled: bool | None) -> None:  # noqa: FBT001 - as gunicorn has it
        self.door = "open" if enabled else "closed"


def visitor() -> TConn:
    return TConn.__new__(TConn)


@pytest.fixture
def waited(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long each wait may take; nothing comes."""
    found: list[float] = []
    monkeypatch.setattr(
        ThreadWorker, "wait_for_and_dispatch_events", lambda _self, timeout: found.append(timeout)
    )
    return found


@pytest.mark.parametrize(
    ("visitors", "door"),
    [
        ({}, "open"),
        ({"short": 1}, "open"),
        ({"short": 2}, "closed"),
        ({"short": 1, "long": 2}, "open"),
        ({"long": 3}, "open"),
        ({"long": 4}, "closed"),
        ({"short": 1, "long": 3}, "closed"),
        ({"short": 1, "kept": 98}, "open"),
        ({"short": 1, "kept": 99}, "closed"),
    ],
)
def test_the_door_is_open_while_there_is_a_thread_and_time(
    waited: list[float], visitors: dict[str, int], door: str
) -> None:
    doorway = Doorway(**visitors)
    doorway.wait_for_and_dispatch_events(1.0)
    assert doorway.door == door


def test_it_looks_again_when_what_is_in_hand_takes_long(waited: list[float]) -> None:
    doorway = Doorway(short=2)
    doorway.wait_for_and_dispatch_events(1.0)
    assert 0 < waited[0] <= worker.SOON


@pytest.mark.parametrize("visitors", [{}, {"short": 1}, {"long": 4}, {"short": 2, "long": 2}])
def test_it_waits_for_what_comes_when_time_changes_nothing(
    waited: list[float], visitors: dict[str, int]
) -> None:
    doorway = Doorway(**visitors)
    doorway.wait_for_and_dispatch_events(1.0)
    assert waited == [1.0]


def test_a_visitor_is_in_hand_from_the_thread_to_the_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ThreadWorker, "enqueue_req", lambda _self, _conn: None)
    monkeypatch.setattr(ThreadWorker, "finish_request", lambda _self, _conn, _fs: None)
    doorway, came, answer = Doorway(), visitor(), Future[Any]()

    doorway.enqueue_req(came)
    assert list(doorway.begun) == [came]
    doorway.finish_request(came, answer)
    assert doorway.begun == {}


def test_a_thread_stays_free_when_everyone_signs_in() -> None:
    at_the_door = sign_in.PASSWORD_CHECKS_AT_ONCE + sign_in.PASSWORD_CHECKS_WAITING
    assert at_the_door < server.threads

"""The process that answers: it takes a visitor only when there is time for them."""

from concurrent.futures import Future
from time import monotonic
from typing import Any

from gunicorn.workers.gthread import TConn, ThreadWorker

AT_ONCE = 2
"""So many answers are made side by side: while one waits for the database another computes."""
SOON = 0.1
"""In seconds: an answer that takes longer keeps nobody at the door any more."""


class FairWorker(ThreadWorker):
    """Leave visitors at the door, which all processes share, until there is a thread and time for them.

    Gunicorn's own takes up to a thousand connections and lets them queue inside one process while another has
    nothing to do. And threads that compute share one core: of four at once each takes four times as long, and
    at every answer of the database they wait for one another. Two at a time are ready sooner, in the order in
    which they came. What takes long does not count: a large export keeps nobody waiting. Connections that are
    only kept open count for nothing.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.begun: dict[TConn, float] = {}
        """When the answer to each visitor in hand was begun."""

    def enqueue_req(self, conn: TConn) -> None:
        self.begun[conn] = monotonic()
        super().enqueue_req(conn)

    def finish_request(self, conn: TConn, fs: "Future[Any]") -> None:
        del self.begun[conn]
        super().finish_request(conn, fs)

    def wait_for_and_dispatch_events(self, timeout: float | None) -> None:
        """Open or close the door, then wait for what comes: a visitor, a thread that is ready, or time."""
        if self.alive:
            room = self.nr_conns < self.worker_connections and len(self.begun) < self.cfg.threads
            soon = [left for begun in self.begun.values() if (left := begun + SOON - monotonic()) > 0]
            self.set_accept_enabled(room and len(soon) < AT_ONCE)
            if room and len(soon) >= AT_ONCE:
                timeout = min(soon)
        super().wait_for_and_dispatch_events(timeout)

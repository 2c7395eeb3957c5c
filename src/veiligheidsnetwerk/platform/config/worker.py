"""The process that answers: it takes a visitor only when one of its threads is free for them."""

from gunicorn.workers.gthread import ThreadWorker


class FairWorker(ThreadWorker):
    """Leave a visitor to another process while every thread of this one has work.

    Gunicorn's own takes up to a thousand connections and lets them queue inside one process while another has
    nothing to do. Here they queue at the door, which all processes share. Connections that are only kept open
    count for nothing.
    """

    @property
    def in_hand(self) -> int:
        """How many visitors a thread works for or must still begin with."""
        waiting_for_them = len(self.keepalived_conns) + len(self.pending_conns)
        return int(self.nr_conns) - waiting_for_them

    def wait_for_and_dispatch_events(self, timeout: float | None) -> None:
        """Open or close the door, then wait for whatever comes: a visitor, or a thread that is ready."""
        if self.alive:
            room = self.nr_conns < self.worker_connections
            self.set_accept_enabled(room and self.in_hand < self.cfg.threads)
        super().wait_for_and_dispatch_events(timeout)

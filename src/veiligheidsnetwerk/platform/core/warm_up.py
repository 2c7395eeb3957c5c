"""What a fresh server process does before its first visitor: a small registry that apps add to in `ready`."""

import gc
import logging
from collections.abc import Callable
from threading import Thread

type Task = Callable[[], object]

_TASKS: list[Task] = []
logger = logging.getLogger(__name__)


def register(task: Task) -> None:
    """Add something slow that may be done beforehand, such as importing a large library or opening a cube."""
    _TASKS.append(task)


def begin() -> Thread:
    """Do all of it beside the first requests. What fails is only slow later, so it is noted and no more."""
    thread = Thread(target=_run, name="warm-up", daemon=True)
    thread.start()
    return thread


def _run() -> None:
    for task in _TASKS:
        try:
            task()
        except Exception:
            logger.exception("Opwarmen mislukt: %s", getattr(task, "__qualname__", task))
    # What is here now stays: looking through it for rubbish took a tenth of every page.
    gc.collect()
    gc.freeze()

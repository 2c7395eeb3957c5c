"""Work that need not keep someone waiting: begun at once in this process, and found again by the calendar.

What is asked stands in rows of its own, so that nothing is lost when the process ends halfway.
"""

import logging
from collections.abc import Callable
from threading import Thread

from django.db import close_old_connections

logger = logging.getLogger(__name__)


def begin(do: Callable[[], object], *, name: str) -> None:
    """Do this beside the request, in a thread that does not outlive the process."""
    Thread(target=_do, args=(do, name), name=name, daemon=True).start()


def _do(do: Callable[[], object], name: str) -> None:
    close_old_connections()
    try:
        do()
    except Exception:
        logger.exception("Werk op de achtergrond is mislukt: %s", name)
    finally:
        close_old_connections()

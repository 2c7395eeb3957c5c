"""Eight threads that write to one log: `python -m tests.faults.audit_racing <threads> <events>`."""

import os
import sys
from concurrent.futures import ThreadPoolExecutor

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "veiligheidsnetwerk.platform.config.settings")
django.setup()

from django.db import close_old_connections, connections  # noqa: E402 - after the settings

from tests.audit_lines import write_lines  # noqa: E402 - after the settings


def race(events: int) -> None:
    close_old_connections()
    try:
        write_lines(events)
    finally:
        connections.close_all()


if __name__ == "__main__":
    threads, events = map(int, sys.argv[1:])
    with ThreadPoolExecutor(threads) as pool:
        for done in [pool.submit(race, events) for _ in range(threads)]:
            done.result()

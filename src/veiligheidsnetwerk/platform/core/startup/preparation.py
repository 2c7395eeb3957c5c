"""Everything between an empty folder and a server that can start. Doing it again changes nothing."""

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.conf import settings
from django.core.management import call_command

from veiligheidsnetwerk.platform.core.startup import static_files
from veiligheidsnetwerk.platform.core.startup.plain_words import in_plain_words

type Say = Callable[[str], object]


def prepare(*, say: Say) -> None:
    """Bring the database, the figures, the accounts and the static files up to date, one start at a time."""
    with in_plain_words(), _own_turn(say):
        say("Database bijwerken …")
        call_command("migrate", interactive=False, verbosity=0)
        say("Cijfers laden …")
        call_command("load_figures")
        say("Netwerk vullen …")
        call_command("load_network")
        call_command("load_strategy")
        call_command("load_teams")
        call_command("load_toolkit")
        say("Zoekindex bijwerken …")
        call_command("rebuild_search")
        if static_files.are_outdated():
            say("Opmaak klaarzetten …")
            static_files.collect()
        call_command("demo_accounts")
        call_command("load_risk")


@contextmanager
def _own_turn(say: Say) -> Iterator[None]:
    """Wait until no other start works on this folder. The system lets go of the lock, however we end."""
    with (settings.DATA_DIR / "start.lock").open("w") as turn:
        try:
            fcntl.flock(turn, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Even wachten: een andere start werkt in dezelfde map …")
            fcntl.flock(turn, fcntl.LOCK_EX)
        yield

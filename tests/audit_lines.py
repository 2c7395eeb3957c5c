"""Lines of the log for tests, and a way around the guard that the database keeps over them."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

from django.db import connection, transaction

from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core.events import Action, Event, Thing, Who

GUARD = import_module("veiligheidsnetwerk.platform.audit.migrations.0002_append_only")
NOTED = Action(code="test.noted", sentence="{who} noteerde {about}.")
TESTER = Who(name="Tester", account=1, role="beheer")


@contextmanager
def unguarded() -> Iterator[None]:
    """As someone who owns the database and takes its triggers away."""
    execute(*GUARD.BACK[connection.vendor])
    yield
    execute(*GUARD.FORWARD[connection.vendor])


def execute(*statements: str) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def note(number: int) -> Event:
    return Event(
        code=NOTED.code,
        by=TESTER,
        about=Thing("ding", str(number), f"ding {number}"),
        before={"waarde": number},
        after={"waarde": number + 1, "naam": f"é “{number}”"},
    )


def write_lines(count: int) -> None:
    """Each in a transaction of its own, as actions do."""
    events.register(NOTED)
    for number in range(count):
        with transaction.atomic():
            events.record(note(number))

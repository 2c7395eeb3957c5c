"""Postmen of one mailing, each killed at another step: before a statement of the database or a line of SMTP.

`python -m tests.faults.mail_killing <recipients> <kills>` sends until the mailing is done, and prints as JSON
what became of it. A program of its own, because it forks and must have one thread.
"""

import asyncio
import json
import os
import signal
import smtplib
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

import django
from aiosmtpd.smtp import SMTP, Envelope, Session

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "veiligheidsnetwerk.platform.config.settings")
django.setup()

from django.conf import settings  # noqa: E402 - after the settings
from django.db import connections  # noqa: E402 - after the settings

from veiligheidsnetwerk.platform.core import mail  # noqa: E402 - after the settings
from veiligheidsnetwerk.platform.core.mail import mailings, postman  # noqa: E402 - after the settings
from veiligheidsnetwerk.platform.core.models import Mail  # noqa: E402 - after the settings

QUICK = 60_000
KIND = "test.letter"
STEPS = (3, 28)
"""After how many steps a postman is killed: some come no further than taking a mail, some send two."""


class Journal:
    """A mail server that only notes which messages it took, before it says so."""

    def __init__(self, path: Path) -> None:
        self._path = path

    async def handle_DATA(  # noqa: N802 - aiosmtpd looks for this name
        self, _server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        text = envelope.content if isinstance(envelope.content, bytes) else b""
        [number] = [line for line in text.splitlines() if line.lower().startswith(b"message-id:")]
        with self._path.open("ab") as file:
            file.write(number.partition(b":")[2].strip() + b"\n")
        return "250 OK"


def serve(journal: Path, port_told: int) -> None:
    """Be the mail server until somebody ends this process."""

    async def forever() -> None:
        loop = asyncio.get_running_loop()
        server = await loop.create_server(
            lambda: SMTP(Journal(journal), hostname="127.0.0.1"), "127.0.0.1", 0
        )
        os.write(port_told, str(server.sockets[0].getsockname()[1]).encode())
        os.close(port_told)
        await server.serve_forever()

    asyncio.run(forever())


def in_a_fork(do: Callable[[], object]) -> int:
    process = os.fork()
    if not process:
        do()
        os._exit(0)
    return process


def send(last_step: int) -> None:
    """Be a postman, and die at a step; at none when that is 0."""
    steps = count(1)

    def step() -> None:
        if next(steps) == last_step:
            os.kill(os.getpid(), signal.SIGKILL)

    def statement(execute: Any, sql: Any, parameters: Any, many: Any, context: Any) -> Any:
        step()
        return execute(sql, parameters, many, context)

    said = smtplib.SMTP.send

    def saying(self: smtplib.SMTP, text: Any) -> None:
        step()
        said(self, text)

    smtplib.SMTP.send = saying  # type: ignore[method-assign, assignment] # this process ends here
    with ExitStack() as stack:
        stack.enter_context(connections["default"].execute_wrapper(statement))
        postman.one_round_of_mailings()


def write(about: str) -> mail.Letter:
    return mail.Letter(f"lezer-{about}@example.nl", "Nieuws", "Dag\n", html="<p>Dag</p>")


def use(port: int) -> None:
    options = {"host": "127.0.0.1", "port": port, "timeout": 10}
    backend = "veiligheidsnetwerk.platform.core.mail.smtp.Server"
    settings.MAILERS = {"default": {"BACKEND": backend, "OPTIONS": options}}
    settings.MAIL_DIR, settings.MAIL_GOES_OUT, settings.MAIL_STUCK_AFTER = None, True, 0
    mail.register(mail.Kind(code=KIND, title="Brief", write=write))


def try_out(recipients: int, kills: int, journal: Path) -> dict[str, object]:
    """Let postmen follow each other, killed until there were so many kills; then one goes on to the end."""
    mailing = mailings.begin(KIND, "1", [str(each) for each in range(recipients)], pace=QUICK)
    chance, killed = Random(7), 0
    while killed < kills:
        connections.close_all()
        _, status = os.waitpid(in_a_fork(lambda: send(chance.randint(*STEPS))), 0)
        chance.random()
        killed += os.WIFSIGNALED(status)
    connections.close_all()
    os.waitpid(in_a_fork(lambda: send(0)), 0)
    arrived = Counter(journal.read_text(encoding="ascii").splitlines())
    lines = Mail.objects.filter(mailing=mailing)
    doubtful = set(lines.filter(state=Mail.State.DOUBT).values_list("message_id", flat=True))
    sent = set(lines.filter(state=Mail.State.SENT).values_list("message_id", flat=True))
    mailing.refresh_from_db()
    return {
        "killed": killed,
        "state": mailing.state,
        "double": sum(times > 1 for times in arrived.values()),
        "missed": lines.count() - len(arrived.keys() | doubtful),
        "said to be sent and not": len(sent - arrived.keys()),
        "doubtful": len(doubtful),
        "waiting": lines.count() - len(sent | doubtful),
    }


def main(recipients: int, kills: int) -> None:
    journal = Path(settings.DATA_DIR) / "arrived"
    journal.touch()
    read, told = os.pipe()
    server = in_a_fork(lambda: serve(journal, told))
    os.close(told)
    try:
        use(int(os.read(read, 10)))
        print(json.dumps(try_out(recipients, kills, journal)))  # noqa: T201 - what it was asked
    finally:
        os.kill(server, signal.SIGKILL)
        os.waitpid(server, 0)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))

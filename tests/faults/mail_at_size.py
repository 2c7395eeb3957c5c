"""A newsletter to thousands, handed to a mail server on this machine.

`python -m tests.faults.mail_at_size <readers>` prints as JSON how long that took, how much memory it took,
and what came of it.
"""

import json
import os
import resource
import signal
import sys
import time
from pathlib import Path

from django.conf import settings
from django.db import connections

from tests.faults.mail_killing import in_a_fork, serve, use
from tests.web.newsletter.rows import NOW, make_edition
from veiligheidsnetwerk.platform.core.mail import mailings, postman
from veiligheidsnetwerk.platform.core.models import Mail
from veiligheidsnetwerk.platform.newsletter.actions.sending import EDITION, about_of
from veiligheidsnetwerk.platform.newsletter.models import Subscriber
from veiligheidsnetwerk.platform.newsletter.rules.editions import OWN, Item

QUICK = 60_000
ITEMS = [
    Item(topic=OWN, title=f"Bericht {number}", text="Tekst. " * 60, url="/toolkit/") for number in range(12)
]


def main(readers: int) -> None:
    journal = Path(settings.DATA_DIR) / "arrived"
    journal.touch()
    read, told = os.pipe()
    server = in_a_fork(lambda: serve(journal, told))
    os.close(told)
    try:
        use(int(os.read(read, 10)))
        print(json.dumps(_send(readers, journal)))  # noqa: T201 - what it was asked
    finally:
        os.kill(server, signal.SIGKILL)
        os.waitpid(server, 0)


def _send(readers: int, journal: Path) -> dict[str, object]:
    edition = make_edition(*ITEMS, sent_at=NOW)
    Subscriber.objects.bulk_create(
        Subscriber(email=f"lezer-{number}@example.org", told="Ja.", asked_at=NOW, confirmed_at=NOW)
        for number in range(readers)
    )
    to = [about_of(edition.pk, pk) for pk in Subscriber.objects.values_list("pk", flat=True)]
    mailing = mailings.begin(EDITION, str(edition.pk), to, pace=QUICK)
    connections.close_all()
    used, says = os.pipe()
    begun = time.monotonic()

    def be_a_postman() -> None:
        postman.one_round_of_mailings()
        os.write(says, str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss).encode())

    os.waitpid(in_a_fork(be_a_postman), 0)
    seconds = time.monotonic() - begun
    mailing.refresh_from_db()
    arrived = journal.read_text(encoding="ascii").splitlines()
    return {
        "seconds": round(seconds, 1),
        "megabytes": int(os.read(used, 20)) // 1024,
        "state": mailing.state,
        "sent": Mail.objects.filter(mailing=mailing, state=Mail.State.SENT).count(),
        "arrived once": len(set(arrived)) if len(set(arrived)) == len(arrived) else -1,
    }


if __name__ == "__main__":
    main(int(sys.argv[1]))

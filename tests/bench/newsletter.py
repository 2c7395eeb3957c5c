"""How long a newsletter takes: made of what is new, read as a mail, and handed over for many readers."""

import json
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.page import signed_in, site
from tests.faults.installation import installation, run

EDITOR = "redactie@example.nl"
PLACE = "/nieuwsbrief/"
READERS, MEETINGS = 10_000, 20
PATIENCE = 1_200


@dataclass(frozen=True, slots=True)
class Posted:
    """Seconds to make an edition of all that is new, to read it as a mail, and to send it; bytes."""

    composed: float
    previewed: float
    sent: float
    memory: int
    arrived: int


def newsletter_measured(readers: int = READERS) -> Posted:
    """Ask the server that `make run` starts; a postman sends, with a mail server on this machine."""
    with site() as server:
        _plan_meetings(server.address)
        with signed_in(server.address, EDITOR) as editor:
            begin = time.perf_counter()
            editor.send(f"{PLACE}nieuw/", title="Nieuws", tier="leden")
            writing = editor.onward
            editor.read(writing)
            composed = time.perf_counter() - begin
            edition = writing.removesuffix("schrijven/")
            begin = time.perf_counter()
            editor.read(f"{edition}voorbeeld/licht.html")
            previewed = time.perf_counter() - begin
    with TemporaryDirectory() as folder, installation(Path(folder)) as variables:
        said = run(["-m", "tests.faults.mail_at_size", str(readers)], variables, patience=PATIENCE)
    outcome = json.loads(said)
    return Posted(
        composed, previewed, outcome["seconds"], outcome["megabytes"] << 20, outcome["arrived once"]
    )


def _plan_meetings(address: str) -> None:
    """So many meetings are new, besides what the site comes with."""
    with signed_in(address, "secretariaat@example.nl") as office:
        for number in range(MEETINGS):
            office.send(
                "/bijeenkomsten/nieuw/",
                title=f"Bijeenkomst {number}",
                aim="Elkaar spreken.",
                day="2027-03-01",
                begins="10:00",
                ends="12:00",
                place="Zwolle",
            )

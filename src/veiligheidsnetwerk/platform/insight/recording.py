"""What the log hears about figures."""

from django.db import transaction

from veiligheidsnetwerk.figures.ingest import Loaded
from veiligheidsnetwerk.figures.query import Table
from veiligheidsnetwerk.platform.audit.queries import newest_about
from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core.events import SYSTEM, Action, Event, Thing
from veiligheidsnetwerk.platform.core.rights import Actor

LOADED = Action(code="figures.loaded", sentence="{who} laadde {about}: {after[regels]} regels.")
SWITCHED = Action(
    code="figures.switched", sentence="{who} nam van {about} editie {after[editie]} in gebruik."
)
EXPORTED = Action(code="figures.exported", sentence="{who} nam “{about}” mee als {after[vorm]}.", shows=True)


@transaction.atomic
def note_loaded(loaded: Loaded, *, title: str) -> None:
    """Once for every vintage. Files know no transactions: what an earlier run could not say is said now."""
    about = Thing("vintage", f"{loaded.source}/{loaded.vintage}", f"{title}, editie {loaded.edition}")
    if newest_about(about, LOADED.code) is None:
        events.record(Event(code=LOADED.code, by=SYSTEM, about=about, after={"regels": loaded.rows}))


@transaction.atomic
def note_in_use(source: str, vintage: str, *, title: str) -> None:
    """When another vintage is in use than the log knows."""
    about = Thing("source", source, title)
    known = newest_about(about, SWITCHED.code)
    before = known.details_after["editie"] if known else ""
    if before != vintage:
        events.record(
            Event(
                code=SWITCHED.code,
                by=SYSTEM,
                about=about,
                before={"editie": before},
                after={"editie": vintage},
            )
        )


@transaction.atomic
def note_export(table: Table, *, by: Actor, form: str) -> None:
    """Who took which question, as which kind of file, from which vintages."""
    asked = table.comparison
    after = {
        "vorm": form,
        "vraag": [f"{name}={value}" for name, value in asked.to_params()],
        "edities": [source.vintage for source in table.sources],
    }
    about = Thing("figure", f"{asked.source}:{asked.offence}", table.title)
    events.record(Event(code=EXPORTED.code, by=by, about=about, after=after))

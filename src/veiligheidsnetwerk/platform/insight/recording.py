"""What the log hears about figures."""

from django.db import transaction

from veiligheidsnetwerk.figures.ingest import Loaded
from veiligheidsnetwerk.figures.query import Table
from veiligheidsnetwerk.platform.audit.queries import newest_about
from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core.events import SYSTEM, Action, Event, Thing, Who
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.insight.models import DuidingVersion, Offer, SavedComparison

LOADED = Action(code="figures.loaded", sentence="{who} laadde {about}: {after[regels]} regels.")
SWITCHED = Action(
    code="figures.switched", sentence="{who} nam van {about} editie {after[editie]} in gebruik."
)
ASKED = Action(code="figures.asked", sentence="{who} vroeg om nieuwe cijfers van {about}.")
LOOKED = Action(
    code="figures.looked", sentence="{who} zocht naar nieuwe cijfers van {about}: {after[uitkomst]}."
)
PUBLISHED = Action(code="figures.published", sentence="{who} publiceerde {about} uit {after[bestand]}.")
WITHDRAWN = Action(code="figures.withdrawn", sentence="{who} trok {about} in met de reden “{after[reden]}”.")
EXPORTED = Action(code="figures.exported", sentence="{who} nam “{about}” mee als {after[vorm]}.", shows=True)
FIGURES = (LOADED, SWITCHED, ASKED, LOOKED, PUBLISHED, WITHDRAWN, EXPORTED)
KEEPING = (
    Action(code="comparison.saved", sentence="{who} bewaarde de vergelijking “{about}”."),
    Action(code="comparison.relabelled", sentence="{who} wijzigde de bewaarde vergelijking “{about}”."),
    Action(code="comparison.kept_anew", sentence="{who} zette in “{about}” de cijfers van toen op nu."),
    Action(code="comparison.removed", sentence="{who} verwijderde de bewaarde vergelijking “{about}”."),
    Action(code="comparison.followed", sentence="{who} volgt de vergelijking “{about}”."),
    Action(code="comparison.unfollowed", sentence="{who} volgt de vergelijking “{about}” niet meer."),
)
EXPLAINING = (
    Action(code="duiding.written", sentence="{who} schreef {about}."),
    Action(code="duiding.changed", sentence="{who} wijzigde {about}."),
    Action(code="duiding.withdrawn", sentence="{who} trok {about} in met de reden “{after[reden]}”."),
)


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


def note_asked(source: str, *, title: str, by: Actor | Who) -> None:
    """Someone, or the calendar, wants new figures."""
    events.record(Event(code=ASKED.code, by=by, about=Thing("source", source, title)))


def note_looked(source: str, *, title: str, outcome: str, reason: str) -> None:
    """What came of it."""
    after = {"uitkomst": outcome, "reden": reason}
    events.record(Event(code=LOOKED.code, by=SYSTEM, about=Thing("source", source, title), after=after))


def note_published(offer: Offer, vintage: str, *, title: str, by: Actor) -> None:
    """Figures from a file that someone offered are in use, as provisional."""
    about = Thing("vintage", f"{offer.source}/{vintage}", f"{title}, editie {vintage}")
    events.record(Event(code=PUBLISHED.code, by=by, about=about, after={"bestand": offer.name}))


def note_withdrawn(source: str, vintage: str, *, title: str, reason: str, by: Actor) -> None:
    """An edition that nobody may use any more."""
    about = Thing("vintage", f"{source}/{vintage}", f"{title}, editie {vintage}")
    events.record(Event(code=WITHDRAWN.code, by=by, about=about, after={"reden": reason}))


@transaction.atomic
def note_export(table: Table, *, by: Actor | Who, form: str, organisation: str = "") -> None:
    """Who took which question, as which kind of file, from which vintages."""
    asked = table.comparison
    after = {
        "vorm": form,
        "vraag": [f"{name}={value}" for name, value in asked.to_params()],
        "edities": [source.vintage for source in table.sources],
    }
    about = Thing("figure", str(asked.figures[0]), table.title)
    events.record(Event(code=EXPORTED.code, by=by, about=about, organisation=organisation, after=after))


def about_saved(saved: SavedComparison) -> Thing:
    return Thing("comparison", str(saved.key), saved.name)


def note_duiding(
    code: str, version: DuidingVersion, *, by: Actor, before: DuidingVersion | None = None, reason: str = ""
) -> None:
    """What an analyst did with a duiding; the words themselves stand in its versions."""
    about = Thing("duiding", str(version.duiding.key), str(version))
    after: dict[str, str | int] = {"versie": version.number} | ({"reden": reason} if reason else {})
    was: dict[str, str | int] = {"versie": before.number} if before else {}
    events.record(Event(code=code, by=by, about=about, organisation=by.organisation, before=was, after=after))

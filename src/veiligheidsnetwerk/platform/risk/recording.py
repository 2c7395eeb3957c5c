"""What the log hears about real cases, and how it reads there. It never hears what stands in them."""

from django.db import transaction

from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core.events import SYSTEM, Action, Event, Thing, Zone
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.risk.models import Case
from veiligheidsnetwerk.platform.risk.rules.units import Purpose

KINDS = ("case", "round", "assessment", "note", "proposal", "document")
SENTENCES = {"added": "{who} voegde {about} toe.", "changed": "{who} wijzigde {about}."}
CASE_SEEN = Action(code="risk.case.seen", sentence="{who} opende de {about} om {after[doel]}.", shows=True)
DOCUMENT_REMOVED = Action(code="risk.document.removed", sentence="{who} haalde een {about} weg.")
CASE_DELETED = Action(
    code="risk.case.deleted", sentence="{who} verwijderde de {about}, omdat de bewaartermijn voorbij was."
)
LIST_SEEN = Action(code="risk.list.seen", sentence="{who} bekeek de {about}.")
NOTE_EXPORTED = Action(
    code="risk.note.exported", sentence="{who} nam een notitie over de {about} mee.", shows=True
)
ACTIONS = (
    *(
        Action(code=f"risk.{kind}.{verb}", sentence=sentence)
        for kind in KINDS
        for verb, sentence in SENTENCES.items()
    ),
    CASE_SEEN,
    LIST_SEEN,
    NOTE_EXPORTED,
    DOCUMENT_REMOVED,
    CASE_DELETED,
)


def about_case(case: Case) -> Thing:
    return Thing("case", str(case.pk), f"casus {case}")


@transaction.atomic
def case_seen(case: Case, purpose: Purpose, *, by: Actor) -> None:
    """Someone opened a case, for a purpose."""
    after = {"doel": purpose.label}
    events.record(
        Event(code=CASE_SEEN.code, by=by, about=about_case(case), after=after, zone=Zone.RESTRICTED)
    )


@transaction.atomic
def list_seen(*, by: Actor) -> None:
    """Someone looked at the list of the cases that are theirs to see."""
    about = Thing("list", "casussen", "lijst van casussen van de eigen gemeente")
    events.record(Event(code=LIST_SEEN.code, by=by, about=about, zone=Zone.RESTRICTED))


def case_deleted(case: Case) -> Event:
    """Nothing of a case is left; the proof is in `Deletion`."""
    return Event(code=CASE_DELETED.code, by=SYSTEM, about=about_case(case), zone=Zone.RESTRICTED)


@transaction.atomic
def note_exported(case: Case, *, by: Actor) -> None:
    """Someone took a copy of a note along; the name of the reader stands in it."""
    events.record(Event(code=NOTE_EXPORTED.code, by=by, about=about_case(case), zone=Zone.RESTRICTED))

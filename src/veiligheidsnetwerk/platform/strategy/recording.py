"""What the log hears about the strategy, and how it reads there."""

from django.db import transaction

from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core.events import Action, Event, Thing, Zone
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.strategy.models import ConfidentialNote

KINDS = (
    "cycle",
    "step",
    "paper",
    "input",
    "passage",
    "confidentialnote",
    "theme",
    "coding",
    "judgement",
    "decision",
    "priority",
    "wording",
    "reaction",
    "planreading",
    "verdict",
    "talk",
    "goal",
    "indicator",
    "product",
    "progress",
    "edition",
    "evaluation",
    "proposal",
)
SENTENCES = {"added": "{who} voegde {about} toe.", "changed": "{who} wijzigde {about}."}
NOTE_SEEN = Action(code="strategy.note.seen", sentence="{who} las de {about}.", shows=True)

ACTIONS = (
    *(
        Action(code=f"strategy.{kind}.{verb}", sentence=sentence)
        for kind in KINDS
        for verb, sentence in SENTENCES.items()
    ),
    Action(code="strategy.board.opened", sentence="{who} opende de {about}."),
    Action(code="strategy.board.closed", sentence="{who} sloot de {about}."),
    Action(code="strategy.theme.merged", sentence="{who} voegde thema's samen tot het {about}."),
    Action(code="strategy.theme.split", sentence="{who} splitste het {about}."),
    Action(
        code="strategy.input.reminded", sentence="{who} herinnerde {after[aantal]} partner(s) aan de {about}."
    ),
    NOTE_SEEN,
)


def about_note(note: ConfidentialNote) -> Thing:
    return Thing("confidentialnote", str(note.pk), f"vertrouwelijke toelichting {note}")


@transaction.atomic
def note_read(note: ConfidentialNote, *, by: Actor) -> None:
    """Someone opened what was given in confidence."""
    events.record(Event(code=NOTE_SEEN.code, by=by, about=about_note(note), zone=Zone.RESTRICTED))

"""What the log hears about tokens."""

from veiligheidsnetwerk.platform.api.models import Token
from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core.events import Action, Event, Thing
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.publishing.dutch import format_date

MADE = Action(code="api.token.made", sentence="{who} maakte {about}, geldig tot en met {after[tot]}.")
ENDED = Action(code="api.token.ended", sentence="{who} beëindigde {about}.")


def note_made(token: Token, *, by: Actor) -> None:
    _note(MADE, token, by=by, after={"tot": format_date(token.last_day)})


def note_ended(token: Token, *, by: Actor) -> None:
    _note(ENDED, token, by=by, after={})


def _note(action: Action, token: Token, *, by: Actor, after: dict[str, str]) -> None:
    about = Thing("token", str(token.pk), str(token))
    events.record(
        Event(code=action.code, by=by, about=about, organisation=token.organisation.code, after=after)
    )

"""How roles are spoken of: from when to when, and whether they work."""

from datetime import date

from veiligheidsnetwerk.platform.accounts.models import Assignment, Held
from veiligheidsnetwerk.platform.accounts.rules import HangsOn, State
from veiligheidsnetwerk.publishing.dutch import format_date


def days_of(assignment: Assignment) -> str:
    """From when to when, as it stands after a comma."""
    since = f"sinds {_day(assignment.first_day)}" if assignment.first_day else "sinds een onbekende dag"
    return f"{since}, tot en met {_day(assignment.last_day)}" if assignment.last_day else since


def state_in_words(held: Held) -> str:
    """Whether the role works today, and if not, which rule says so."""
    assignment = held.assignment
    match held.state:
        case State.WORKS:
            known = assignment.confirm_by
            return f"Werkt nu; bevestigd tot en met {_day(known)}." if known else "Werkt nu."
        case State.NOT_YET:
            return f"Werkt nog niet: deze rol gaat in op {_day(assignment.first_day)}."
        case State.OVER:
            return f"Werkt niet meer: de laatste dag was {_day(assignment.last_day)}."
        case State.UNCONFIRMED:
            until = _day(assignment.confirm_by)
            return f"Werkt niet: na {until} heeft niemand bevestigd dat deze rol nog nodig is."
        case State.NOWHERE:
            return "Werkt niet: voor zover wij weten werkt deze persoon vandaag bij geen organisatie."
        case State.LEFT:
            verb = "zit" if assignment.definition.hangs_on is HangsOn.BODY else "werkt"
            place = f"in {assignment.place_name}" if verb == "zit" else f"bij {assignment.place_name}"
            return f"Werkt niet: voor zover wij weten {verb} deze persoon vandaag niet {place}."


def _day(day: date | None) -> str:
    return format_date(day) if day else "een onbekende dag"

"""What a page says when people on it are made up. It follows the people shown, not where the site runs."""

from collections.abc import Iterable

from veiligheidsnetwerk.platform.network.models import Person
from veiligheidsnetwerk.publishing.dutch import enumerate_names

ALL = "Deze namen, functies en data zijn verzonnen, om mee te oefenen. Het zijn rollen, geen personen."


def invented(people: Iterable[Person]) -> str:
    """That these people are made up, or which of them are; "" when all are real."""
    shown = {person.pk: person for person in people}.values()
    names = [person.name for person in shown if person.is_demo]
    if not names:
        return ""
    if len(names) == len(shown):
        return ALL
    return (
        "Een deel van deze namen, functies en data is verzonnen, om mee te oefenen. "
        f"Dit zijn rollen, geen personen: {enumerate_names(names)}."
    )

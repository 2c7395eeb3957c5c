"""What a person must be told when a question goes on about another figure."""

from veiligheidsnetwerk.figures.query import ALL_IN, Comparison, Library
from veiligheidsnetwerk.publishing.dutch import enumerate_names


def names_lost(before: Comparison, after: Comparison, library: Library) -> str:
    """The areas that the question was about and no longer is, as they stand in a sentence; "" when none."""
    lost = [token for token in before.areas if token not in after.areas]
    return enumerate_names([_name(token, library) for token in lost]) if lost else ""


def _name(token: str, library: Library) -> str:
    area = library.areas.find(token.removeprefix(ALL_IN))
    return f"alle gemeenten in {area.name}" if token.startswith(ALL_IN) else area.full_name

"""How many people live in each gemeente, for apps that only need that."""

from collections.abc import Mapping

from veiligheidsnetwerk.figures.query import MEMBERS, Against, Comparison, Division, Figure, choices_for
from veiligheidsnetwerk.platform.insight.answering import answer_to
from veiligheidsnetwerk.platform.insight.queries import library

PEOPLE = Figure("bevolking", "inwoners")


def newest_inhabitants() -> Mapping[str, int]:
    """By the newest figures; nobody where there are none, or where the source gives no number."""
    books = library()
    if not books.has(PEOPLE.source):
        return {}
    choices = choices_for(books, books.catalogue.sources[PEOPLE.source])
    newest = choices.periods[-1]
    asked = Comparison(
        figures=(PEOPLE,),
        areas=tuple(each.code for each in choices.gemeenten if each.end is None),
        first=newest,
        last=newest,
        measures=("aantal",),
        against=Against.NOTHING,
        division=Division.NOW,
    )
    table = answer_to(asked, scope=MEMBERS)
    cells = ((area.code, table.cell(place, 0).value) for place, area in enumerate(table.areas))
    return {code: int(value) for code, value in cells if value is not None}

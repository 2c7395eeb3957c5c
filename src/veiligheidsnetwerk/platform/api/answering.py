"""From a question of a machine to the answer, by the same way as the page."""

from dataclasses import dataclass

from django.http import HttpRequest

from veiligheidsnetwerk.figures.query import Table
from veiligheidsnetwerk.figures.query.size import MOST_CELLS
from veiligheidsnetwerk.platform.api.access import scope_here, token_of
from veiligheidsnetwerk.platform.api.policies import who_for
from veiligheidsnetwerk.platform.insight.answering import answer_to_address
from veiligheidsnetwerk.platform.insight.presenters import address
from veiligheidsnetwerk.platform.insight.queries import usual_question
from veiligheidsnetwerk.platform.insight.recording import note_export
from veiligheidsnetwerk.publishing.layout import Layout

PAGING = frozenset({"pagina", "per_pagina"})


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer, how it is laid out where that matters, and where people see the same figures."""

    table: Table
    layout: Layout
    address: str


def answered(request: HttpRequest, *, most_cells: int = MOST_CELLS) -> Answer:
    """The answer to what the address asks; `InvalidComparisonError` names everything that is wrong in it."""
    params = {name: values for name, values in request.GET.lists() if name not in PAGING}
    usual = usual_question(request.GET.get("cijfer", ""), home="")
    table, layout = answer_to_address(params, usual, scope=scope_here(request), most_cells=most_cells)
    link = request.build_absolute_uri(address("insight:comparison", table.pinned, layout))
    return Answer(table, layout, link)


def note_taken(request: HttpRequest, table: Table, *, form: str) -> None:
    """Let the log hear what a token took, for its organisation; a HEAD takes nothing."""
    token = token_of(request)
    if request.META["REQUEST_METHOD"] == "GET":
        note_export(table, by=who_for(str(token)), form=f"{form} (API)", organisation=token.organisation.code)

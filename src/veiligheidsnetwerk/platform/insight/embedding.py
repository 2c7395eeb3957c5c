"""Answers for everyone, on the websites of others: of public figures only, whoever asks."""

from typing import Final

from django.http import QueryDict

from veiligheidsnetwerk.figures.catalogue import Access
from veiligheidsnetwerk.figures.query import (
    Comparison,
    NotPermittedError,
    Scope,
    Table,
    read_parts,
    sources_behind,
)
from veiligheidsnetwerk.platform.insight.answering import answer_to_address
from veiligheidsnetwerk.platform.insight.queries import library, usual_question
from veiligheidsnetwerk.publishing.layout import Layout
from veiligheidsnetwerk.publishing.parts import PART

EVERYONE: Final = Scope(frozenset({Access.PUBLIC}))
MOST_CELLS: Final = 2_000
"""Numbers on one page for everyone: more belongs on a page of its own."""


def is_public(comparison: Comparison) -> bool:
    """Whether everyone may see all that the answer is made of."""
    return all(source.access in EVERYONE.accesses for source in sources_behind(comparison, library()))


def public_answer(params: QueryDict) -> tuple[Table, Layout]:
    """The answer to an address, as someone who is nobody may see it.

    Raises:
        NotPermittedError: it is about figures that are not public; nothing is said about them.
        InvalidComparisonError: the question cannot be answered.
    """
    asked = {name: values for name, values in params.lists() if name != PART}
    usual = usual_question(params.get("cijfer") or "", home="")
    _require_public(read_parts(asked, usual)[0])
    return answer_to_address(asked, usual, scope=EVERYONE, most_cells=MOST_CELLS)


def _require_public(comparison: Comparison) -> None:
    """Comes first: what is wrong with a question, or unknown, may tell something of its sources."""
    named = {*comparison.sources, *(pin.source for pin in comparison.pins)}
    public = {
        source.code for source in library().catalogue.sources.values() if source.access in EVERYONE.accesses
    }
    if not named <= public or not is_public(comparison):
        raise NotPermittedError("Deze cijfers zijn niet openbaar.")

"""Questions about the shipped figures."""

from dataclasses import replace
from typing import Any

from veiligheidsnetwerk.figures.periods import Period
from veiligheidsnetwerk.figures.query import MEMBERS, Comparison, Figure, Library, Pin, Table, run

CBS, BURGLARY, COUNTRY = "misdrijven-cbs-gemeente-jaar", "woninginbraak-maand", "misdrijven-land-maand"
TOTALS = {CBS: "T001161", BURGLARY: "totaal", COUNTRY: "0.0.0"}


def question(
    source: str,
    *areas: str,
    first: str,
    last: str = "",
    offence: str = "",
    measure: str = "aantal",
    vintage: str = "",
    **more: Any,
) -> Comparison:
    """A question about one figure in one measure: the total of a source, unless `offence` says otherwise."""
    begin, end = Period.parse(first), Period.parse(last or first)
    total = Comparison(
        figures=(Figure(source, offence or TOTALS.get(source, "")),),
        areas=areas,
        first=begin,
        last=end,
        measures=(measure,),
        pins=(Pin(source, vintage),) if vintage else (),
    )
    return replace(total, **more)


def answer(library: Library, source: str, *areas: str, first: str, last: str = "", **more: Any) -> Table:
    """The answer to such a question for someone of the network."""
    return run(question(source, *areas, first=first, last=last, **more), library, scope=MEMBERS)

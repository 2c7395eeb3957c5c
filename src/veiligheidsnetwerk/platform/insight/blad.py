"""The questions behind the blad voor de driehoek: one gemeente, one figure, now and a year earlier."""

from dataclasses import dataclass, replace

from veiligheidsnetwerk.figures.areas import Gemeente
from veiligheidsnetwerk.figures.periods import Frequency, Window
from veiligheidsnetwerk.figures.query import Against, Comparison, Scope, Table
from veiligheidsnetwerk.figures.query.asked import cube_of
from veiligheidsnetwerk.figures.query.choices import measures_had
from veiligheidsnetwerk.platform.insight.answering import answer_to, with_duiding_of
from veiligheidsnetwerk.platform.insight.queries import library

COUNT, RATE = "aantal", "per-1000-inwoners"
_PERIODS_IN_CHART = {Frequency.MONTH: 36, Frequency.YEAR: 10}


@dataclass(frozen=True, slots=True)
class Blad:
    """`now` is set beside a year earlier, in numbers and per inhabitant; `course` is what the chart shows."""

    gemeente: Gemeente
    now: Table
    course: Table


class NoGemeentenError(Exception):
    """The figure is not there for gemeenten; the message is Dutch."""


def blad_of(gemeente: Gemeente, usual: Comparison, *, scope: Scope) -> Blad:
    """The blad about the first figure of `usual`, the usual question about it of this gemeente."""
    books, figure = library(), usual.figures[0]
    if usual.areas[:1] != (gemeente.code,):
        raise NoGemeentenError("Dit cijfer is er niet voor deze gemeente. Kies een ander cijfer.")
    had = measures_had(books.catalogue.sources[figure.source], usual, books)
    monthly = usual.last.frequency is Frequency.MONTH
    window = Window.ROLLING_YEAR if monthly else Window.OWN
    manifest = cube_of(figure.source, usual, books).manifest
    first = manifest.first_period.shift(manifest.first_period.per_year - 1)  # what a whole year lies before
    since = usual.last.shift(1 - _PERIODS_IN_CHART[usual.last.frequency])
    base = replace(usual, window=window, first=usual.last)
    now = replace(
        base,
        measures=tuple(code for code in (COUNT, RATE) if code in had),
        against=Against.YEAR_EARLIER,
    )
    course = replace(
        base,
        measures=(RATE if RATE in had else COUNT,),
        first=max(since, first, key=lambda period: period.ordinal),
    )
    newest, through_time = answer_to(now, scope=scope), answer_to(course, scope=scope)
    return Blad(gemeente, with_duiding_of(newest, through_time), through_time)

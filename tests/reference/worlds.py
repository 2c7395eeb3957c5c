"""Small worlds, random in all that matters, and questions about them that have an answer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from hypothesis import strategies as st

from tests.reference.answering import COUNTRY, GROUP, LAND, PEOPLE, REGION, TOTAL, World, rolled_up
from tests.reference.lands import EAST, WEST, lands
from tests.reference.slow import Counts, Land
from veiligheidsnetwerk.figures.cubes import Status
from veiligheidsnetwerk.figures.periods import Frequency, Period, Window
from veiligheidsnetwerk.figures.query.comparison import Against, Comparison, Division, Figure

OFFENCES = (TOTAL, "diefstal", "vernieling")
SOURCE, OTHER = "proef", "tweede"
type Cell = tuple[int, Status]


@dataclass(frozen=True)
class _Dice:
    """Cells by chance: final, but for a part `stains` in which something is amiss."""

    random: Random
    stains: float
    usual: Sequence[int]

    def row(self, areas: Sequence[str]) -> dict[str, Cell]:
        of_all = self._status()
        return {area: (self._count(), max(of_all, self._status())) for area in areas}

    def _status(self) -> Status:
        return self.random.choice(list(Status)[1:]) if self.random.random() < self.stains else Status.FINAL

    def _count(self) -> int:
        return self.random.choice([*self.usual, self.random.randint(0, 5 * max(self.usual))])


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Months or years, running over year ends, with people for some of the years."""
    land = draw(lands())
    random, stains = Random(draw(st.integers(0, 2**32))), draw(st.sampled_from([0, 0.01, 0.1]))
    monthly = draw(st.booleans())
    begin = draw(st.integers(0, 11))
    first = Period.month(2010, 1 + begin) if monthly else Period.year(2004 + begin)
    length = draw(st.sampled_from([1, 4, 13, 26, 40]) if monthly else st.integers(1, 6))
    periods = [first.shift(place) for place in range(length)]
    counts = draw(_sources(land, _Dice(random, stains, [0, 1, 19, 20]), periods))
    sources = {SOURCE: counts}
    if draw(st.booleans()):
        late = draw(st.sampled_from([0, 2]))
        later = [period.shift(late) for period in periods]
        sources[OTHER] = draw(_sources(land, _Dice(random, stains, [0, 5, 50]), later))
    first_year, last_year = draw(st.sampled_from([(2006, 2015), (2009, 2011), (2011, 2012)]))
    years = [Period.year(year) for year in range(first_year, last_year + 1)]
    people = _Dice(random, stains / 10, [100, 200, 300, 0] if draw(st.booleans()) else [1000])
    own = draw(st.sampled_from([True, True, False]))
    measured = Period.year(draw(st.integers(2009, 2015)))
    return World(
        land,
        sources,
        _counts(land, people, [PEOPLE], years, until=years[-1].begin, own=own),
        _counts(land, _Dice(random, 0, [50, 700]), [LAND], [measured], until=measured.begin, own=False),
    )


@st.composite
def _sources(draw: st.DrawFn, land: Land, dice: "_Dice", periods: Sequence[Period]) -> Counts:
    counts = _counts(
        land,
        dice,
        OFFENCES[: draw(st.integers(1, 3))],
        periods,
        until=periods[-1].begin + timedelta(days=draw(st.sampled_from([0, 27, 200]))),
        own=draw(st.booleans()),
    )
    ends = draw(st.sets(st.sampled_from([periods[0], periods[len(periods) // 2], periods[-1]]), max_size=2))
    return replace(counts, unfinished=frozenset(ends))


def _counts(
    land: Land, dice: _Dice, offences: Sequence[str], periods: Sequence[Period], *, until: date, own: bool
) -> Counts:
    cells: dict[tuple[str, str, Period], Cell] = {}
    for offence in offences:
        for period in periods:
            there = land.existing(period.begin if own else until)
            row = dice.row([*there, COUNTRY])
            for district in (EAST, WEST):
                parts = [code for code in there if land.gemeenten[code].district == district]
                row[district] = rolled_up([row[code] for code in parts])
            row[REGION] = rolled_up([row[code] for code in there])
            cells |= {(offence, area, period): cell for area, cell in row.items()}
    return Counts(cells, periods, frozenset(), own, until)


@st.composite
def questions(draw: st.DrawFn, world: World) -> Comparison:
    """A comparison that this world can answer."""
    every = [Figure(source, each) for source, counts in world.counts.items() for each in _countable(counts)]
    figures = tuple(draw(st.lists(st.sampled_from(every), min_size=1, max_size=3, unique=True)))
    sources = list(dict.fromkeys(figure.source for figure in figures))
    periods = [period for source in sources for period in world.counts[source].periods]
    ends = [draw(st.sampled_from(periods)), draw(st.sampled_from(periods))]
    first, last = sorted(ends, key=lambda period: period.ordinal)
    monthly = first.frequency is Frequency.MONTH
    division = draw(st.sampled_from(Division))
    codes = _askable(world, sources, first, last, division)
    tokens = [*codes, EAST, WEST, REGION, COUNTRY, GROUP + EAST, GROUP + REGION]
    measures = sorted({measure for source in sources for measure in world.measures(source)})
    return Comparison(
        figures=figures,
        areas=tuple(draw(st.lists(st.sampled_from(tokens), min_size=1, max_size=4, unique=True))),
        first=first,
        last=last,
        measures=tuple(draw(st.lists(st.sampled_from(measures), min_size=1, max_size=2, unique=True))),
        window=draw(st.sampled_from(list(Window))) if monthly else Window.OWN,
        against=draw(st.sampled_from(Against)),
        division=division,
        base_area=draw(st.sampled_from([None, None, *codes, WEST, COUNTRY])),
        base_period=draw(st.sampled_from([None, None, *periods])),
    )


def _countable(counts: Counts) -> list[str]:
    """The offences, and those under the total together, in any order and perhaps twice."""
    offences = sorted({offence for offence, _, _ in counts.cells})
    parts = [offence for offence in offences if offence != TOTAL]
    return [*offences, ",".join(parts), ",".join([*parts[::-1], *parts])] if parts else offences


def _askable(
    world: World, sources: Sequence[str], first: Period, last: Period, division: Division
) -> list[str]:
    """The gemeenten of the last day of a source; by the borders of then, those of any of the periods."""
    asked = [world.counts[source] for source in sources]
    if division is Division.NOW or not any(counts.own_division for counts in asked):
        return world.land.existing(max(counts.until for counts in asked))
    return [
        gemeente.code
        for gemeente in world.land.gemeenten.values()
        if (gemeente.end is None or gemeente.end > first.begin)
        and (gemeente.begin is None or gemeente.begin <= last.begin)
    ]

"""At which weights other themes come first: lines, sentences and a picture. Nothing here chooses."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from veiligheidsnetwerk.platform.strategy.definitions import criteria
from veiligheidsnetwerk.platform.strategy.queries.board import Weighed, scores_by_theme
from veiligheidsnetwerk.platform.strategy.rules.weighing import MOST_CHOSEN, Region, leaders, regions
from veiligheidsnetwerk.publishing.dutch import count_of, enumerate_names, format_percent
from veiligheidsnetwerk.publishing.pictures.regions import Bar, Regions, Stretch, draw
from veiligheidsnetwerk.publishing.pictures.render import render_svg

WIDTH = 1000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionLine:
    """A stretch of weights as a row of the table. `number` is what the picture calls it."""

    number: str
    criterion: str
    between: str
    is_now: bool
    comes: str
    goes: str
    level: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sensitivity:
    """What the page shows of one set of weights."""

    sentences: Sequence[str]
    lines: Sequence[RegionLine]
    drawn: Regions


def sensitivity(rows: Sequence[Weighed], weights: Mapping[str, Fraction]) -> Sensitivity | None:
    """What comes first with these weights, and where that changes; None while nothing can be weighed."""
    themes = scores_by_theme(rows)
    if not themes:
        return None
    names = {row.theme.pk: row.theme.name for row in rows}
    first, level = leaders(themes, weights)
    whole = sum(weights.values(), Fraction(0))
    said, lines, bars = [_first(names, first, level, len(rows) - len(themes))], [], []
    for place, (code, criterion) in enumerate(criteria().items(), start=1):
        now, found = weights[code] / whole, regions(themes, weights, code)
        here = next((each for each in found if _holds(each, now)), None)
        numbered = [(f"{place}.{number}", each) for number, each in enumerate(found, start=1)]
        said.append(_stays(criterion.title, now, here, len(found)))
        lines += [_line(number, criterion.title, each, here, (first, names)) for number, each in numbered]
        stretches = tuple(Stretch(each.begin, each.end, number, each is here) for number, each in numbered)
        bars.append(Bar(f"{criterion.title}: weegt nu {_percent(now)}", stretches, now))
    title = "Bij welk gewicht komen andere thema's vooraan?"
    return Sensitivity(
        sentences=said, lines=lines, drawn=Regions(title=title, bars=tuple(bars), said=tuple(said))
    )


def sensitivity_svg(found: Sensitivity) -> str:
    return render_svg(draw(found.drawn, width=WIDTH))


def _holds(region: Region, share: Fraction) -> bool:
    inside = region.begin < share < region.end
    return inside or share == region.begin == 0 or share == region.end == 1


def _first(names: Mapping[int, str], first: frozenset[int], level: frozenset[int], left_out: int) -> str:
    words = f"Met deze gewichten staan vooraan, op alfabet: {_named(first, names)}." if first else ""
    if level:
        room = MOST_CHOSEN - len(first)
        places = count_of(room, "plaats is", "plaatsen zijn")
        words += f" {places} dan nog over; daarvoor staan gelijk: {_named(level, names)}."
    if left_out:
        scored = count_of(left_out, "thema doet", "thema’s doen")
        words += f" {scored} niet mee: daarvan is een criterium door niemand gescoord."
    return words.strip()


def _stays(title: str, now: Fraction, here: Region | None, count: int) -> str:
    begin = f"{title} weegt nu {_percent(now)}."
    if count == 1:
        return f"{begin} Bij elk ander gewicht komen dezelfde thema's vooraan."
    if here is None:
        return f"{begin} Dat is precies op een grens: iets meer of minder geeft andere thema's vooraan."
    return f"{begin} Tussen {_percent(here.begin)} en {_percent(here.end)} komen dezelfde thema's vooraan."


def _line(
    number: str,
    criterion: str,
    region: Region,
    here: Region | None,
    now: tuple[frozenset[int], Mapping[int, str]],
) -> RegionLine:
    first, names = now
    return RegionLine(
        number=number,
        criterion=criterion,
        between=f"{_percent(region.begin)} tot {_percent(region.end)}",
        is_now=region is here,
        comes=_named(region.first - first, names),
        goes=_named(first - region.first, names),
        level=_named(region.tied, names),
    )


def _named(themes: Iterable[int], names: Mapping[int, str]) -> str:
    return enumerate_names(sorted(names[theme] for theme in themes))


def _percent(share: Fraction) -> str:
    return format_percent(float(share * 100))

"""What can be chosen in each field: values as they stand in an address, with the words for people."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from django.utils.html import format_html

from veiligheidsnetwerk.figures.areas import AreaKind, gemeente_of, local_kind, wijk_of
from veiligheidsnetwerk.figures.catalogue import Formula, Source
from veiligheidsnetwerk.figures.periods import Frequency, Window
from veiligheidsnetwerk.figures.query import (
    ALL_IN,
    BUURTEN_IN,
    Against,
    Choices,
    Division,
    Library,
    Pin,
    Scope,
    bare,
)

type Options = list[tuple[str, str]]
type Groups = list[tuple[str, Options]]

WINDOWS = {
    (Window.OWN, Frequency.MONTH): "Eén maand",
    (Window.OWN, Frequency.YEAR): "Eén jaar",
    (Window.ROLLING_QUARTER, Frequency.MONTH): "Drie maanden",
    (Window.ROLLING_YEAR, Frequency.MONTH): "Twaalf maanden",
    (Window.YEAR_TO_DATE, Frequency.MONTH): "Januari tot en met de maand",
}
PER = {Frequency.MONTH: "maand", Frequency.YEAR: "jaar"}
AGAINST = {
    Against.NOTHING: "Niets",
    Against.YEAR_EARLIER: "Een jaar eerder",
    Against.MEAN_OF_3: "Het gemiddelde van de drie jaar ervoor",
    Against.MEAN_OF_5: "Het gemiddelde van de vijf jaar ervoor",
}
DIVISIONS = {Division.NOW: "Zoals ze nu zijn", Division.THEN: "Zoals ze toen waren"}


def plain_options(choices: Choices) -> Mapping[str, Options]:
    """The options of the fields that have a short list."""
    periods = [(period.code, period.label) for period in choices.periods]
    frequency = choices.frequency
    divisions = DIVISIONS if choices.own_division else {Division.NOW: DIVISIONS[Division.NOW]}
    return {
        "van": periods,
        "tot": periods,
        "maat": [(measure.code, measure.title) for measure in choices.measures],
        "venster": [(window.value, WINDOWS[window, frequency]) for window in choices.windows],
        "vergelijk": [(against.value, title) for against, title in AGAINST.items()],
        "indeling": [(division.value, title) for division, title in divisions.items()],
    }


def without_choice(choices: Choices) -> frozenset[str]:
    """The fields in which there is only one thing to choose."""
    single = {
        "venster": len(choices.windows) == 1,
        "indeling": not choices.own_division,
    }
    return frozenset(name for name, is_single in single.items() if is_single)


def figure_options(library: Library, scope: Scope, *, kept: Sequence[str], search: str) -> Groups:
    """Every figure within the scope, by source and group of offences; of gemeenten first, then closer by.

    With a search only what matches is left beside what is `kept`.
    """
    sources = [each for each in library.sources if each.access in scope.accesses]
    sources.sort(key=lambda source: (source.is_national, source.has_local_areas))
    groups = [group for source in sources for group in _figures_of(source, library)]
    wanted = search.strip().casefold()
    if not wanted:
        return groups
    found = (
        (title, [each for each in options if each[0] in kept or wanted in f"{title} {each[1]}".casefold()])
        for title, options in groups
    )
    return [(title, options) for title, options in found if options]


def area_options(choices: Choices, library: Library, *, ticked: Sequence[str], search: str) -> Options:
    """What is ticked comes first, in the order asked; then whole areas, groups and gemeenten.

    Wijken stand there once their gemeente is ticked, and buurten once their wijk is: there are too many. With
    a search only what matches is left beside it, of wijken and buurten too.
    """
    every = {value: (name, detail) for value, name, detail in _areas(choices, library)}
    local = {value: (name, detail) for value, name, detail in _local(choices)}
    wanted = search.strip().casefold()
    near = every | {value: local[value] for value in local if wanted or _is_near(value, ticked)}
    every |= local
    found = [value for value, words in near.items() if wanted in " ".join(words).casefold()]
    shown = dict.fromkeys([*(value for value in ticked if value in every), *found])
    return [
        (value, format_html('{} <span class="vn-choice__hint">{}</span>', *every[value])) for value in shown
    ]


def base_options(choices: Choices) -> Mapping[str, Options]:
    """What an index can put at 100; first what it puts there when nothing is chosen."""
    areas = [(area.code, area.full_name) for area in choices.above]
    areas += [
        (each.code, each.name) for each in sorted(choices.gemeenten, key=lambda each: each.name.casefold())
    ]
    periods = [(period.code, period.label) for period in choices.periods]
    return {
        "basisgebied": [("", "De hele regio"), *areas],
        "basisperiode": [("", "De eerste periode"), *periods],
    }


def unused_bases(choices: Choices, chosen: Sequence[str]) -> frozenset[str]:
    """The fields about a base that none of the chosen measures has."""
    formulas = {measure.formula for measure in choices.measures if measure.code in chosen}
    bases = {"basisgebied": Formula.INDEX_OF_AREA, "basisperiode": Formula.INDEX_OF_PERIOD}
    return frozenset(name for name, formula in bases.items() if formula not in formulas)


def edition_options(source: Source, library: Library) -> Options:
    """The editions of a source. A vintage is called after its edition, unless a second one has the same."""
    names = {vintage: vintage.rpartition("-")[0] for vintage in library.store.vintages(source.code)}
    times = Counter(names.values())
    labels = [
        (str(Pin(source.code, vintage)), name if times[name] == 1 else vintage)
        for vintage, name in names.items()
    ]
    return [("", "De nieuwste"), *reversed(labels)]


def _figures_of(source: Source, library: Library) -> Iterator[tuple[str, Options]]:
    """By heading, each followed by its sum where the source has all of it; sums across headings come last."""
    catalogue = library.catalogue
    listed, groups = set(catalogue.offences_of(source)), catalogue.groups_of(source)
    sums = {group.title: group for group in groups if not group.members}
    filled = []
    for title, offences in catalogue.classification_of(source).grouped():
        names = [(each.code, each.full_title) for each in offences if each in listed]
        names += [(sums[title].code, f"{title}, samen")] if title in sums else []
        filled.append((title, [_option(source, *name) for name in names]))
    across = [_option(source, group.code, group.title) for group in groups if group.members]
    filled = [(title, options) for title, options in [*filled, ("Groepen", across)] if options]
    for title, options in filled:
        yield (source.title if len(filled) == 1 else f"{source.title}: {title}", options)


def _option(source: Source, code: str, title: str) -> tuple[str, str]:
    """The same offence can be had from more than one source, so its name says for what."""
    per = "per wijk en buurt" if source.has_local_areas else "per gemeente"
    where = "Nederland" if source.is_national else per
    return f"{source.code}:{code}", f"{title} ({where}, per {PER[source.frequency]})"


def _areas(choices: Choices, library: Library) -> Iterator[tuple[str, str, str]]:
    """Value, name, and what stands behind the name."""
    for area in choices.above:
        yield area.code, area.full_name, "als één gebied"
    for area in choices.groups:
        yield f"{ALL_IN}{area.code}", f"Alle gemeenten in {area.name}", "elk apart"
    for gemeente in sorted(choices.gemeenten, key=lambda each: each.name.removeprefix("'").casefold()):
        until = f", tot {gemeente.end.year}" if gemeente.end else ""
        yield gemeente.code, gemeente.name, f"{library.areas.find(gemeente.district).name}{until}"


def _local(choices: Choices) -> Iterator[tuple[str, str, str]]:
    """The wijken and buurten, each group before what is in it; in the order of their gemeenten."""
    gemeente = ""
    for code, area in sorted(choices.local.items(), key=lambda item: (item[0][2:], item[0][:2] == "BU")):
        if gemeente != gemeente_of(code):
            gemeente = gemeente_of(code)
            yield f"{ALL_IN}{gemeente}", f"Alle wijken in {area.within}", "elk apart"
            yield f"{BUURTEN_IN}{gemeente}", f"Alle buurten in {area.within}", "elk apart"
        yield code, area.full_name, ""
        if area.kind is AreaKind.WIJK:
            yield f"{ALL_IN}{code}", f"Alle buurten in wijk {area.name}", f"elk apart, {area.within}"


def _is_near(value: str, ticked: Sequence[str]) -> bool:
    """Whether a wijk or buurt is next to what is ticked: in that gemeente a wijk, in that wijk a buurt."""
    code, places = bare(value), {bare(token) for token in ticked}
    if local_kind(code) is AreaKind.BUURT:
        return wijk_of(code) in {wijk_of(place) for place in places if local_kind(place)}
    number = code[2:6]
    return any(place[:2] in ("GM", "WK", "BU") and place[2:6] == number for place in places)

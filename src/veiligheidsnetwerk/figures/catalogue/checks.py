"""What no single definition can know: whether they fit together."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from veiligheidsnetwerk.figures.catalogue.breaks import Break
from veiligheidsnetwerk.figures.catalogue.catalogue import Catalogue
from veiligheidsnetwerk.figures.catalogue.measures import Measure
from veiligheidsnetwerk.figures.catalogue.offences import Classification, OffenceGroup
from veiligheidsnetwerk.figures.catalogue.sources import Edition, Layout, PeriodStyle, Source
from veiligheidsnetwerk.figures.periods import Frequency, Period, UnknownPeriodError

_FEWEST_MEMBERS = 2
_STYLES = {
    Frequency.MONTH: (PeriodStyle.CODE, PeriodStyle.DATE),
    Frequency.YEAR: (PeriodStyle.CODE, PeriodStyle.YEAR),
}


def problems(catalogue: Catalogue) -> Iterator[str]:
    """What is wrong, as "file: reason" in Dutch."""
    for classification in catalogue.classifications.values():
        for reason in _in_classification(classification):
            yield f"offences/{classification.code}.yaml: {reason}"
    for source in catalogue.sources.values():
        for reason in _in_source(source, catalogue):
            yield f"sources/{source.code}.yaml: {reason}"
    for measure in catalogue.measures.values():
        for reason in _in_measure(measure, catalogue):
            yield f"measures.yaml: {reason}"
    for reason in _in_breaks(catalogue):
        yield f"breaks.yaml: {reason}"


def _in_classification(classification: Classification) -> Iterator[str]:
    yield from _twice("code", (offence.code for offence in classification.offences))
    yield from _twice("titel", (offence.title for offence in classification.offences))
    yield from _twice("groep", (group.code for group in classification.groups))
    headings = {group.code for group in classification.groups if not group.members}
    used = {offence.group for offence in classification.offences if offence.group is not None}
    yield from _unknown("groep", used - headings)
    yield from _unknown("totaal", {classification.total} - classification.by_code.keys())
    for group in classification.groups:
        yield from _in_group(group, classification)


def _in_group(group: OffenceGroup, classification: Classification) -> Iterator[str]:
    yield from _unknown("code", set(group.members) - classification.by_code.keys())
    if group.code in classification.by_code:
        yield f"groep ‘{group.code}’ heeft de code van een misdrijf."
    members = {offence.code for offence in classification.members_of(group)}
    if len(members) < _FEWEST_MEMBERS:
        yield f"groep ‘{group.code}’ heeft minder dan {_FEWEST_MEMBERS} leden."
    if classification.total in members:
        yield f"groep ‘{group.code}’ telt het totaal mee."


def _in_source(source: Source, catalogue: Catalogue) -> Iterator[str]:
    classification = catalogue.classifications.get(source.classification)
    if classification is None:
        yield from _unknown("indeling", {source.classification})
        return
    codes = classification.by_code.keys()
    yield from _unknown("code", {*source.parts, *source.only, *source.withheld} - codes)
    yield from _unknown("bron", {source.finer} - {*catalogue.sources, None})
    yield from _in_feed(source, codes)
    yield from _twice("editie", (edition.edition for edition in source.editions))
    for edition in source.editions:
        layout = edition.layout or source.layout
        if layout is None:
            yield f"editie {edition.edition} heeft geen layout."
            return
        fixed = set() if layout.fixed_offence is None else {layout.fixed_offence}
        yield from _unknown("code", (layout.counts.keys() | fixed) - codes)
        yield from _in_periods(source.frequency, edition, layout)


def _in_feed(source: Source, codes: Collection[str]) -> Iterator[str]:
    if source.feed is not None:
        fixed = source.feed.fixed_offence
        yield from _unknown("code", {fixed} - {*codes, None})
        if (fixed is None) == (source.feed.offence is None):
            yield "een feed heeft óf ‘offence’ óf ‘fixed_offence’."


def _in_periods(frequency: Frequency, edition: Edition, layout: Layout) -> Iterator[str]:
    if layout.period_style not in _STYLES[frequency]:
        yield f"een bron per {frequency} kan geen perioden hebben in de stijl ‘{layout.period_style}’."
    since = [] if edition.provisional_from is None else [edition.provisional_from]
    for code in (*edition.unfinished, *since):
        try:
            period = Period.parse(code)
        except UnknownPeriodError as error:
            yield str(error)
            return
        if period.frequency is not frequency:
            yield f"{code} is geen periode van een bron per {frequency}."


def _in_measure(measure: Measure, catalogue: Catalogue) -> Iterator[str]:
    if measure.of is not None:
        yield from _unknown("bron", {measure.of} - catalogue.sources.keys())
    elif measure.formula.divides:
        yield f"{measure.code} deelt, maar ‘of’ noemt geen bron om door te delen."


def _in_breaks(catalogue: Catalogue) -> Iterator[str]:
    yield from _twice("code", (each.code for each in catalogue.breaks))
    for each in catalogue.breaks:
        yield from _unknown("bron", set(each.sources) - catalogue.sources.keys())
        sources = [catalogue.sources[code] for code in each.sources if code in catalogue.sources]
        for source in sources:
            yield from _unknown(
                "code", set(each.offences) - catalogue.classification_of(source).by_code.keys()
            )
        editions = {edition.edition for source in sources for edition in source.editions}
        yield from _unknown("editie", set(each.editions) - editions)
        yield from _in_stretch(each)


def _in_stretch(each: Break) -> Iterator[str]:
    try:
        first, last = each.first, each.last or each.first
    except UnknownPeriodError as error:
        yield f"{each.code}: {error}"
        return
    if first.frequency is not last.frequency or first.ordinal > last.ordinal:
        yield f"{each.code} eindigt voordat het begint."


def _twice(what: str, names: Iterable[str]) -> Iterator[str]:
    for name, times in Counter(names).items():
        if times > 1:
            yield f"{what} ‘{name}’ staat er twee keer."


def _unknown(what: str, names: Iterable[str | None]) -> Iterator[str]:
    for name in sorted(filter(None, names)):
        yield f"{what} ‘{name}’ kennen we niet."

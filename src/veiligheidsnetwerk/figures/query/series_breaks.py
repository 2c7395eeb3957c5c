"""Where the series that are asked are not comparable with themselves, in the order of time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from string import ascii_lowercase

from veiligheidsnetwerk.figures.catalogue import Break
from veiligheidsnetwerk.figures.periods import Period, Span, period_range, span_of
from veiligheidsnetwerk.figures.query.asked import cube_of, is_by_then
from veiligheidsnetwerk.figures.query.border_notes import mergers
from veiligheidsnetwerk.figures.query.comparison import Comparison, Figure
from veiligheidsnetwerk.figures.query.library import Library
from veiligheidsnetwerk.figures.query.table import TableBreak


@dataclass(frozen=True, slots=True)
class _Found:
    """A break before it has a mark; `first` and `last` are periods of the series."""

    first: Period
    last: Period | None
    when: str
    title: str
    text: str

    def lies_within(self, spans: Sequence[Span]) -> bool:
        """Whether figures on both sides of a step are asked, or any in a stretch."""
        begin = min(span.first.ordinal for span in spans)
        end = max(span.last.ordinal for span in spans)
        if self.last is None:
            return begin < self.first.ordinal <= end
        return self.first.ordinal <= end and self.last.ordinal >= begin

    def begins_at(self, periods: Sequence[Period]) -> str:
        """The code of the first column that it touches; "" when it lies before the first column."""
        if self.last is None and self.first.ordinal <= periods[0].ordinal:
            return ""
        if self.last is not None and self.last.ordinal < periods[0].ordinal:
            return ""
        return max(self.first, periods[0], key=lambda period: period.ordinal).code


def table_breaks(
    defined: Iterable[Break],
    merged: Iterable[tuple[date, str]],
    *,
    spans: Sequence[Span],
    periods: Sequence[Period],
) -> tuple[TableBreak, ...]:
    """The breaks within all the stretches asked (compared ones too), each with a letter of its own.

    `merged` are mergers that the figures do not make good, by day and in words.
    """
    like = periods[0]
    found = [*(_defined(each, like) for each in defined), *(_merger(*each, like) for each in merged)]
    within = sorted((each for each in found if each.lies_within(spans)), key=lambda each: each.first.ordinal)
    return tuple(
        TableBreak(_letter(place), each.begins_at(periods), each.when, each.title, each.text)
        for place, each in enumerate(within)
    )


def breaks_of(comparison: Comparison, library: Library, *, codes: Sequence[str]) -> tuple[TableBreak, ...]:
    """The breaks within all that a question asks or sets beside it, in the areas `codes`.

    By the borders of the time, a merger is a break in the series of a gemeente too.
    """
    defined = [
        each
        for each in library.catalogue.breaks
        if any(_concerns(each, figure, comparison, library) for figure in comparison.figures)
    ]
    merged = mergers(library.areas, codes) if is_by_then(comparison, library) else ()
    periods = list(period_range(comparison.first, comparison.last))
    spans = [span_of(comparison.window, period) for period in periods]
    earlier = [span.years_earlier(years) for span in spans for years in comparison.against.years]
    return table_breaks(defined, merged, spans=[*spans, *earlier], periods=periods)


def _concerns(each: Break, figure: Figure, comparison: Comparison, library: Library) -> bool:
    subject = library.catalogue.subject(library.catalogue.sources[figure.source], figure.offence)
    edition = cube_of(figure.source, comparison, library).manifest.edition
    offences = frozenset(offence.code for offence in subject.members)
    return each.concerns(source=figure.source, edition=edition, offences=offences)


def mark_of(breaks: Iterable[TableBreak], period: Period) -> str:
    """The letters that stand at a period."""
    return ", ".join(each.mark for each in breaks if each.period == period.code)


def _merger(day: date, line: str, like: Period) -> _Found:
    period = Period.month(day.year, day.month).within(like.frequency)
    return _Found(period, None, f"vanaf {period.label}", "Herindeling", f"{line} Bron: CBS.")


def _defined(each: Break, like: Period) -> _Found:
    last, text = each.last, f"{each.text} Bron: {each.origin}"
    since = each.first.within(like.frequency)
    if last is None:
        return _Found(since, None, f"vanaf {each.first.label}", each.title, text)
    return _Found(since, last.within(like.frequency), Span(each.first, last).label, each.title, text)


def _letter(place: int) -> str:
    """A to z, and then a2, b2 and so on."""
    round_, letter = divmod(place, len(ascii_lowercase))
    return f"{ascii_lowercase[letter]}{round_ + 1 if round_ else ''}"

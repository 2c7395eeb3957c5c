"""What an analyst says about figures: it goes along with every answer that shows one of them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from veiligheidsnetwerk.figures.periods import Period, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class TableDuiding:
    """A story beside the `figures` (codes) of these `areas` from `first` up to and including `last`.

    `about` says that in words, `by` who wrote it and for whom that person works. `written` is the day of
    these words, `until` the last day on which they hold. `key` finds its history.
    """

    key: str
    figures: frozenset[str]
    areas: frozenset[str]
    first: Period
    last: Period
    about: str
    text: str
    by: str
    written: date
    until: date

    def is_about(
        self, figures: Collection[str], areas: Collection[str], spans: Iterable[Span] | None = None
    ) -> bool:
        """Whether it says something of one of these figures and areas, in one of these stretches of time."""
        return (
            not self.figures.isdisjoint(figures)
            and not self.areas.isdisjoint(areas)
            and (spans is None or any(self._meets(span) for span in spans))
        )

    def _meets(self, span: Span) -> bool:
        """Periods of another frequency are of another source, of which nothing is said."""
        return (
            self.first.frequency is span.last.frequency
            and self.first.ordinal <= span.last.ordinal
            and self.last.ordinal >= span.first.ordinal
        )

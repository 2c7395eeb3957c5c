"""Where a series is not comparable with itself: counted in another way, or still coming in."""

from veiligheidsnetwerk.figures.catalogue.base import Definition, Name
from veiligheidsnetwerk.figures.periods import Period


class Break(Definition):
    """From `since` on the figures are not like those before; with `until`, only up to and including that.

    It is about these `sources`, and in them about these `offences` and `editions` (none: about all).
    `text` tells a reader what is the matter, `origin` who says so.
    """

    code: Name
    title: str
    text: str
    origin: str
    since: str
    until: str | None = None
    sources: tuple[str, ...]
    offences: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()

    @property
    def first(self) -> Period:
        return Period.parse(self.since)

    @property
    def last(self) -> Period | None:
        """The last period of a stretch that differs from what lies on both sides; None for a step."""
        return None if self.until is None else Period.parse(self.until)

    def concerns(self, *, source: str, edition: str, offences: frozenset[str]) -> bool:
        """Whether it is about these offences (one, or those of a group) in this edition of a source."""
        return (
            source in self.sources
            and (not self.editions or edition in self.editions)
            and (not self.offences or not offences.isdisjoint(self.offences))
        )

"""What the asker may see. The same scope holds in every channel."""

from dataclasses import dataclass

from veiligheidsnetwerk.figures.catalogue import Access, Source
from veiligheidsnetwerk.figures.errors import FiguresError


class NotPermittedError(FiguresError):
    """The asker may not see these figures."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The kinds of sources that the asker may see; nothing unless it is said."""

    accesses: frozenset[Access] = frozenset()

    def require(self, source: Source) -> None:
        """Raise `NotPermittedError` unless the source may be seen."""
        if source.access not in self.accesses:
            raise NotPermittedError("U hebt geen toegang tot deze cijfers.")


MEMBERS = Scope(frozenset(Access))
"""Someone of the network with access to the figures."""

"""What an app learned that belongs in the toolkit: it proposes, whoever keeps the toolkit takes it in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.platform.core.events import Who
from veiligheidsnetwerk.platform.core.rights import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """How an item of the toolkit could read. `sections` holds the statements by the key of their heading;
    `kind` is one of the kinds of the toolkit.
    """

    slug: str
    title: str
    summary: str
    sections: Mapping[str, Sequence[str]]
    source: str
    contact: str = ""
    kind: str = "pilot"


type Take = Callable[[Proposal, Actor | Who], None]

_TAKERS: list[Take] = []


def take_with(take: Take) -> None:
    """Let `take` have every proposal, inside the transaction of whoever makes it."""
    if take not in _TAKERS:
        _TAKERS.append(take)


def propose(proposal: Proposal, *, by: Actor | Who) -> None:
    for take in _TAKERS:
        take(proposal, by)

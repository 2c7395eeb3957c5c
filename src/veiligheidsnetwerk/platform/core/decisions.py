"""What was decided somewhere, for the log of decisions: an app hands it over, who keeps the log takes it.

The log is not written here: it gets a proposal, and who may decide what stands in it, does.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from veiligheidsnetwerk.platform.core.events import Who
from veiligheidsnetwerk.platform.core.rights import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What a body (by its code) decided on a day, and where that was: in words, and the address.

    With a `key` that is known it takes the place of what was handed over before.
    """

    key: str
    body: str
    day: date
    about: str
    reason: str
    source: str
    url: str


@dataclass(frozen=True, slots=True)
class Standing:
    """What became of it: the words, and where it stands once it is in the log."""

    text: str
    url: str = ""
    is_final: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeper:
    """Who keeps the log. `take` is called inside the transaction of who hands over."""

    take: Callable[[Decided, Actor | Who, datetime], None]
    drop: Callable[[str, Actor | Who, datetime], None]
    standing: Callable[[Collection[str]], Mapping[str, Standing]]


_KEEPERS: list[Keeper] = []


def keep_with(keeper: Keeper) -> None:
    """Let this one keep the log from now on."""
    _KEEPERS[:] = [keeper]


def hand_over(decided: Decided, *, by: Actor | Who, now: datetime) -> None:
    for keeper in _KEEPERS:
        keeper.take(decided, by, now)


def take_back(key: str, *, by: Actor | Who, now: datetime) -> None:
    """It is no proposal any more; what stands in the log stays."""
    for keeper in _KEEPERS:
        keeper.drop(key, by, now)


def standing_of(keys: Collection[str]) -> Mapping[str, Standing]:
    """How it stands with what was handed over, by key."""
    return {key: each for keeper in _KEEPERS for key, each in keeper.standing(keys).items()}

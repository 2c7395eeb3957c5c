"""The door to the log: apps say what happened, whoever keeps the log registers to hear it.

An app registers its actions when it starts, each with a Dutch sentence. It records an event as the last step
of the transaction that does it: both are kept, or neither.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from string import Formatter

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.publishing.dutch import capitalise

type Value = str | int | bool | Sequence[Value] | Details | None
type Details = Mapping[str, Value]
type Recorder = Callable[[Sequence[Event]], None]


class Zone(StrEnum):
    """How sensitive an event is, by the part of the site it is about."""

    OPEN = "open"
    MEMBERS = "members"
    RESTRICTED = "restricted"


class Result(StrEnum):
    """Whether it happened or was refused."""

    DONE = "done"
    REFUSED = "refused"


class UnknownActionError(LookupError):
    """An event names an action that no app registered."""


class IncompleteEventError(ValueError):
    """An event lacks something that the sentence of its action names."""


class NoRecorderError(RuntimeError):
    """Nobody keeps a log, so nothing that must be logged may be done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Who did it, as it was then. Without `account`: the system, or someone we do not know."""

    name: str
    account: int | None = None
    role: str = ""


SYSTEM = Who(name="het systeem")
SOMEONE = Who(name="iemand")


@dataclass(frozen=True, slots=True)
class Thing:
    """What an event is about: its kind, its key among those, and its name as it was then."""

    kind: str
    id: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something that can be done. `sentence` may name {who}, {about}, {before[…]} and {after[…]}.

    `shows`: whoever did it saw what it is about; such events answer "wie zag dit".
    """

    code: str
    sentence: str
    shows: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What happened: `by` did `code` to `about`.

    `organisation` is the code of the one it was done for; empty: the one that `by` works for. `before` and
    `after` are small and hold no secrets. `network` is where it came from, for signing in only
    (docs/decisions/0012).
    """

    code: str
    by: Actor | Who
    about: Thing
    organisation: str = ""
    before: Details = field(default_factory=dict)
    after: Details = field(default_factory=dict)
    zone: Zone = Zone.MEMBERS
    result: Result = Result.DONE
    network: str = ""

    @property
    def sentence(self) -> str:
        """What happened, in Dutch.

        Raises:
            UnknownActionError: no app registered the action.
            IncompleteEventError: the sentence of the action names a detail that is not there.
        """
        parts = {"who": self.by.name, "about": self.about.label, "before": self.before, "after": self.after}
        try:
            sentence = Formatter().vformat(action(self.code).sentence, (), parts)
        except (KeyError, IndexError, AttributeError) as error:
            raise IncompleteEventError(f"{self.code}: {error}") from error
        return capitalise(sentence)


_ACTIONS: dict[str, Action] = {}
_RECORDERS: list[Recorder] = []


def register(*actions: Action) -> None:
    """Make actions known; a second one with the same code replaces the first."""
    _ACTIONS.update({action.code: action for action in actions})


def actions() -> Mapping[str, Action]:
    """All actions by code, in alphabetical order."""
    return dict(sorted(_ACTIONS.items()))


def action(code: str) -> Action:
    if code not in _ACTIONS:
        raise UnknownActionError(code)
    return _ACTIONS[code]


def send_to(recorder: Recorder) -> None:
    """Let `recorder` hear every event from now on, instead of whoever heard them before."""
    _RECORDERS[:] = [recorder]


def record(*events: Event) -> None:
    """Keep these events, inside the transaction they belong to. What cannot be kept, may not happen.

    Raises:
        NoRecorderError: nobody keeps a log.
        UnknownActionError, IncompleteEventError: there is no sentence for it.
    """
    if not _RECORDERS:
        raise NoRecorderError
    for recorder in _RECORDERS:
        recorder(events)

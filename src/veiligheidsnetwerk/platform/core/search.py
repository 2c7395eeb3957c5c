"""What can be found: apps offer it here when they start, whoever keeps an index asks for it.

An app says which entries there are, and which of them a row that is written touches, so that the index is
kept by the writes themselves.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model

from veiligheidsnetwerk.platform.core.rights import Actor, Permission

EVERYBODY = "iedereen"
"""Who may find it when anybody may, signed in or not."""
THEME, KIND = "thema", "soort"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing to be found, and who may.

    `readers` are words of `allowed`: whoever answers to one of them finds it. `words` are other names for it,
    `firsts` questions for which it comes first, `facets` the groups in which it falls. A `weight` below one
    puts it lower.
    """

    key: str
    title: str
    url: str
    readers: Sequence[str]
    text: str = ""
    words: str = ""
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    firsts: tuple[str, ...] = ()
    weight: float = 1.0


type Touched = Mapping[type[Model], Callable[[Any], Collection[str]]]
type Keys = Collection[str] | None
"""Some keys, or None for all there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Things of one kind. `entries` gives those with these keys, of which some may be gone.

    `touched_by` tells for each kind of row which keys a write of it may have changed.
    """

    kind: str
    title: str
    entries: Callable[[Keys], Iterable[Entry]]
    touched_by: Touched = field(default_factory=dict)


_SOURCES: dict[str, Source] = {}


def offer(*sources: Source) -> None:
    """Let things be found from now on; a second source of the same kind replaces the first."""
    _SOURCES.update({source.kind: source for source in sources})


def sources() -> Sequence[Source]:
    return tuple(_SOURCES.values())


def allowed(
    permission: Permission, *, account: int | None = None, organisation: str = "", group: str = ""
) -> str:
    """The word for who has a right, perhaps only one account, those of one organisation, or of a `group`."""
    parts = [permission.value]
    parts += [f"account:{account}"] if account is not None else []
    parts += [of_organisation(organisation)] if organisation else []
    parts += [group] if group else []
    return "+".join(parts)


def of_organisation(code: str) -> str:
    """The group of who works for an organisation."""
    return f"organisatie:{code}"


def of_body(code: str) -> str:
    """The group of who sits in a body."""
    return f"overleg:{code}"


def of_role(code: str) -> str:
    """The group of who has a role."""
    return f"rol:{code}"


def opens(readers: Collection[str], reader: Collection[str]) -> bool:
    """Whether one of these words lets someone in, by all that this reader answers to."""
    return any(set(word.split("+")) <= set(reader) for word in readers)


def reader_of(actor: Actor | None) -> frozenset[str]:
    """All that whoever asks answers to."""
    if actor is None:
        return frozenset({EVERYBODY})
    rights = (permission.value for permission in actor.permissions)
    groups = (
        *map(of_organisation, actor.organisations),
        *map(of_body, actor.bodies),
        *map(of_role, actor.roles),
    )
    return frozenset({EVERYBODY, f"account:{actor.account}", *rights, *groups})


def key_of(kind: str, row: Model | int | str) -> str:
    return f"{kind}:{row.pk if isinstance(row, Model) else row}"


def own(kind: str) -> Callable[[Model], Collection[str]]:
    """The key of the one entry that a row is about."""
    return lambda row: [key_of(kind, row)]


def pks_of(keys: Keys) -> list[str] | None:
    """The part of each key that names the row."""
    return None if keys is None else [key.partition(":")[2] for key in keys]

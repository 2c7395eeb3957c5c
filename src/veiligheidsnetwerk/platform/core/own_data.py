"""What is kept about someone, to take along: apps offer it here when they start, the own account asks."""

from collections.abc import Callable, Mapping, Sequence

type Told = Sequence[Mapping[str, object]]
"""What there is, in Dutch words and values that JSON knows."""

_OFFERED: dict[str, Callable[[int], Told]] = {}


def offer(title: str, about: Callable[[int], Told]) -> None:
    """Let what is kept about a person (by number) be taken along under this title."""
    _OFFERED[title] = about


def told_about(person: int) -> Mapping[str, Told]:
    return {title: about(person) for title, about in _OFFERED.items()}

"""What is different between two reports, by the facts that were kept with them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

type Facts = Mapping[str, Mapping[str, str]]
"""By the key of a record what was said of it, by what it is about; under `NAME` what it is called."""

NAME = "Wat"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing of one record: what it was and what it became; "" where it was not there."""

    about: str
    what: str
    before: str
    after: str


def differences(before: Facts, after: Facts) -> list[Difference]:
    """Everything that is different: by record, in the order of the later report, what went last."""
    return [*_came_and_changed(before, after), *_went(before, after)]


def _came_and_changed(before: Facts, after: Facts) -> Iterator[Difference]:
    for key, now in after.items():
        was = before.get(key)
        if was is None:
            yield Difference(now[NAME], "nieuw", "", "")
            continue
        for name in dict.fromkeys((*now, *was)):
            if now.get(name, "") != was.get(name, ""):
                yield Difference(now[NAME], name, was.get(name, ""), now.get(name, ""))


def _went(before: Facts, after: Facts) -> Iterator[Difference]:
    for key, was in before.items():
        if key not in after:
            yield Difference(was[NAME], "staat er niet meer in", "", "")

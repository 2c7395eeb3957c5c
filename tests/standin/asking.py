"""The part of `$filter` that the services are known to understand, compared with the padding of the keys."""

import re
from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from tests.standin.tables import Chosen, Dimension, Table

type _Test = Callable[[str], bool]

_ATOMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[str, _Test]]], ...] = (
    (
        re.compile(r"substringof\('([^']*)',(\w+)\)"),
        lambda match: (match[2], lambda key: match[1] in key),
    ),
    (
        re.compile(r"substring\((\w+),(\d+),(\d+)\) eq '([^']*)'"),
        lambda match: (match[1], lambda key: key[int(match[2]) :][: int(match[3])] == match[4]),
    ),
    (
        re.compile(r"startswith\((\w+),'([^']*)'\)"),
        lambda match: (match[1], lambda key: key.startswith(match[2])),
    ),
    (re.compile(r"(\w+) eq '([^']*)'"), lambda match: (match[1], lambda key: key == match[2])),
    (re.compile(r"(\w+) ne '([^']*)'"), lambda match: (match[1], lambda key: key != match[2])),
    (re.compile(r"(\w+) ge '([^']*)'"), lambda match: (match[1], lambda key: key >= match[2])),
)


class NotUnderstoodError(Exception):
    """A question that the services are not known to understand; they answer with an error."""


def chosen(table: Table, condition: str) -> Chosen:
    """The rows that a condition lets through. Each part of it is about one dimension, as ours always are."""
    places = [np.arange(len(dimension.keys)) for dimension in table.dimensions]
    for part in _parts(condition, " and ") if condition else ():
        name, test = _alternative(part)
        if name not in table.names:
            raise NotUnderstoodError(part)
        axis = table.names.index(name)
        places[axis] = _through(table.dimensions[axis], places[axis], test)
    return Chosen(table, tuple(places))


def _through(dimension: Dimension, places: npt.NDArray[np.intp], test: _Test) -> npt.NDArray[np.intp]:
    return np.array([place for place in places if test(dimension.keys[place])], dtype=np.intp)


def _alternative(part: str) -> tuple[str, _Test]:
    """One test, or several of one dimension between parentheses with `or`."""
    bare = part[1:-1] if part.startswith("(") and part.endswith(")") else part
    found = [_atom(each) for each in _parts(bare, " or ")]
    names = {name for name, _ in found}
    if len(names) != 1:
        raise NotUnderstoodError(part)
    return names.pop(), lambda key: any(test(key) for _, test in found)


def _atom(text: str) -> tuple[str, _Test]:
    for pattern, read in _ATOMS:
        match = pattern.fullmatch(text.strip())
        if match:
            return read(match)
    raise NotUnderstoodError(text)


def _parts(text: str, joint: str) -> list[str]:
    """The parts between the joints that stand outside parentheses."""
    found, depth, begin = [], 0, 0
    for place, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if not depth and text.startswith(joint, place):
            found.append(text[begin:place])
            begin = place + len(joint)
    return [*found, text[begin:]]

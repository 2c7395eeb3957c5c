"""Which words have another word in them, known from the words that are there."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, islice, takewhile

from veiligheidsnetwerk.language.searching.analysis import STOP, terms_of

_LINKS = ("", "s", "en", "e", "n", "er")
_SHORTEST = 4
_SHORTEST_NAME = 3
_LONG = 6
"""A part with so many letters is one also beside a part that we do not know."""


@dataclass(frozen=True, slots=True)
class Split:
    """A term in two parts, both terms themselves: woninginbraak is woning and inbraak."""

    left: str
    right: str


class Compounds:
    """The terms of a vocabulary, and which have which others in them.

    `forms` are words as they are written, each with its term. `names` are the same of words that people
    chose, so that they also count as a part when they are short: lab, apv.
    """

    def __init__(self, forms: Mapping[str, str], names: Mapping[str, str]) -> None:
        self._words: Mapping[int, Sequence[str]] = {
            length: list(words)
            for length, words in groupby(sorted(forms.keys() | names.keys(), key=_by_length), key=len)
        }
        self._known = {term: term for term in chain(forms.values(), names.values()) if _may_be_part(term)}
        self._known |= {form: term for form, term in forms.items() if _may_be_part(form)}
        self._known |= {form: term for form, term in names.items() if _may_be_name(form)}
        self._with_left: dict[str, list[str]] = defaultdict(list)
        self._with_right: dict[str, list[str]] = defaultdict(list)
        terms = set(forms.values())
        self._forwards, self._backwards = sorted(terms), sorted(term[::-1] for term in terms)
        for term in sorted(terms):
            for split in self.loosely(term):
                self._with_left[split.left].append(term)
                self._with_right[split.right].append(term)

    def words(self, fewest: int, most: int) -> Iterator[str]:
        """The words of so many letters: the only ones that can look like one, so others are not compared."""
        return chain.from_iterable(self._words.get(length, ()) for length in range(fewest, most + 1))

    def splits(self, term: str) -> Sequence[Split]:
        """Every way in which a term is two that we know, with the letters that join them left out."""
        return [split for split, is_sure in self._splits(term) if is_sure]

    def loosely(self, term: str) -> Sequence[Split]:
        """The same where one of the two, beside a long one, may be unknown."""
        return [split for split, _ in self._splits(term)]

    def ending_in(self, part: str) -> Sequence[str]:
        """The terms that are a kind of it: inbraak gives woninginbraak."""
        if part in self._known or len(part) < _LONG:
            return self._with_right.get(part, ())
        return [term[::-1] for term in _longer(self._backwards, part[::-1])]

    def beginning_with(self, part: str) -> Sequence[str]:
        """The terms that are about it: inbraak gives inbraakpreventie."""
        if part in self._known or len(part) < _LONG:
            return self._with_left.get(part, ())
        return _longer(self._forwards, part)

    def _splits(self, term: str) -> Iterator[tuple[Split, bool]]:
        if not term.isalpha():
            return
        for cut in range(len(term) - _SHORTEST_NAME, _SHORTEST_NAME - 1, -1):
            begin, end = term[:cut], term[cut:]
            left, right = self._begin_of(begin), self._known.get(end, "")
            if left and right:
                yield Split(left, right), True
            elif right and len(end) >= _LONG and begin not in STOP:
                yield Split(terms_of(begin)[0], right), False
            elif left and len(left) >= _LONG and begin in self._known and len(end) >= _SHORTEST:
                yield Split(left, end), False

    def _begin_of(self, begin: str) -> str:
        for link in _LINKS:
            left = begin.removesuffix(link) if link else begin
            if begin.endswith(link) and left in self._known:
                return self._known[left]
        return ""


def _longer(ordered: Sequence[str], begin: str) -> Sequence[str]:
    """Of words in order those that begin with it and have three letters more at least."""
    first = bisect_left(ordered, begin)
    return [
        word
        for word in takewhile(lambda word: word.startswith(begin), islice(ordered, first, None))
        if len(word) > len(begin) + 2
    ]


def _by_length(word: str) -> tuple[int, str]:
    return len(word), word


def _may_be_part(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isalpha() and word not in STOP


def _may_be_name(word: str) -> bool:
    return len(word) >= _SHORTEST_NAME and word.isalpha() and word not in STOP

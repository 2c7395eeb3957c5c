"""Everything that can be found: a large part that seldom changes, and a small one with what changed since."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

import numpy as np

from veiligheidsnetwerk.language.searching.document import Document
from veiligheidsnetwerk.language.searching.segment import Chosen, Places, Segment, Weights

_NOWHERE: tuple[Places, Weights] = (np.empty(0, np.int32), np.empty(0, np.float32))
_MOST_FRESH = 500
"""From so many changes on everything is put in one part again."""


class Index:
    """Documents by key, never changed: `with_changes` gives another one."""

    def __init__(
        self, base: Segment, fresh: Segment | None = None, gone: frozenset[str] = frozenset()
    ) -> None:
        self.segments = (base, fresh or Segment([]))
        self._gone = gone

    @classmethod
    def of(cls, documents: Iterable[Document]) -> "Index":
        return cls(Segment(list(documents)))

    def with_changes(self, changed: Collection[Document], removed: Collection[str] = ()) -> "Index":
        """This index with some documents added or replaced, and others gone."""
        base, fresh = self.segments
        kept = {each.key: each for each in fresh.documents}
        kept |= {each.key: each for each in changed}
        for key in removed:
            kept.pop(key, None)
        gone = (self._gone | set(kept) | set(removed)) & base.places.keys()
        if len(kept) > _MOST_FRESH:
            old = (each for each in base.documents if each.key not in gone)
            return Index.of([*old, *kept.values()])
        return Index(base, Segment(list(kept.values())), frozenset(gone))

    @property
    def size(self) -> int:
        return sum(len(segment.documents) for segment in self.segments)

    @cached_property
    def keys(self) -> Mapping[str, int]:
        """Where each document is."""
        base, fresh = self.segments
        there = {key: place for key, place in base.places.items() if key not in self._gone}
        return there | {key: place + len(base.documents) for key, place in fresh.places.items()}

    @cached_property
    def alive(self) -> Chosen:
        found = np.ones(self.size, np.bool_)
        found[[self.segments[0].places[key] for key in self._gone]] = False
        return found

    @cached_property
    def weights(self) -> Weights:
        return np.concatenate([segment.weights for segment in self.segments])

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        return frozenset(self.segments[0].postings) | self.segments[1].postings.keys()

    def document(self, place: int) -> Document:
        base, fresh = self.segments
        split = len(base.documents)
        return base.documents[place] if place < split else fresh.documents[place - split]

    def written(self, term: str) -> str:
        """A word as it is written, of which this is the term."""
        return next((each.written[term] for each in self.segments if term in each.written), term)

    def postings(self, term: str) -> tuple[Places, Weights]:
        """In which documents a term stands, and how much it says of each."""
        base, fresh = self.segments
        if term not in fresh.postings:
            return base.postings.get(term, _NOWHERE)
        found = [
            (each.postings[term][0] + part.start, each.postings[term][1])
            for each, part in self._parts()
            if term in each.postings
        ]
        return np.concatenate([at for at, _ in found]), np.concatenate([weight for _, weight in found])

    def open_to(self, reader: frozenset[str]) -> Chosen:
        """Which documents someone may find: all of a word of `readers` must be among what the reader is."""
        masks = []
        for segment in self.segments:
            kinds, codes = segment.readers
            opened = np.array([_may_find(kind, reader) for kind in kinds], np.bool_)
            masks.append(opened[codes] if len(kinds) else np.empty(0, np.bool_))
        return np.concatenate(masks) & self.alive

    def having(self, name: str, values: Collection[str]) -> Chosen:
        """Which documents have one of these values of a facet."""
        found = np.zeros(self.size, np.bool_)
        for segment, part in self._parts():
            of_value = segment.facets.get(name, {})
            for value in of_value.keys() & set(values):
                found[part] |= of_value[value]
        return found

    def counted(self, name: str, chosen: Chosen) -> Counter[str]:
        """How many of the chosen documents have which value of a facet."""
        found: Counter[str] = Counter()
        for segment, part in self._parts():
            for value, have_it in segment.facets.get(name, {}).items():
                found[value] += int(np.count_nonzero(have_it & chosen[part]))
        return +found

    def firsts(self, question: str) -> Sequence[int]:
        """The documents that come first for exactly this question."""
        return [
            place + part.start
            for segment, part in self._parts()
            for place in segment.firsts.get(question, ())
        ]

    @cached_property
    def forms(self) -> Mapping[str, str]:
        """Every word as it is written somewhere, with its term."""
        base, fresh = self.segments
        return base.forms | fresh.forms

    def _parts(self) -> Iterator[tuple[Segment, slice]]:
        """Both segments, with where their documents stand among all."""
        base, fresh = self.segments
        split = len(base.documents)
        yield base, slice(0, split)
        yield fresh, slice(split, self.size)


def _may_find(readers: str, reader: frozenset[str]) -> bool:
    """`readers` are words with ‘+’ between what is needed together; nobody unless it is said."""
    return any(reader.issuperset(word.split("+")) for word in readers.split())

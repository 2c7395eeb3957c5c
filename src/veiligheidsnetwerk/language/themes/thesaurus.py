"""Which themes a sentence names, by which words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.language.themes.definition import Senses, Themes
from veiligheidsnetwerk.language.themes.patterns import Patterns
from veiligheidsnetwerk.language.words import Word, words_of

_SHORTEST_PART = 3


@dataclass(frozen=True, slots=True)
class Meaning:
    """A theme and its places in the Kernbeleid."""

    theme: str
    kernbeleid: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A theme that is named by the words from `begin` up to `end`.

    `term` is how the definitions write it, `written` how the text does. `now` is what it is called now, when
    that is something else; `unsure` says of a word with several meanings that it has them.
    """

    meaning: Meaning
    term: str
    written: str
    begin: int
    end: int
    now: str = ""
    unsure: str = ""


@dataclass(frozen=True, slots=True)
class _Term:
    term: str
    patterns: tuple[int, ...]
    meanings: tuple[Meaning, ...]
    barred: frozenset[int] = frozenset()
    senses: Senses | None = None

    @property
    def letters(self) -> int:
        return len(self.term.replace("*", ""))


class Thesaurus:
    """The terms of all themes, ready to be looked for."""

    def __init__(self, themes: Themes) -> None:
        self._patterns = Patterns()
        self._terms: dict[int, list[_Term]] = defaultdict(list)
        self._now = {each.was: each.now for each in themes.drift}
        for theme in themes.themes:
            for subject in theme.subjects:
                barred = frozenset(map(self._patterns.add, subject.but_not))
                for term in subject.terms:
                    self._add(term, (Meaning(theme.code, subject.kernbeleid),), barred)
        for senses in themes.senses:
            meanings = tuple(Meaning(sense.theme, sense.kernbeleid) for sense in senses.senses)
            for word in senses.words:
                self._add(word, meanings, senses=senses)
            for sense in senses.senses:
                for near in sense.near:
                    self._patterns.add(near)

    def named(self, text: str, *, around: str = "") -> Sequence[Named]:
        """The themes that a text names, in order; where two terms overlap the longer one is meant.

        `around` is what stands near it, and only helps to choose between meanings.
        """
        words = words_of(text)
        matches = [self._patterns.matching(word) for word in words]
        beside = frozenset[int]().union(*map(self._patterns.matching, words_of(around)))
        longest = list(_longest(list(self._matches(words, matches))))
        return [
            each
            for place, length, term in longest
            for each in self._meant(words, place, length, term, beside | _near(term, longest, matches))
        ]

    def _add(
        self,
        term: str,
        meanings: tuple[Meaning, ...],
        barred: frozenset[int] = frozenset(),
        senses: Senses | None = None,
    ) -> None:
        patterns = tuple(self._patterns.add(word) for word in term.split() if word != "&")
        self._terms[patterns[0]].append(_Term(term, patterns, meanings, barred, senses))

    def _matches(
        self, words: Sequence[Word], matches: Sequence[frozenset[int]]
    ) -> Iterator[tuple[int, int, _Term]]:
        """Each term that stands somewhere: where it begins, how many words it has, and which it is."""
        for place, found in enumerate(matches):
            for number in found:
                for term in self._terms.get(number, ()):
                    if not term.barred & found and _stands(term, matches, place):
                        yield place, len(term.patterns), term
            if place + 1 < len(words):
                yield from self._in_two_words(words, place)

    def _in_two_words(self, words: Sequence[Word], place: int) -> Iterator[tuple[int, int, _Term]]:
        """‘Cyber crime’ is written for cybercrime."""
        if len(words[place + 1].folded) < _SHORTEST_PART:
            return
        for number in self._patterns.exactly(words[place].folded + words[place + 1].folded):
            for term in self._terms.get(number, ()):
                if len(term.patterns) == 1:
                    yield place, 2, term

    def _meant(
        self, words: Sequence[Word], place: int, length: int, term: _Term, near: frozenset[int]
    ) -> Iterator[Named]:
        first, last = words[place], words[place + length - 1]
        written = " ".join(word.written for word in words[place : place + length])
        now = self._now.get(term.term, "")
        meanings, unsure = self._senses(term, near)
        for meaning in meanings:
            yield Named(meaning, term.term, written, first.begin, last.end, now, unsure)

    def _senses(self, term: _Term, near: frozenset[int]) -> tuple[tuple[Meaning, ...], str]:
        if term.senses is None:
            return term.meanings, ""
        numbers = self._patterns.numbers
        chosen = tuple(
            meaning
            for meaning, sense in zip(term.meanings, term.senses.senses, strict=True)
            if not near.isdisjoint(numbers[each] for each in sense.near)
        )
        pairs = zip(term.meanings, term.senses.senses, strict=True)
        usual = tuple(meaning for meaning, sense in pairs if sense.usual)
        return (chosen, "") if chosen else (usual or term.meanings, term.senses.because)


def _near(
    term: _Term, found: Sequence[tuple[int, int, _Term]], matches: Sequence[frozenset[int]]
) -> frozenset[int]:
    """The words of the sentence, without those of longer terms that have this word in them."""
    own = {
        step
        for place, length, other in found
        if length > 1 and not set(term.patterns).isdisjoint(other.patterns)
        for step in range(place, place + length)
    }
    return frozenset[int]().union(*(each for step, each in enumerate(matches) if step not in own))


def _stands(term: _Term, matches: Sequence[frozenset[int]], place: int) -> bool:
    return place + len(term.patterns) <= len(matches) and all(
        pattern in matches[place + step] for step, pattern in enumerate(term.patterns)
    )


def _longest(found: list[tuple[int, int, _Term]]) -> Iterator[tuple[int, int, _Term]]:
    """Without those that lie in a longer one; of those with the same words the most particular ones."""
    spans: dict[tuple[int, int], int] = defaultdict(int)
    for place, length, term in found:
        spans[place, place + length] = max(spans[place, place + length], term.letters)
    outer = {span for span in spans if not any(_lies_in(span, other) for other in spans)}
    seen = set()
    for place, length, term in sorted(found, key=lambda each: each[0]):
        key = (place, length, term.meanings)
        span = (place, place + length)
        if span in outer and term.letters == spans[span] and key not in seen:
            seen.add(key)
            yield place, length, term


def _lies_in(span: tuple[int, int], other: tuple[int, int]) -> bool:
    return span != other and other[0] <= span[0] and span[1] <= other[1]

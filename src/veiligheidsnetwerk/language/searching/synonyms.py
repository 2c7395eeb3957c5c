"""Words that people use for the same thing, from the one file of themes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from veiligheidsnetwerk.language.searching.analysis import STOP, folded_words, terms_of
from veiligheidsnetwerk.language.themes import Themes

type Phrase = tuple[str, ...]
"""Terms that stand for one thing together."""


def phrase_of(text: str) -> Phrase:
    """The terms of a text; words that stand everywhere count only alone, as in a question."""
    words = folded_words(text)
    return tuple(terms_of(word)[0] for word in [each for each in words if each not in STOP] or words)


class Synonyms:
    """For a word or a few words together, the others that mean the same."""

    def __init__(self, themes: Themes) -> None:
        self._same: dict[Phrase, list[Phrase]] = defaultdict(list)
        self.forms: dict[str, str] = {}
        """Every word that stands in the file, with its term."""
        for group in _groups(themes):
            phrases = list(dict.fromkeys(map(phrase_of, group)))
            for phrase in phrases:
                self._same[phrase] += [each for each in phrases if each != phrase]
            self._remember(group)
        self._longest = max(map(len, self._same), default=1)

    @cached_property
    def written(self) -> Mapping[str, str]:
        """Every term of the file with a word of it as it is written."""
        return {term: word for word, term in reversed(self.forms.items())}

    def of(self, phrase: Phrase) -> Sequence[Phrase]:
        return tuple(dict.fromkeys(self._same.get(phrase, ())))

    def of_term(self, term: str) -> Iterator[str]:
        """The single words that mean the same as one word."""
        return (other[0] for other in self.of((term,)) if len(other) == 1)

    def longest_at(self, terms: Sequence[str], place: int) -> int:
        """How many terms from a place on are one phrase that we know; 1 when that is none."""
        lengths = range(min(self._longest, len(terms) - place), 1, -1)
        return next((each for each in lengths if tuple(terms[place : place + each]) in self._same), 1)

    def _remember(self, group: Iterable[str]) -> None:
        for text in group:
            for word in folded_words(text):
                self.forms.setdefault(word.replace("-", ""), terms_of(word)[0])


def _groups(themes: Themes) -> Iterator[Sequence[str]]:
    yield from themes.equivalents
    for drift in themes.drift:
        if " " in drift.was and "*" not in drift.was:
            yield drift.was, drift.now

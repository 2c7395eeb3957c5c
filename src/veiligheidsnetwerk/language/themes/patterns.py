"""Which written words a word of a term stands for."""

from collections import defaultdict
from collections.abc import Mapping

from veiligheidsnetwerk.language.words import Word, fold, stem

_LONG = 7
"""From so many letters on a word is also found at the begin or the end of a compound."""
_LINKS = ("", "s", "e", "en", "-")


class Patterns:
    """Words of terms, each with a number; `matching` tells the numbers that a written word answers to."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._stems: dict[str, list[int]] = defaultdict(list)
        self._begins: list[tuple[str, int]] = []
        self._ends: list[tuple[str, int]] = []
        self._within: list[tuple[str, int]] = []
        self._found: dict[str, frozenset[int]] = {}

    def add(self, pattern: str) -> int:
        """The number of a pattern: a word, or one with `*` for any letters at its begin or end."""
        pattern = fold(pattern)
        if pattern in self._numbers:
            return self._numbers[pattern]
        number = self._numbers[pattern] = len(self._numbers)
        core = pattern.strip("*").replace("-", "")
        if pattern.startswith("*") and pattern.endswith("*"):
            self._within.append((core, number))
        elif pattern.endswith("*"):
            self._begins.append((core, number))
        elif pattern.startswith("*"):
            self._ends.append((stem(core), number))
        else:
            self._stems[stem(core)].append(number)
            if len(core) >= _LONG:
                self._begins += [(core + link, number) for link in _LINKS[:-1]]
                self._ends.append((stem(core), number))
        return number

    def matching(self, word: Word) -> frozenset[int]:
        """The patterns that the word, or one of the whole words it may stand for, is a form of."""
        found = self._matching(word.folded)
        for fuller in word.fuller:
            found |= frozenset(self._stems.get(stem(fuller), ())) | self._begun(fuller)
        return found

    def exactly(self, folded: str) -> frozenset[int]:
        """The words of terms without `*` that a folded word is a form of, and not part of a compound."""
        return frozenset(self._stems.get(stem(folded.replace("-", "")), ()))

    def _matching(self, written: str) -> frozenset[int]:
        folded = written.replace("-", "")
        if folded not in self._found:
            self._found[folded] = self._looked_up(folded)
        return self._found[folded]

    def _looked_up(self, folded: str) -> frozenset[int]:
        root = stem(folded)
        found = {*self._stems.get(root, ()), *self._begun(folded)}
        found.update(number for end, number in self._ends if root.endswith(end))
        found.update(number for part, number in self._within if part in folded)
        return frozenset(found)

    def _begun(self, folded: str) -> frozenset[int]:
        return frozenset(number for begin, number in self._begins if folded.startswith(begin))

    @property
    def numbers(self) -> Mapping[str, int]:
        return self._numbers

"""The words of a question with everything that answers to each: forms, compounds, synonyms, typing errors."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extract

from veiligheidsnetwerk.language.searching.analysis import terms_of
from veiligheidsnetwerk.language.searching.compounds import Compounds
from veiligheidsnetwerk.language.searching.index import Index
from veiligheidsnetwerk.language.searching.question import Question
from veiligheidsnetwerk.language.searching.segment import Chosen
from veiligheidsnetwerk.language.searching.synonyms import Phrase, Synonyms

_SYNONYM = 0.8
_KIND_OF = 0.75
_ABOUT = 0.5
_PARTS = 0.6
_HEAD_ONLY = 0.25
_JOINED = 0.9
_BEGUN = 0.9
_MISTYPED = 0.8
_MOST_OF_A_KIND = 150
_ALIKE = 60
"""From how much of a hundred on a word looks like another when nothing was found."""
_NEAREST = 8
_FEW_LETTERS = 4
_MANY_LETTERS = 8


@dataclass(frozen=True, slots=True)
class Meant:
    """One word of a question, or a few that are one thing: what answers to it, and how well.

    `instead` is the word that was read for one that is nowhere.
    """

    word: str
    answers: Mapping[Phrase, float]
    instead: str = ""

    @property
    def terms(self) -> frozenset[str]:
        return frozenset(term for phrase in self.answers for term in phrase)


class Reader:
    """Reads questions with the words of an index that someone may see."""

    def __init__(self, index: Index, synonyms: Synonyms, compounds: Compounds, visible: Chosen) -> None:
        self._index = index
        self._synonyms = synonyms
        self._visible = visible
        self._compounds = compounds

    def meant(self, question: Question) -> list[Meant]:
        """What each word of a question stands for, in order."""
        return list(self._meant(question))

    def _meant(self, question: Question) -> Iterator[Meant]:
        terms = [terms_of(word)[0] for word in question.words]
        place = 0
        while place < len(terms):
            length = self._synonyms.longest_at(terms, place)
            words = question.words[place : place + length]
            if length > 1:
                yield Meant(" ".join(words), self._of_phrase(tuple(terms[place : place + length])))
            elif words[0] in question.begun:
                yield Meant(words[0], self._begun(words[0]))
            else:
                yield self._of_word(question.words, place)
            place += length

    def _of_phrase(self, phrase: Phrase) -> Mapping[Phrase, float]:
        """The words together and what means the same; a little each word alone, for when that is nowhere."""
        answers: dict[Phrase, float] = {phrase: 1.0}
        for other in self._synonyms.of(phrase):
            if len(other) == 1:
                answers |= self._of_term(other[0], _SYNONYM)
            else:
                answers |= self._alternatives(other, _SYNONYM)
        return {(term,): _HEAD_ONLY for term in phrase} | answers

    def _alternatives(self, phrase: Phrase, worth: float) -> Mapping[Phrase, float]:
        """A phrase, and the same with another word for one of its words."""
        answers = {phrase: worth}
        for place, term in enumerate(phrase if len(phrase) > 1 else ()):
            for other in self._synonyms.of_term(term):
                answers.setdefault((*phrase[:place], other, *phrase[place + 1 :]), worth * _SYNONYM)
        return answers

    def _begun(self, word: str) -> Mapping[Phrase, float]:
        begin = word.replace("-", "")
        found = sorted(term for term in self._index.vocabulary if term.startswith(begin))
        answers: dict[Phrase, float] = {(term,): _BEGUN for term in found[:_MOST_OF_A_KIND]}
        return answers | {terms_of(word)[:1]: 1.0}

    def _of_word(self, words: Sequence[str], place: int) -> Meant:
        word = words[place]
        answers: dict[Phrase, float] = {}
        for term in terms_of(word)[:1]:
            answers |= self._of_term(term, 1.0)
        if len(terms_of(word)) > 1:
            answers[terms_of(word)[1:]] = _JOINED
        for joined in self._joined(words, place):
            answers.setdefault((joined,), _JOINED)
        if any(len(phrase) == 1 and self._is_there(phrase) for phrase in answers):
            return Meant(word, answers)
        # Words that are there each alone may stand nowhere together.
        return self._mistyped(word, answers) or Meant(word, answers | self._of_head(terms_of(word)[0]))

    def _of_term(self, term: str, worth: float) -> dict[Phrase, float]:
        """A term with its synonyms, the compounds that it is in, and the parts that it has."""
        answers: dict[Phrase, float] = {(term,): worth}
        same = tuple(self._synonyms.of_term(term))
        for other in self._synonyms.of((term,)):
            answers |= self._alternatives(other, worth * _SYNONYM)
        for each, share in ((term, 1.0), *((other, _SYNONYM) for other in same)):
            for found in self._compounds.ending_in(each)[:_MOST_OF_A_KIND]:
                answers.setdefault((found,), worth * share * _KIND_OF)
            for found in self._compounds.beginning_with(each)[:_MOST_OF_A_KIND]:
                answers.setdefault((found,), worth * share * _ABOUT)
        for phrase, share in self._of_parts(term):
            answers.setdefault(phrase, worth * share)
        return answers

    def _of_parts(self, term: str) -> Iterator[tuple[Phrase, float]]:
        """drugslab: drugslaboratorium, lab beside drugs, and a little of lab alone."""
        for split in self._compounds.splits(term):
            lefts = {split.left, *self._synonyms.of_term(split.left)}
            rights = {split.right, *self._synonyms.of_term(split.right)}
            for right in sorted(rights):
                for found in self._compounds.ending_in(right):
                    if found != term and any(s.left in lefts for s in self._compounds.splits(found)):
                        yield (found,), _SYNONYM
            yield (split.left, split.right), _PARTS
            yield (split.right,), _HEAD_ONLY

    def _joined(self, words: Sequence[str], place: int) -> Iterator[str]:
        """‘drugs lab’ is drugslab: with the word before and the one behind it."""
        pairs = (words[max(place - 1, 0) : place + 1], words[place : place + 2])
        for first, second in (pair for pair in pairs if len(pair) > 1):
            for link in ("", "s"):
                term = terms_of(first + link + second)[0]
                if term in self._index.vocabulary:
                    yield term

    def _of_head(self, term: str) -> dict[Phrase, float]:
        """What a word is a kind of, when that is all we know of it: hoteloverval is an overval."""
        return {(split.right,): _HEAD_ONLY for split in self._compounds.loosely(term)}

    def _mistyped(self, word: str, answers: Mapping[Phrase, float]) -> Meant | None:
        near = self.nearest(word)
        if not near:
            return None
        return Meant(word, dict(answers) | self._of_term(terms_of(near)[0], _MISTYPED), instead=near)

    def nearest(self, word: str) -> str:
        """The known word that is this one with a letter or two typed wrong; "" when that is none."""
        if len(word) < _FEW_LETTERS or not word.isalpha() or terms_of(word)[0] in self._synonyms.written:
            return ""
        most = 2 if len(word) >= _MANY_LETTERS else 1
        words = list(self._compounds.words(len(word) - most, len(word) + most))
        found = extract(word, words, scorer=OSA.distance, score_cutoff=most, limit=_NEAREST)
        terms = {each: terms_of(each)[0] for each, *_ in found}
        near = [
            (int(distance), -self._times(terms[each]), each)
            for each, distance, _ in found
            if each in self._synonyms.forms or self._times(terms[each])
        ]
        return min(near)[2] if near else ""

    def alike(self, word: str) -> str:
        """The visible word that looks most like one, however little; "" when none does."""
        # Of two words that share all letters of the shorter, this is how much of a hundred that is.
        fewest = ceil(len(word) * _ALIKE / (200 - _ALIKE))
        words = list(self._compounds.words(fewest, len(word) * (200 - _ALIKE) // _ALIKE))
        found = extract(word, words, scorer=ratio, score_cutoff=_ALIKE, limit=20)
        return next((each for each, *_ in found if self._times(terms_of(each)[0])), "")

    def _times(self, term: str) -> int:
        places, _ = self._index.postings(term)
        return int(self._visible[places].sum())

    def _is_there(self, phrase: Phrase) -> bool:
        return all(self._times(term) for term in phrase)


def all_terms(meant: Iterable[Meant]) -> frozenset[str]:
    return frozenset().union(*(each.terms for each in meant))

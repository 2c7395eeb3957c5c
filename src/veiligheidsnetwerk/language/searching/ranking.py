"""Which documents answer a question, the best first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from veiligheidsnetwerk.language.searching.analysis import STOP, terms_of
from veiligheidsnetwerk.language.searching.compounds import Compounds
from veiligheidsnetwerk.language.searching.index import Index
from veiligheidsnetwerk.language.searching.meaning import Meant, Reader
from veiligheidsnetwerk.language.searching.question import Question
from veiligheidsnetwerk.language.searching.segment import Chosen
from veiligheidsnetwerk.language.searching.synonyms import Phrase, Synonyms, phrase_of

type Scores = npt.NDArray[np.float32]

_SATURATES = 1.6
_ENOUGH = 0.5
"""Which part of what a question says must be in a document, by weight of the words."""
_TOGETHER = 1.25
_IS_TITLE = 1.6
_LOOKED_AT = 60


@dataclass(frozen=True, slots=True)
class Found:
    """The answer: keys of documents with the best first, and what the question was taken to mean."""

    places: npt.NDArray[np.intp]
    chosen: Chosen
    meant: Sequence[Meant]

    @property
    def instead(self) -> Mapping[str, str]:
        """Words that are nowhere, and what was read for them."""
        return {each.word: each.instead for each in self.meant if each.instead}


class Finder:
    """An index with the words that its own words have in them, ready to be asked."""

    def __init__(self, index: Index, synonyms: Synonyms) -> None:
        self.index = index
        self._synonyms = synonyms
        self._compounds = Compounds(index.forms, synonyms.forms)

    def over(self, index: Index) -> "Finder":
        """The same over another index."""
        return Finder(index, self._synonyms)

    def find(self, question: Question, *, visible: Chosen) -> Found:
        """What answers a question, of what may be seen."""
        meant = Reader(self.index, self._synonyms, self._compounds, visible).meant(question)
        return _found(self.index, question, meant, visible)

    def alike(self, question: Question, *, visible: Chosen) -> Sequence[str]:
        """Words that someone may see and that look most like those of a question that found nothing."""
        reader = Reader(self.index, self._synonyms, self._compounds, visible)
        return list(filter(None, map(reader.alike, question.words)))


def _found(index: Index, question: Question, meant: Sequence[Meant], visible: Chosen) -> Found:
    scores = _scores(index, meant, visible)
    for phrase in question.phrases:
        scores *= _with_phrase(index, phrase, scores)
    first = [place for place in index.firsts(" ".join(question.words)) if visible[place]]
    scores[first] = np.maximum(scores[first], 0) + (scores.max() if scores.size else 0) + 1
    chosen = scores > 0
    return Found(_in_order(index, question, scores), chosen, meant)


def _scores(index: Index, meant: Sequence[Meant], visible: Chosen) -> Scores:
    total, said = np.zeros(index.size, np.float32), np.zeros(index.size, np.float32)
    everything = 0.0
    there = max(int(visible.sum()), 1)
    for each in meant:
        strength, best = _said(index, each.answers)
        has = int((visible & (strength > 0)).sum())
        worth = float(np.log1p((there - has + 0.5) / (has + 0.5))) if has else 0.0
        total += worth * strength * (_SATURATES + 1) / (strength + _SATURATES)
        said += worth * np.minimum(best, 1)
        everything += worth or float(np.log1p(there))
    if not everything:
        return total
    share = said / everything
    total *= share * index.weights
    total[(share < _ENOUGH * share.max(initial=0, where=visible)) | ~visible] = 0
    return total


def _said(index: Index, answers: Mapping[Phrase, float]) -> tuple[Scores, Scores]:
    """What each document says of one word of the question: how much by all answers, how well by the best."""
    strength, best = np.zeros(index.size, np.float32), np.zeros(index.size, np.float32)
    for phrase, worth in sorted(answers.items(), key=lambda each: each[1]):
        if len(phrase) == 1:
            places, weights = index.postings(phrase[0])
            strength[places] += worth * weights
            best[places] = worth
        else:
            together = _together(index, phrase)
            strength += worth * together
            best[together > 0] = worth
    return strength, best


def _together(index: Index, phrase: Phrase) -> Scores:
    """The least that a document says of the terms of a phrase: of all of them, or nothing."""
    least = np.full(index.size, np.inf, np.float32)
    for term in phrase:
        of_term = np.zeros(index.size, np.float32)
        places, weights = index.postings(term)
        of_term[places] = weights
        least = np.minimum(least, of_term)
    return least


def _with_phrase(index: Index, phrase: str, scores: Scores) -> Scores:
    """One for documents in which these words stand behind each other, zero for the others."""
    found = np.zeros(index.size, np.float32)
    for place in np.flatnonzero(scores):
        found[place] = _stands(index, int(place), phrase)
    return found


def _stands(index: Index, place: int, phrase: str) -> bool:
    document = index.document(place)
    fields = (document.title, document.words, document.text)
    return any(phrase in field and f" {phrase} " in f" {field} " for field in fields)


def _in_order(index: Index, question: Question, scores: Scores) -> npt.NDArray[np.intp]:
    """The places by score; of the first few it counts too whether the words stand behind each other."""
    found = np.flatnonzero(scores)
    order = found[np.lexsort((found, -scores[found]))]
    asked, title = " ".join(question.words), phrase_of(" ".join(question.words))
    head = [
        (_closer(index, int(place), asked, title) * scores[place], int(place)) for place in order[:_LOOKED_AT]
    ]
    best = sorted(head, key=lambda each: (-each[0], index.document(each[1]).key))
    return np.concatenate([np.array([place for _, place in best], np.intp), order[_LOOKED_AT:]])


def _closer(index: Index, place: int, asked: str, title: Phrase) -> float:
    own = (word for word in index.document(place).title.split() if word not in STOP)
    if tuple(terms_of(word)[0] for word in own) == title:
        return _IS_TITLE
    return _TOGETHER if len(title) > 1 and _stands(index, place, asked) else 1.0

"""How much of what points at a person is found in made-up texts, and how much of ordinary text is stopped."""

import time
from collections.abc import Mapping
from dataclasses import dataclass

from tests.unit.language.screening.corpus import ordinary, personal
from veiligheidsnetwerk.language.screening import Kind, Screener, load_words


@dataclass(frozen=True, slots=True)
class Screened:
    """By kind in how many of so many `texts` it was found; of ordinary sentences how many were not let by.

    `seconds` is how long it takes to read a text of so many `signs`.
    """

    texts: int
    found: Mapping[Kind, int]
    ordinary: int
    blocked: int
    warned: int
    signs: int
    seconds: float


def screening_measured(texts: int) -> Screened:
    """Read so many texts of each kind, and all ordinary sentences there are."""
    screener, sentences = Screener(load_words()), ordinary()
    found = {
        kind: sum(kind in {each.kind for each in screener.screen(text)} for text in personal(kind, texts))
        for kind in Kind
    }
    verdicts = [{each.kind.blocks for each in screener.screen(text)} for text in sentences]
    whole = " ".join(sentences)
    begin = time.perf_counter()
    screener.screen(whole)
    return Screened(
        texts=texts,
        found=found,
        ordinary=len(sentences),
        blocked=sum(True in verdict for verdict in verdicts),
        warned=sum(verdict == {False} for verdict in verdicts),
        signs=len(whole),
        seconds=time.perf_counter() - begin,
    )

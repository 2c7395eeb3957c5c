"""The piece of a text that shows why it was found."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from veiligheidsnetwerk.language.searching.analysis import Token, terms_of, tokens_with

_MOST_LETTERS = 240


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text, marked when it is a word that was looked for."""

    text: str
    is_marked: bool = False


def marked(text: str, terms: AbstractSet[str]) -> Sequence[Piece]:
    """A text in pieces, of which the words with these terms are marked."""
    return _pieces(text, 0, len(text), list(tokens_with(terms, text)))


def snippet(text: str, terms: AbstractSet[str], *, most: int = _MOST_LETTERS) -> Sequence[Piece]:
    """The stretch of a text with the most different words that were looked for, at most so many letters."""
    text = text.strip()
    meant = list(tokens_with(terms, text))
    begin = _best_begin(text, meant, most)
    end = _end_of_word(text, begin, begin + most)
    before, after = [Piece("… ")] if begin else [], [Piece(" …")] if end < len(text) else []
    return [*before, *_pieces(text, begin, end, meant), *after]


def _pieces(text: str, begin: int, end: int, meant: Sequence[Token]) -> Sequence[Piece]:
    pieces, at = [], begin
    for token in meant:
        if begin <= token.begin and token.end <= end:
            pieces += [Piece(text[at : token.begin]), Piece(text[token.begin : token.end], is_marked=True)]
            at = token.end
    return [piece for piece in (*pieces, Piece(text[at:end])) if piece.text]


def _best_begin(text: str, meant: Sequence[Token], most: int) -> int:
    if not meant or meant[-1].end <= most:
        return 0
    best = max(meant, key=lambda first: (_told(first, meant, most), -first.begin))
    before = text.rfind(" ", 0, max(best.begin - most // 4, 0)) if best.end > most // 2 else -1
    return before + 1


def _told(first: Token, meant: Sequence[Token], most: int) -> int:
    return len({terms_of(each.folded)[0] for each in meant if 0 <= each.begin - first.begin < most * 3 // 4})


def _end_of_word(text: str, begin: int, most: int) -> int:
    """Where the last whole word before a place ends; the place itself within a word without an end."""
    if most >= len(text):
        return len(text)
    blank = text.rfind(" ", begin, most + 1)
    return blank if blank > begin else most

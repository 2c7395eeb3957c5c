"""The piece of a text that shows why it was found."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from veiligheidsnetwerk.language.searching.analysis import Token, terms_of, tokens_of

_MOST_LETTERS = 240


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text, marked when it is a word that was looked for."""

    text: str
    is_marked: bool = False


def marked(text: str, terms: AbstractSet[str]) -> Sequence[Piece]:
    """A text in pieces, of which the words with these terms are marked."""
    return _pieces(text, 0, len(text), [token for token in tokens_of(text) if _is_meant(token, terms)])


def snippet(text: str, terms: AbstractSet[str], *, most: int = _MOST_LETTERS) -> Sequence[Piece]:
    """The stretch of a text with the most different words that were looked for, at most so many letters."""
    text = text.strip()
    tokens = tokens_of(text)
    meant = [token for token in tokens if _is_meant(token, terms)]
    begin = _best_begin(tokens, meant, most)
    end = max((token.end for token in tokens if token.end <= begin + most), default=most)
    end = len(text) if end + 1 >= len(text) else max(end, begin)
    before, after = [Piece("… ")] if begin else [], [Piece(" …")] if end < len(text) else []
    return [*before, *_pieces(text, begin, end, meant), *after]


def _pieces(text: str, begin: int, end: int, meant: Sequence[Token]) -> Sequence[Piece]:
    pieces, at = [], begin
    for token in meant:
        if begin <= token.begin and token.end <= end:
            pieces += [Piece(text[at : token.begin]), Piece(text[token.begin : token.end], is_marked=True)]
            at = token.end
    return [piece for piece in (*pieces, Piece(text[at:end])) if piece.text]


def _best_begin(tokens: Sequence[Token], meant: Sequence[Token], most: int) -> int:
    if not meant or meant[-1].end <= most:
        return 0
    best = max(meant, key=lambda first: (_told(first, meant, most), -first.begin))
    beside = [token.begin for token in tokens if best.begin - most // 4 <= token.begin <= best.begin]
    return 0 if best.end <= most // 2 else beside[0]


def _told(first: Token, meant: Sequence[Token], most: int) -> int:
    return len({terms_of(each.folded)[0] for each in meant if 0 <= each.begin - first.begin < most * 3 // 4})


def _is_meant(token: Token, terms: AbstractSet[str]) -> bool:
    return not terms.isdisjoint(terms_of(token.folded))

"""The piece of a text that shows why it was found."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.language.searching.analysis import Token, terms_of, tokens_of

_MOST_LETTERS = 240


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text, marked when it is a word that was looked for."""

    text: str
    is_marked: bool = False


def marked(text: str, terms: Collection[str]) -> Sequence[Piece]:
    """A text in pieces, of which the words with these terms are marked."""
    pieces, end = [], 0
    for token in tokens_of(text):
        if _is_meant(token, terms):
            pieces += [Piece(text[end : token.begin]), Piece(text[token.begin : token.end], is_marked=True)]
            end = token.end
    return [piece for piece in (*pieces, Piece(text[end:])) if piece.text]


def snippet(text: str, terms: Collection[str], *, most: int = _MOST_LETTERS) -> Sequence[Piece]:
    """The stretch of a text with the most different words that were looked for, at most so many letters."""
    tokens = tokens_of(text)
    begin = _best_begin(tokens, terms, most)
    end = max((token.end for token in tokens if token.end <= begin + most), default=most)
    end = len(text) if end + 1 >= len(text) else max(end, begin)
    before, after = ("… " if begin else ""), (" …" if end < len(text) else "")
    return marked(f"{before}{text[begin:end].strip()}{after}", terms)


def _best_begin(tokens: Sequence[Token], terms: Collection[str], most: int) -> int:
    meant = [token for token in tokens if _is_meant(token, terms)]
    if not meant or meant[-1].end <= most:
        return 0
    best = max(meant, key=lambda first: (_told(first, meant, most), -first.begin))
    beside = [token.begin for token in tokens if best.begin - most // 4 <= token.begin <= best.begin]
    return 0 if best.end <= most // 2 else beside[0]


def _told(first: Token, meant: Sequence[Token], most: int) -> int:
    return len({terms_of(each.folded)[0] for each in meant if 0 <= each.begin - first.begin < most * 3 // 4})


def _is_meant(token: Token, terms: Collection[str]) -> bool:
    return any(term in terms for term in terms_of(token.folded))

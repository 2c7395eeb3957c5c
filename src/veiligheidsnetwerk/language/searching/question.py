"""What someone types, as words to look for, words that must stand together, and the start of words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.language.searching.analysis import STOP, folded_words, plain

MOST_SIGNS = 300
MOST_WORDS = 24
_QUOTED = re.compile(r"[\"“”„«]([^\"“”„«»]{1,200})[\"“”»]")
_BEGUN = re.compile(r"(\w[\w-]{1,})\*")


@dataclass(frozen=True, slots=True)
class Question:
    """`words` are all that count; `phrases` must stand there exactly; of `begun` only the start was typed.

    `asked` is what was read of it. `is_cut`: it was longer than we read. Words that stand everywhere count
    only when there is nothing else.
    """

    asked: str
    words: Sequence[str]
    phrases: Sequence[str] = ()
    begun: frozenset[str] = frozenset()
    is_cut: bool = False
    only_stop_words: bool = False

    @property
    def is_empty(self) -> bool:
        return not self.words


def read_question(text: str) -> Question:
    """The question in a text of any length and any signs."""
    asked = " ".join("".join(sign if sign.isprintable() else " " for sign in text[: MOST_SIGNS * 2]).split())
    cut, asked = len(asked) > MOST_SIGNS or len(text) > MOST_SIGNS * 2, asked[:MOST_SIGNS]
    begun = frozenset(plain(match[1]) for match in _BEGUN.finditer(asked))
    phrases = tuple(filter(None, (plain(match[1]) for match in _QUOTED.finditer(asked))))
    typed = folded_words(asked)
    content = [word for word in typed if word not in STOP]
    words = (content or typed)[:MOST_WORDS]
    return Question(
        asked, words, phrases, begun, cut or len(content) > MOST_WORDS, bool(typed and not content)
    )

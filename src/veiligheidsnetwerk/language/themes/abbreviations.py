"""What abbreviations stand for, from the words that people use for the same thing."""

from collections.abc import Mapping

from veiligheidsnetwerk.language.themes.definition import Themes
from veiligheidsnetwerk.language.words import fold

_MOST_LETTERS = 5
_TIMES_LONGER = 3


def abbreviations(themes: Themes) -> Mapping[str, str]:
    """Each abbreviation with what it stands for, by name: OMG is an outlaw motorcycle gang."""
    found = {
        _as_written(short, long): long
        for group in themes.equivalents
        for short in group
        for long in reversed(group)
        if stands_for(short, long)
    }
    return dict(sorted(found.items(), key=lambda each: each[0].casefold()))


def stands_for(short: str, long: str) -> bool:
    """Whether a word is made of letters of a longer name, in order, and is not simply the begin of it."""
    letters, whole = fold(short), fold(long)
    if not letters.isalpha() or len(letters) > _MOST_LETTERS or len(whole) < _TIMES_LONGER * len(letters):
        return False
    left = iter(whole)
    in_order = all(letter in left for letter in letters)
    return in_order and whole[0] == letters[0] and not whole.startswith(letters)


def _as_written(short: str, long: str) -> str:
    """In capitals; that of a law begins with one."""
    return short.capitalize() if "wet" in long.split() else short.upper()

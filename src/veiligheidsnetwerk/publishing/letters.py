"""Our own letters, so that what we make looks the same wherever it is made."""

from functools import cache
from pathlib import Path
from typing import Final

from fontTools.ttLib import TTFont

FONTS: Final = Path(__file__).with_name("fonts")
SANS_FOLDER: Final = FONTS / "source-sans"
_TEXT: Final = SANS_FOLDER / "SourceSans3-Regular.ttf"
_NOT_SHOWN: Final = "\N{WHITE SQUARE}"


def drawable(text: str) -> str:
    """The text with an open square for each sign that our letters do not have, such as an emoji."""
    known = _signs()
    if known.issuperset(text):
        return text
    return "".join(sign if sign in known else _NOT_SHOWN for sign in text)


@cache
def _signs() -> frozenset[str]:
    with TTFont(_TEXT, lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap() or ())) | {"\n"}

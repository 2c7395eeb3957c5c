"""A text without what does not make another word: capitals, accents, kinds of quotes and hyphens."""

import unicodedata

_SIGNS = str.maketrans({"’": "'", "‘": "'", "‐": "-", "‑": "-", "–": "-", "—": "-", "\u00ad": "", "ĳ": "ij"})


def fold(text: str) -> str:
    """The same text, as it is compared."""
    if text.isascii():
        return text.casefold()
    parts = unicodedata.normalize("NFKD", text.translate(_SIGNS))
    return "".join(sign for sign in parts if not unicodedata.combining(sign)).casefold()

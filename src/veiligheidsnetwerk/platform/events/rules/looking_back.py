"""Looking back at a meeting: three questions, of which only counts are kept and few counts are not shown."""

from collections.abc import Mapping

QUESTIONS: Mapping[str, str] = {
    "useful": "Had u er iets aan voor uw werk?",
    "shared": "Hoorde u iets van een ander dat u gaat gebruiken?",
    "again": "Zou u een volgende keer weer komen?",
}
ANSWERS: Mapping[str, str] = {"yes": "Ja", "partly": "Een beetje", "no": "Nee"}
FEWEST = 5
"""With fewer answers somebody could guess whose they are."""


def is_shown(answered: int, *, closed: bool) -> bool:
    """Whether the counts may be seen: not while people answer, or each answer could be seen coming."""
    return closed and answered >= FEWEST

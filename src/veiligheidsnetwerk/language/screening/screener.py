"""A text read for what points at a person."""

import re
from collections.abc import Iterable, Iterator, Sequence

from veiligheidsnetwerk.language.screening.finding import Finding, Kind
from veiligheidsnetwerk.language.screening.loading import Words
from veiligheidsnetwerk.language.screening.numbers import numbers_in

_CAPITAL = r"[A-ZÀ-Þ](?:[\w’'-]*\w)?"
_NAME = r"[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ]"
_FIRM = r"(?!(?:[NBC]\.V|V\.O\.F|[A-Z]\.M)\.)"
_HOUSE = r"(?!(?:19|20)\d\d\b)\d{1,4}(?:\s?[a-zA-Z]\b|[ -]\d{1,3}\b)?(?![\d.,]*\d|\s?%)"
_POSTCODE = re.compile(r"(?<![\w-])[1-9]\d{3}( ?)(?!SA|SD|SS)[A-Z]{2}(?![\w-])")
_NEAR = 60
_YEAR = re.compile(r"(?:19|20)\d\d")
_AFTER_NUMBER = re.compile(r"\d\s?[a-zA-Z]?\s*,\s*$|(?i:\bpostcode\W+(?:is\W+)?)$")
_THEN_PLACE = re.compile(rf",?\s+(?:te\s+)?{_CAPITAL}(?=[.,;\s]|$)")


class Screener:
    """Reads texts for what points at a person, with the words of `screening.yaml`."""

    def __init__(self, words: Words) -> None:
        particles = "|".join(map(re.escape, words.particles))
        surname = rf"(?:(?:{particles})\s+){{0,3}}{_NAME}"
        titles = "|".join(re.escape(each).replace(r"\ ", r"\s+") for each in words.titles)
        known_as = "|".join(re.escape(each).replace(r"\ ", r"\s+") for each in words.known_as)
        given = "|".join(map(re.escape, words.given_names))
        endings = "|".join(map(re.escape, words.street_endings))
        heads = "|".join(re.escape(each.capitalize()) for each in words.street_endings)
        self._no_names = {each.capitalize() for each in words.before_ways}
        self._streets = re.compile(rf"(?<![\w’'-])([\w’'-]*(?:{endings}))\s+{_HOUSE}")
        self._headed = re.compile(rf"(?<!\w)(?:{heads})\s+(?:(?:{particles})\s+){{1,2}}{_CAPITAL}\s+{_HOUSE}")
        self._before = re.compile(rf"({_CAPITAL})(?:\s+(?:{particles})){{0,2}}\s+$")
        self._names = [
            re.compile(rf"\b(?i:{titles})\b\.?\s+((?:[A-Z]\.\s?){{0,4}}{surname})"),
            re.compile(rf"(?<![\w.]){_FIRM}((?:[A-Z]\.[ ]?){{1,4}}{surname})"),
            re.compile(rf"\b(?i:{known_as})\s+[‘'\"“„]?({_CAPITAL})"),
            re.compile(
                rf"(?<!\w)((?:{given})(?:\s+(?:{given})){{0,2}}(?:\s+(?:[A-Z]\.\s?)?{surname})?)(?![\w-]|\.?\s\d)"
            ),
        ]

    def screen(self, text: str) -> Sequence[Finding]:
        """What in this text points at a person, in the order of the text; of what overlaps the longest."""
        found = [*numbers_in(text), *self._addresses(text), *self._persons(text)]
        return _apart(found)

    def _addresses(self, text: str) -> Iterator[Finding]:
        for match in self._headed.finditer(text):
            yield Finding(Kind.ADDRESS, *match.span(), match[0])
        for match in self._streets.finditer(text):
            begin = self._begin_of_street(match, text)
            if begin is not None:
                yield Finding(Kind.ADDRESS, begin, match.end(), text[begin : match.end()])
        for match in _POSTCODE.finditer(text):
            if not _may_be_year(match, text):
                yield Finding(Kind.ADDRESS, *match.span(), match[0])

    def _begin_of_street(self, match: re.Match[str], text: str) -> int | None:
        """Where a street begins: a name of its own, or an ordinary word after one. ‘Onze weg’ is none."""
        if match[1][0].isupper():
            return match.start()
        near = max(0, match.start() - _NEAR)
        before = self._before.search(text[near : match.start()])
        return None if before is None or before[1] in self._no_names else near + before.start()

    def _persons(self, text: str) -> Iterator[Finding]:
        for pattern in self._names:
            for match in pattern.finditer(text):
                yield Finding(Kind.NAME, *match.span(1), match[1])


def _may_be_year(match: re.Match[str], text: str) -> bool:
    """‘in 2018 OM en politie’: a year with a short name after it is no postcode, unless it stands as one."""
    if not match[1] or not _YEAR.match(match[0]):
        return False
    return not (_AFTER_NUMBER.search(text[: match.start()]) or _THEN_PLACE.match(text, match.end()))


def _apart(found: Iterable[Finding]) -> Sequence[Finding]:
    """Without those that lie over a longer one; what blocks goes before what does not."""
    kept: list[Finding] = []
    for each in sorted(found, key=lambda one: (not one.kind.blocks, one.begin - one.end, one.begin)):
        if all(each.end <= other.begin or other.end <= each.begin for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda one: one.begin)

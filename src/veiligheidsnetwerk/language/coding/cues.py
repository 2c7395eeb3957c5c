"""What a clause says about the themes in it: chosen, not chosen, of others, of earlier, or not yet."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.language.coding.headings import OTHERS, PRIORITIES
from veiligheidsnetwerk.language.coding.suggestion import Standing
from veiligheidsnetwerk.language.words import fold

_PERIOD = r"\b(?:komende|deze) (?:\w+ )?(?:jaren|jaar|periode|beleidsperiode)\b"
_CHOICE = r"\b(?:kiezen|kiest|gekozen|koos|nadruk|focus|inzet|accent)\b"
_PRIORITY = re.compile(
    rf"\b(?:{PRIORITIES})\b|\bprioritair\w*|\bgeprioriteerd\w*|\bprioriteren\b|\bstrategische (?:thema|doel)|"
    r"\bthema's (?:\w+ ){0,3}centraal|\bcentraal (?:\w+ ){0,3}thema's|"
    r"\b(?:volgende|drie|vier|vijf|zes|zeven) (?:\w+ ){0,2}thema's\b|"
    rf"{_CHOICE}.{{0,80}}\b(?:voor|op)\b.*{_PERIOD}|{_PERIOD}.{{0,60}}{_CHOICE}.{{0,60}}\b(?:voor|op)\b|"
    rf"{_CHOICE}.{{0,60}}\bvoor\b[^,]*:$"
)
_BESIDES = re.compile(rf"\b(?:naast|buiten|behalve|los van)\b(?: \w+){{0,4}} (?:{PRIORITIES})")
_DENIED = re.compile(
    rf"\bgeen (?:\w+ ){{0,3}}(?:{PRIORITIES})\b|"
    rf"\bniet (?:\w+ ){{0,4}}(?:{PRIORITIES}|geprioriteerd|gekozen|opgenomen)\b|"
    r"\bniet (?:meer|langer|voor|op|als)\b|\bverv(?:alt|allen)\b|\bbuiten dit plan\b|"
    r"\b(?:valt|vallen) (?:\w+ ){0,2}(?:buiten|af)\b|"
    rf"\b(?:{PRIORITIES}|gekozen|kiezen|kiest)\b.{{0,60}}\bniet$|"
    r"^(?:dus )?(?:\w+ ){0,2}niet\b|^[\w -]{3,40} niet$"
)
_REGULAR = re.compile(
    r"\baandacht\b|\bregulier\w*|\bgoing concern\b|\blopende\b|\bonverminderd\w*|"
    r"\bblijven (?:wij|we) (?:ons )?inzetten\b|\bblijft (?:\w+ ){0,3}(?:belangrijk|onderdeel|nodig)\b|"
    r"\bzetten (?:wij|we) (?:\w+ ){0,4}voort\b"
)
_CHOSEN = rf"\b(?:{PRIORITIES}|kiest|kiezen|gekozen|gesteld)\b"
_OF_OTHERS = re.compile(
    rf"{_CHOSEN}.{{0,40}}\b(?:van|door|uit|in|voor) (?:het |de |onze )?(?:\w+ )?(?:{OTHERS})\b|"
    rf"^(?:\W*(?:in|binnen|volgens|uit|op|het|de|ook|voor) )*(?:\w+ )?(?:{OTHERS})\b.{{0,90}}{_CHOSEN}|"
    rf"\b(?:{OTHERS}) (?:\w+ ){{0,2}}(?:{PRIORITIES})\b"
)
_OURS = re.compile(
    r"\b(?:ook (?:voor )?onze|nemen (?:wij|we)|neemt de gemeente|sluiten (?:wij|we) aan|onze prioriteit\w*|"
    r"(?:wij|we) (?:kiezen|stellen|geven|hebben))\b"
)
_PAST = re.compile(r"\b(?:was|waren|had|hadden|vorige|destijds|afgelopen)\b")
_NOW = re.compile(
    r"\b(?:is|zijn|blijft|blijven|wordt|worden|krijgt|krijgen|opnieuw|weer|kiezen|kiest|heeft)\b"
)
_CANDIDATE = re.compile(
    r"\b(?:mogelijke?|kandida\w+|zou|zouden|overweeg\w*|overwegen|overwogen|eventue\w+|longlist|wellicht|misschien)\b"
    r"|\bnog niet (?:\w+ ){0,2}(?:vastgesteld|gekozen|besloten)\b"
)
_STATING = re.compile(
    r"\bprioriteiten (?:te )?stellen\b|\bprioriteiten stelt\b|\bstelt prioriteiten\b|"
    r"\bkeuze van (?:de )?prioriteiten\b"
)
_ONE = re.compile(
    rf"\b(?:de|het|deze|elke) (?:{PRIORITIES}) "
    r"(?!(?:is|zijn|en|voor|van|die|in|worden|wordt|krijgt|blijft|betre\w+)\b)(?=\w)"
)
_EXCEPT = re.compile(
    r"\b(?:exclusief|excl|met uitzondering van|uitgezonderd|behalve|behoudens|niet zijnde)\b[^);]*"
)
_CLAUSE = re.compile(
    r";\s*|,\s+(?=niet\b)|"
    r",?\s+(?=(?:maar|terwijl|daarnaast|echter|hoewel|waarbij|waarmee|zodat|omdat|en (?:krijg|blij)\w+)\b)"
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z‘“'\"(])")
_SHORT = 8
_REACH = 45


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence from `begin` up to `end`, and what it says of the themes in it, if anything.

    `denied` are stretches of it that are taken out, and `reach` is how far from its begin it counts.
    """

    begin: int
    end: int
    standing: Standing | None
    denied: Sequence[tuple[int, int]] = ()
    reach: int | None = None

    def standing_at(self, place: int) -> Standing | None:
        if any(begin <= place < end for begin, end in self.denied):
            return Standing.DENIED
        if self.reach is not None and place >= self.reach and self.standing is Standing.PRIORITY:
            return None
        return self.standing


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """The sentences of a text, each with where it begins."""
    begin = 0
    for gap in _SENTENCE.finditer(text):
        yield begin, text[begin : gap.start()]
        begin = gap.end()
    yield begin, text[begin:]


def clauses(sentence: str) -> Sequence[Clause]:
    """What each part of a sentence says. A short part without words of its own goes on with what was said."""
    found: list[Clause] = []
    said: Standing | None = None
    for begin, end in _parts(sentence):
        clause = _clause(fold(sentence[begin:end]).strip(" ,.:"), begin, end, sentence[end - 1 : end] == ":")
        goes_on = sentence[begin:end].count(" ") < _SHORT and said is not None
        if clause.standing is None and goes_on and not clause.denied:
            clause = Clause(begin, end, said)
        said = clause.standing if clause.standing is not Standing.DENIED else said or _hoped(sentence)
        found.append(clause)
    return found


def _hoped(sentence: str) -> Standing | None:
    """‘Wij kiezen niet voor A maar voor B’: what is denied of A is said of B."""
    return Standing.PRIORITY if " maar " in sentence and _PRIORITY.search(fold(sentence)) else None


def _parts(sentence: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for gap in _CLAUSE.finditer(sentence):
        if gap.start() > begin:
            yield begin, gap.start()
        begin = gap.end()
    if begin < len(sentence):
        yield begin, len(sentence)


def _clause(folded: str, begin: int, end: int, leads: bool) -> Clause:  # noqa: FBT001
    denied = [(begin + each.start(), begin + each.end()) for each in _EXCEPT.finditer(folded)]
    text = _EXCEPT.sub("", folded) + (":" if leads else "")
    one = _ONE.search(text)
    reach = begin + one.end() + _REACH if one else None
    return Clause(begin, end, standing_of(text), denied, reach)


def standing_of(folded: str) -> Standing | None:
    """What a clause says of the themes in it."""
    regular = Standing.REGULAR if _REGULAR.search(folded) else None
    if _STATING.search(folded):
        return None
    if _DENIED.search(folded):
        return regular or Standing.DENIED
    if _BESIDES.search(folded):
        return Standing.REGULAR
    return _chosen(folded) if _PRIORITY.search(folded) else regular


def _chosen(folded: str) -> Standing:
    """Whose choice it is, of when, and whether it is made."""
    if _OF_OTHERS.search(folded) and not _OURS.search(folded):
        return Standing.OF_OTHERS
    if _PAST.search(folded) and not _NOW.search(folded):
        return Standing.PAST
    return Standing.CANDIDATE if _CANDIDATE.search(folded) else Standing.PRIORITY

"""What a heading says about what stands under it."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from veiligheidsnetwerk.language.words import fold

PRIORITIES = r"(?:top)?prioriteit(?:en)?|speerpunt(?:en)?|zwaartepunt(?:en)?|(?:hoofd|kern|focus)thema'?s?"
OTHERS = (
    r"landelijk\w*|nationa\w+|regionale?|regio|provincia\w+|district\w*|politie|openbaar ministerie|om|riec|"
    r"ministerie\w*|rijk|kabinet|veiligheidsregio|veiligheidsstrategie|veiligheidsagenda|meerjarenbeleidsplan|"
    r"eenheid|brandweer|oost-nederland|partners"
)
_OWN = re.compile(r"\b(?:gemeente\w*|lokale?|onze|eigen|wij)\b")


class Kind(Enum):
    """Of a heading."""

    CONTENTS = auto()
    PRIORITIES = auto()
    ONE_PRIORITY = auto()
    NUMBERED = auto()
    REGULAR = auto()
    OTHERS = auto()
    PAST = auto()
    CANDIDATES = auto()
    ASIDE = auto()
    CHAPTER = auto()


_NUMBER = re.compile(
    r"^(?:(?:hoofdstuk|deel|paragraaf) )?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]+)[.:)]?\s+(?=\S)"
)
_RULES = {
    Kind.CONTENTS: r"^(?:inhoud|inhoudsopgave|inhoudstafel)\b",
    Kind.PAST: r"\b(?:terugblik|evaluatie|vorige?|afgelopen|bereikt|wat ging er goed)\b",
    Kind.CANDIDATES: r"\b(?:mogelijke|kandida\w+|longlist|groslijst|voorgestelde)\b",
    Kind.REGULAR: (
        r"\b(?:geen|reguliere?|going concern|lopende|doorlopende|basistaken|basis op orde|blijvende|"
        r"ook aandacht|naast de prioriteiten|aandachtspunten|aandachtsgebieden)\b|"
        r"^(?:de )?(?:overige?|andere|niet)\b|^(?:wat )?(?:blijft|blijven)\b|\bniet-"
    ),
    Kind.ONE_PRIORITY: r"^(?:prioriteit|speerpunt)(?:\s*(?:\d+|[a-z]|[ivx]+))?\s*(?:$|[:.-]|\s)",
    Kind.PRIORITIES: rf"\b(?:{PRIORITIES})\b|\bstrategische thema|\b(?:ge)?priorit(?:air|er)\w+",
    Kind.NUMBERED: r"^(?:thema|programmalijn|programma|opgave|ambitie|pijler)\s*(?:\d+|[a-z])\b",
    Kind.ASIDE: (
        r"\b(?:uitgangspunten|visie|missie|principes|werkwijze|randvoorwaarden|leeswijzer|inleiding|voorwoord|"
        r"begrippen\w*|bijlagen?|afkortingen\w*|totstandkoming|proces|trends|ontwikkelingen|analyse|veiligheidsbeeld|"
        r"veiligheidsanalyse|cijfers|criteria|organisatie|rollen|partners|financi\w+|communicatie|samenwerking|"
        r"monitoring|acties|maatregelen|doelen|doelstellingen|aanpak|activiteiten|colofon|kaders?|wettelijk\w*|"
        r"relatie met|samenhang|landelijk beleid|regionaal beleid|instrumenten|sturing|coordinatie|"
        r"afbakening)\b|"
        r"^(?:wat|hoe|waarom|wie|waar)\b"
    ),
}
_COMPILED = {kind: re.compile(rule) for kind, rule in _RULES.items()}
"""The first that fits says what a heading is; without any it is the title of a chapter."""
_OF_OTHERS = re.compile(rf"\b(?:{OTHERS})\b")
_OTHER_PLAN = re.compile(
    r"\b(?:regionale?|landelijke?) (?:veiligheids\w+|beleids\w+|prioriteit\w*|meerjaren\w+)|"
    r"\bveiligheidsagenda\b|"
    r"\bmeerjarenbeleidsplan\b.*\b(?:politie|oost)|\bbeleidsplan\b.*\b(?:politie|om|openbaar|veiligheidsregio)\b"
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its kind; `title` is its text without the number."""

    title: str
    kind: Kind
    level: int


def heading_of(text: str, level: int) -> Heading:
    """What a heading with this text is."""
    number = _NUMBER.match(fold(text))
    title = text[number.end() :] if number and len(fold(text)) == len(text) else text
    folded = fold(title).strip(" .:")
    kind = next((kind for kind, rule in _COMPILED.items() if rule.search(folded)), Kind.CHAPTER)
    of_others = kind in {Kind.PRIORITIES, Kind.ASIDE} and _OF_OTHERS.search(folded)
    if (of_others or _OTHER_PLAN.search(folded)) and not _OWN.search(folded):
        kind = Kind.OTHERS
    return Heading(title, kind, level)

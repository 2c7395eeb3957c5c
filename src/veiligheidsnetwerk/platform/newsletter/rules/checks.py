"""The list to look at before an edition goes."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from veiligheidsnetwerk.platform.newsletter.rules.editions import Item
from veiligheidsnetwerk.publishing.dutch import count_of, format_number

LONGEST_SUBJECT = 70
"""What phones show of a subject, about."""
_ALIKE = 88
"""From so much likeness on (of 100) words are probably a name that was mistyped."""
_SHORTEST_NAME = 4
_VAGUE = frozenset({"klik hier", "hier", "link", "lees meer"})
_WORD = re.compile(r"[\w'’-]+")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at. What `blocks` must be repaired first."""

    text: str
    blocks: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What is looked at: the words of an edition, and what is known of the world."""

    title: str
    intro: str
    items: Sequence[Item]
    there: Collection[str]
    hidden: int
    """How many items not every reader of the edition sees."""
    names: Collection[str]
    """How the bodies and organisations are called."""
    size: int
    """Of the mail in HTML, in bytes."""
    most: int


def findings(content: Content) -> list[Finding]:
    """What is wrong or needs a look; first what must be repaired."""
    found = [*_subject(content), *_items(content), *_tiers(content), *_size(content), *_names(content)]
    return sorted(found, key=lambda each: not each.blocks)


def _subject(content: Content) -> Iterator[Finding]:
    if len(content.title) > LONGEST_SUBJECT:
        yield Finding(
            f"Het onderwerp heeft {count_of(len(content.title), 'teken', 'tekens')}. Een telefoon toont er "
            f"ongeveer {LONGEST_SUBJECT}."
        )
    if content.title.isupper():
        yield Finding("Het onderwerp staat in hoofdletters. Veel filters zien dat aan voor reclame.")


def _items(content: Content) -> Iterator[Finding]:
    if not content.items and not content.intro:
        yield Finding("Er staat nog niets in deze nieuwsbrief.", blocks=True)
    for item in content.items:
        if item.key and item.key not in content.there:
            yield Finding(f"‘{item.title}’ is ingetrokken. Haal het bericht eruit.", blocks=True)
        if not item.text and not item.is_confidential:
            yield Finding(f"‘{item.title}’ heeft geen tekst. Schrijf in een zin waar het over gaat.")
        if item.title.strip().casefold() in _VAGUE:
            yield Finding(f"‘{item.title}’ zegt niet waar de link heen gaat.", blocks=True)
    titles = [item.title.casefold() for item in content.items]
    if len(set(titles)) < len(titles):
        yield Finding("Twee berichten heten hetzelfde. Wie voorgelezen wordt, hoort geen verschil.")


def _tiers(content: Content) -> Iterator[Finding]:
    if content.hidden:
        many = count_of(content.hidden, "bericht", "berichten")
        yield Finding(
            f"Niet iedereen die deze nieuwsbrief krijgt, ziet alles: {many} voor een kleinere groep."
        )


def _size(content: Content) -> Iterator[Finding]:
    if content.size > content.most:
        size = format_number(content.size / 1000)
        yield Finding(
            f"De mail is {size} kB. Mailprogramma's kappen af vanaf {format_number(content.most / 1000)} kB. "
            "Haal berichten eruit of kort ze in.",
            blocks=True,
        )


def _names(content: Content) -> Iterator[Finding]:
    words = [content.title, content.intro, *(f"{each.title}\n{each.text}" for each in content.items)]
    told = {name: wrong for name in content.names for wrong in _mistyped(name, "\n".join(words))}
    for name, wrong in sorted(told.items()):
        yield Finding(f"Er staat ‘{wrong}’. Bedoelt u ‘{name}’?")


def _mistyped(name: str, text: str) -> Iterator[str]:
    """What looks like this name and is not quite."""
    if len(name) < _SHORTEST_NAME:
        return
    words, length = _WORD.findall(text), len(_WORD.findall(name))
    for place in range(len(words) - length + 1):
        written = " ".join(words[place : place + length])
        if written != name and ratio(written.casefold(), name.casefold()) >= _ALIKE:
            yield written

"""What someone finds: never more than they may see, in hits, counts and suggestions alike."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from veiligheidsnetwerk.language.searching import (
    Chosen,
    Finder,
    Found,
    Question,
    all_terms,
    read_question,
)
from veiligheidsnetwerk.language.themes import Thesaurus, load_themes
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.core.search import KIND, THEME, reader_of
from veiligheidsnetwerk.platform.search.holding import finder_now
from veiligheidsnetwerk.platform.search.models import Entry

PER_PAGE = 10
FACETS = (KIND, THEME, "fase", "juridische route", "wie beslist", "zwaarte")
_NEAR = 5

type Chosens = Mapping[str, Collection[str]]
"""For each facet the values that were ticked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One page of what was found. `near` is what lies near when nothing was found.

    `is_outside` says that it was found, but outside the groups that were chosen.
    """

    question: Question
    hits: Sequence[Entry]
    total: int
    page: int
    pages: int
    counts: Mapping[str, Mapping[str, int]]
    terms: frozenset[str]
    instead: Mapping[str, str] = field(default_factory=dict)
    near: Sequence[Entry] = ()
    is_outside: bool = False


@dataclass(frozen=True, slots=True)
class Hits:
    """The first of what was found in one group, and how many there are."""

    entries: Sequence[Entry]
    total: int


def search(actor: Actor | None, text: str, *, chosen: Chosens | None = None, page: int = 1) -> Answer:
    """What this person finds with a text, within the groups that were chosen."""
    question, finder, chosen = read_question(text), finder_now(), chosen or {}
    visible = finder.index.open_to(reader_of(actor))
    found = finder.find(question, visible=visible)
    within = {name: finder.index.having(name, values) for name, values in chosen.items() if values}
    kept = found.chosen
    for mask in within.values():
        kept = kept & mask
    places: list[int] = found.places[kept[found.places]].tolist()
    pages = max(-(-len(places) // PER_PAGE), 1)
    page = min(max(page, 1), pages)
    shown = places[(page - 1) * PER_PAGE : page * PER_PAGE]
    near = () if places or question.is_empty else _near(finder, found, text, visible)
    return Answer(
        question=question,
        hits=list(_entries(finder, shown).values()),
        total=len(places),
        page=page,
        pages=pages,
        counts={name: _counted(finder, name, found, within) for name in FACETS},
        terms=all_terms(found.meant),
        instead=found.instead,
        near=list(_entries(finder, near).values()),
        is_outside=not places and len(found.places) > 0,
    )


def search_by_kind(
    actor: Actor | None, text: str, groups: Mapping[str, Collection[str]], *, most: int
) -> Mapping[str, Hits]:
    """For each group of kinds what this person finds in it with a text, no more than `most`."""
    finder = finder_now()
    places = finder.find(read_question(text), visible=finder.index.open_to(reader_of(actor))).places
    within = {
        name: places[finder.index.having(KIND, kinds)[places]].tolist() for name, kinds in groups.items()
    }
    entries = _entries(finder, [place for found in within.values() for place in found[:most]])
    return {
        name: Hits([entries[place] for place in found[:most] if place in entries], len(found))
        for name, found in within.items()
    }


def _counted(finder: Finder, name: str, found: Found, within: Mapping[str, Chosen]) -> Mapping[str, int]:
    """How many there are of each value when only the other facets are chosen."""
    kept = found.chosen
    for other, mask in within.items():
        if other != name:
            kept = kept & mask
    counted = finder.index.counted(name, kept)
    return dict(sorted(counted.items(), key=lambda each: (-each[1], each[0])))


def _near(finder: Finder, found: Found, text: str, visible: Chosen) -> Sequence[int]:
    """What was found outside the chosen groups; else what is about the theme that a question names, or has
    a word that looks like it.
    """
    if len(found.places):
        return list(found.places[:_NEAR].tolist())
    named = thesaurus().named(read_question(text).asked)
    titles = theme_titles()
    asked = " ".join(dict.fromkeys(titles[each.meaning.theme] for each in named))
    question = read_question(asked or " ".join(finder.alike(read_question(text), visible=visible)))
    return list(finder.find(question, visible=visible).places[:_NEAR].tolist())


@cache
def theme_titles() -> Mapping[str, str]:
    """The title of each theme by its code."""
    return {theme.code: theme.title for theme in load_themes().themes}


@cache
def thesaurus() -> Thesaurus:
    return Thesaurus(load_themes())


def _entries(finder: Finder, places: Sequence[int]) -> Mapping[int, Entry]:
    """What stands at these places, in this order, as far as it is still there."""
    keys = {place: finder.index.document(place).key for place in places}
    shown = Entry.objects.only("key", "title", "url", "text", "facets")
    there = shown.in_bulk(list(keys.values()), field_name="key")
    return {place: there[key] for place, key in keys.items() if key in there}

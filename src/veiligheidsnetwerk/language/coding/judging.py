"""How each part of a plan names the themes in it, and why it is taken so."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from veiligheidsnetwerk.language.coding.cues import clauses, sentences
from veiligheidsnetwerk.language.coding.headings import Kind
from veiligheidsnetwerk.language.coding.outline import Part
from veiligheidsnetwerk.language.coding.suggestion import Standing
from veiligheidsnetwerk.language.themes import Named, Thesaurus

_ITEM_HEAD = re.compile(r"^[^:.;(]*(?: [–-] )?")
_PLAIN_ITEM = 70
_BY_SECTION: Mapping[Kind, Standing] = {
    Kind.OTHERS: Standing.OF_OTHERS,
    Kind.PAST: Standing.PAST,
    Kind.CANDIDATES: Standing.CANDIDATE,
}
_BY_HEADING: Mapping[Kind, Standing] = {
    **_BY_SECTION,
    Kind.PRIORITIES: Standing.PRIORITY,
    Kind.ONE_PRIORITY: Standing.PRIORITY,
    Kind.REGULAR: Standing.REGULAR,
}
_WINS = {Standing.DENIED, Standing.OF_OTHERS, Standing.PAST, Standing.CANDIDATE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A theme named in a part: the passage, how it is named, and what was seen that says so."""

    part: Part
    named: Named
    quote: str
    standing: Standing
    seen: str


def judged(part: Part, thesaurus: Thesaurus) -> Iterator[Judged]:
    """Every theme that the part names."""
    if part.heading is not None:
        yield from _in_heading(part, thesaurus)
    elif _is_item(part):
        yield from _in_item(part, thesaurus)
    else:
        yield from _in_prose(part, part.block.text, thesaurus)


def _in_heading(part: Part, thesaurus: Thesaurus) -> Iterator[Judged]:
    if part.heading is None:
        return
    standing, seen = _of_heading(part, part.heading.kind)
    for named in thesaurus.named(part.heading.title, around=" ".join(part.titles)):
        yield Judged(part=part, named=named, quote=part.block.text, standing=standing, seen=seen)


def _of_heading(part: Part, kind: Kind) -> tuple[Standing, str]:
    above = f"het staat onder ‘{part.titles[-1]}’" if part.titles else ""
    if section := _section(part):
        return section, above
    if own := _BY_HEADING.get(kind):
        return own, "dat zegt de kop"
    if part.parent is Kind.PRIORITIES or part.under(Kind.REGULAR):
        return (Standing.PRIORITY if part.parent is Kind.PRIORITIES else Standing.REGULAR), above
    if kind is Kind.ASIDE or part.under(Kind.ASIDE, Kind.PRIORITIES, Kind.ONE_PRIORITY, Kind.NUMBERED):
        return Standing.MENTIONED, "het is een kop die niets kiest"
    return Standing.REGULAR, "het heeft een eigen kop"


def _section(part: Part) -> Standing | None:
    """What the section says that overrules everything in it."""
    kinds = [heading.kind for heading in part.above if heading.kind in _BY_SECTION]
    return _BY_SECTION[kinds[-1]] if kinds else None


def _is_item(part: Part) -> bool:
    text = part.block.text
    plain = part.parent is Kind.PRIORITIES and len(text) <= _PLAIN_ITEM and not text.endswith((".", ":"))
    return part.block.listed or part.lead != "" or plain


def _in_item(part: Part, thesaurus: Thesaurus) -> Iterator[Judged]:
    text = part.block.text
    head = _ITEM_HEAD.match(text)
    end = head.end() if head else len(text)
    standing, seen = _of_item(part)
    around = " ".join((*part.titles[-1:], part.lead))
    quote = f"{part.lead} {text}".strip()
    for named in thesaurus.named(text[:end], around=f"{around} {text}"):
        own = _said_at(text, named.begin)
        if own in _WINS or (own is not None and standing in {Standing.MENTIONED, Standing.REGULAR}):
            yield Judged(part=part, named=named, quote=quote, standing=own, seen="dat staat erbij")
        else:
            yield Judged(part=part, named=named, quote=quote, standing=standing, seen=seen)
    for each in _in_prose(part, text, thesaurus):
        if each.named.begin >= end:
            yield each


def _of_item(part: Part) -> tuple[Standing, str]:
    if section := _section(part):
        return section, f"het staat onder ‘{part.titles[-1]}’"
    if part.lead_standing is not None:
        return part.lead_standing, f"het staat in de lijst na ‘{part.lead}’"
    if part.parent is Kind.PRIORITIES:
        return Standing.PRIORITY, f"het staat in de lijst onder ‘{part.titles[-1]}’"
    if part.under(Kind.REGULAR):
        return Standing.REGULAR, f"het staat in de lijst onder ‘{part.titles[-1]}’"
    return Standing.MENTIONED, "het staat in een lijst die niets kiest"


def _said_at(text: str, place: int) -> Standing | None:
    for begin, sentence in sentences(text):
        for clause in clauses(sentence):
            if begin + clause.begin <= place < begin + clause.end:
                return clause.standing_at(place - begin)
    return None


def _in_prose(part: Part, text: str, thesaurus: Thesaurus) -> Iterator[Judged]:
    section, around = _section(part), " ".join(part.titles[-1:])
    for begin, sentence in sentences(text):
        named = thesaurus.named(sentence, around=around)
        if not named:
            continue
        said = clauses(sentence)
        for each in named:
            inside = next((clause for clause in said if clause.begin <= each.begin < clause.end), None)
            own = inside.standing_at(each.begin) if inside else None
            standing, seen = _of_prose(part, own, section)
            moved = Named(
                each.meaning,
                each.term,
                each.written,
                begin + each.begin,
                begin + each.end,
                each.now,
                each.unsure,
            )
            yield Judged(part=part, named=moved, quote=sentence, standing=standing, seen=seen)


def _of_prose(part: Part, own: Standing | None, section: Standing | None) -> tuple[Standing, str]:
    if section is not None and own is not Standing.DENIED:
        return section, f"het staat onder ‘{part.titles[-1]}’"
    if own is not None:
        return own, "dat staat in de zin"
    if part.parent is Kind.REGULAR:
        return Standing.REGULAR, f"het staat onder ‘{part.titles[-1]}’"
    return Standing.MENTIONED, "de zin kiest niets"

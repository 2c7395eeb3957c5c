"""From a text to suggestions of themes."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from veiligheidsnetwerk.language.coding.headings import Kind
from veiligheidsnetwerk.language.coding.judging import Judged, judged
from veiligheidsnetwerk.language.coding.outline import parts_of
from veiligheidsnetwerk.language.coding.suggestion import Coding, Passage, Standing, Suggestion
from veiligheidsnetwerk.language.texts import Text
from veiligheidsnetwerk.language.themes import Thesaurus

_LONGEST_QUOTE = 600


def suggest(text: Text, thesaurus: Thesaurus) -> Coding:
    """The themes that a plan seems to name as priority or besides, in its order, and what was left out.

    Where nothing is called a priority, themes with a number (“Thema 1”) are taken for them, as it then says.
    """
    found = [each for part in parts_of(text) for each in judged(part, thesaurus)]
    if not any(each.standing is Standing.PRIORITY for each in found):
        found = [_numbered(each) for each in found]
    by_theme: dict[str, list[Judged]] = defaultdict(list)
    for each in found:
        by_theme[each.named.meaning.theme].append(each)
    suggestions = [one for theme, its in by_theme.items() if (one := _suggestion(theme, its)) is not None]
    left_out = [
        (theme, _passage(each))
        for theme, its in by_theme.items()
        for each in its
        if not each.standing.is_suggested and each.standing is not Standing.MENTIONED
    ]
    return Coding(suggestions=suggestions, left_out=left_out)


def _numbered(each: Judged) -> Judged:
    heading = each.part.heading
    if heading is None or heading.kind is not Kind.NUMBERED or each.standing is not Standing.REGULAR:
        return each
    seen = "het plan noemt nergens prioriteiten, en dit is een genummerd thema"
    return replace(each, standing=Standing.PRIORITY, seen=seen)


def _suggestion(theme: str, found: Sequence[Judged]) -> Suggestion | None:
    for standing in (Standing.PRIORITY, Standing.REGULAR):
        its = [each for each in found if each.standing is standing]
        if its:
            codes = dict.fromkeys(code for each in its for code in each.named.meaning.kernbeleid)
            return Suggestion(
                theme=theme, standing=standing, kernbeleid=tuple(codes), passages=list(_passages(its))
            )
    return None


def _passages(found: Sequence[Judged]) -> Iterator[Passage]:
    """One for each quote, with all the words in it."""
    quotes: dict[tuple[int, str], list[Judged]] = defaultdict(list)
    for each in found:
        quotes[each.part.block.number, each.quote].append(each)
    for its in quotes.values():
        written = ", ".join(dict.fromkeys(each.named.written for each in its))
        yield replace(_passage(its[0]), written=written)


def _passage(each: Judged) -> Passage:
    quote = each.quote if len(each.quote) <= _LONGEST_QUOTE else f"{each.quote[:_LONGEST_QUOTE]}…"
    return Passage(
        block=each.part.block,
        quote=quote,
        written=each.named.written,
        headings=each.part.titles,
        standing=each.standing,
        because=_because(each),
    )


def _because(each: Judged) -> str:
    named = each.named
    said = f"{each.standing.because}: {each.seen}. Het woord ervoor is ‘{named.written}’."
    if named.now:
        said += f" Dat heet nu ‘{named.now}’."
    if named.unsure:
        said += f" Let op: {named.unsure}."
    return said

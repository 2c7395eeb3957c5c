"""What was found, as a page shows it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from veiligheidsnetwerk.language.searching import Piece, marked, snippet
from veiligheidsnetwerk.platform.search.models import Entry
from veiligheidsnetwerk.platform.search.queries import FACETS, Answer, Chosens
from veiligheidsnetwerk.publishing.dutch import capitalise, count_of, format_number

_MOST_VALUES = 12


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found: title and piece of text with the words marked, and what kind it is."""

    title: SafeString
    text: SafeString
    url: str
    kind: str


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a facet, with how many there are."""

    value: str
    count: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """Something by which to narrow a list, with its values in the order in which they are shown."""

    name: str
    title: str
    values: Sequence[Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """All that the page of results shows."""

    summary: str
    hits: Sequence[Hit]
    facets: Sequence[Facet]
    instead: Mapping[str, str]
    near: Sequence[Hit]
    earlier: str
    later: str
    place: str


def present(answer: Answer, chosen: Chosens) -> Results:
    asked = answer.question.asked
    return Results(
        summary=f"{count_of(answer.total, 'resultaat', 'resultaten')} voor ‘{asked}’",
        hits=[_hit(entry, answer.terms) for entry in answer.hits],
        facets=list(_facets(answer, chosen)),
        instead=answer.instead,
        near=[_hit(entry, answer.terms) for entry in answer.near],
        earlier=_address(answer, chosen, answer.page - 1) if answer.page > 1 else "",
        later=_address(answer, chosen, answer.page + 1) if answer.page < answer.pages else "",
        place=f"Pagina {format_number(answer.page)} van {format_number(answer.pages)}",
    )


def _hit(entry: Entry, terms: frozenset[str]) -> Hit:
    kind = next(iter(entry.facets.get("soort", ())), "")
    title = _written(marked(capitalise(entry.title), terms))
    return Hit(title, _written(snippet(entry.text, terms)), entry.url, kind)


def _written(pieces: Iterable[Piece]) -> SafeString:
    parts = (format_html("<mark>{}</mark>", each.text) if each.is_marked else each.text for each in pieces)
    return format_html_join("", "{}", ((part,) for part in parts))


def _facets(answer: Answer, chosen: Chosens) -> Iterator[Facet]:
    for name in FACETS:
        counts, ticked = answer.counts.get(name, {}), chosen.get(name, ())
        shown = dict.fromkeys([*list(counts)[:_MOST_VALUES], *ticked])
        yield from facet_of(name, shown, counts, ticked)


def facet_of(
    name: str, shown: Iterable[str], counts: Mapping[str, int], ticked: Collection[str]
) -> Iterator[Facet]:
    """A facet with these values, unless there is nothing to choose: then there is none."""
    values = [Value(each, format_number(counts.get(each, 0)), each in ticked) for each in shown]
    if len(values) > 1 or ticked:
        yield Facet(name, capitalise(name), values)


def _address(answer: Answer, chosen: Chosens, page: int) -> str:
    params = QueryDict(mutable=True)
    params["zoek"] = answer.question.asked
    for name, values in chosen.items():
        params.setlist(name, list(values))
    params["pagina"] = str(page)
    return f"?{params.urlencode()}"

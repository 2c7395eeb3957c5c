"""Questions as addresses, and pages as what a person reads in them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlencode, urlsplit

from django.http.response import HttpResponseBase

type Question = Mapping[str, str | Sequence[str]]

PAGE = "/cijfers/"
ENSCHEDE, TWENTE, NIJMEGEN, NETHERLANDS = "GM0153", "PD-twente", "GM0268", "NL"
BURGLARY: dict[str, str | Sequence[str]] = {
    "cijfer": "woninginbraak-maand:totaal",
    "gebied": [ENSCHEDE, TWENTE],
    "van": "2025MM06",
    "tot": "2026MM05",
    "maat": "per-1000-inwoners",
    "venster": "12-maanden",
    "vergelijk": "niets",
    "indeling": "nu",
}
COUNTRY: dict[str, str | Sequence[str]] = {
    "cijfer": "misdrijven-land-maand:1.1.1",
    "gebied": [NETHERLANDS],
    "van": "2021MM01",
    "tot": "2021MM12",
    "maat": "aantal",
    "venster": "periode",
}
YEARS: dict[str, str | Sequence[str]] = {
    "cijfer": "misdrijven-cbs-gemeente-jaar:T001161",
    "gebied": [ENSCHEDE, TWENTE],
    "van": "2010JJ00",
    "tot": "2020JJ00",
    "maat": "aantal",
    "venster": "periode",
}
QUESTIONS: Mapping[str, Question] = {
    "a gemeente and its district": BURGLARY,
    "with the year before": BURGLARY | {"vergelijk": "jaar-eerder", "van": "2026MM03"},
    "a small base": BURGLARY | {"maat": "aantal", "venster": "periode", "vergelijk": "jaar-eerder"},
    "unfinished months": BURGLARY
    | {"maat": "aantal", "venster": "periode", "van": "2023MM04", "tot": "2026MM06"},
    "all gemeenten": BURGLARY | {"gebied": [ENSCHEDE, "alle-in:ON"]},
    "withheld": BURGLARY | COUNTRY | {"cijfer": "misdrijven-land-maand:1.4.1", "vergelijk": "jaar-eerder"},
    "a national source": BURGLARY | COUNTRY,
    "a share": BURGLARY | {"maat": "aandeel-regio", "vergelijk": "jaar-eerder"},
    "a rank": BURGLARY | {"maat": "rang", "gebied": [ENSCHEDE, TWENTE, NIJMEGEN]},
    "missing years": BURGLARY | YEARS,
    "borders of then": BURGLARY
    | YEARS
    | {"gebied": ["GM0241", "GM1945"], "indeling": "toen", "van": "2012JJ00"},
    "one period": BURGLARY | {"van": "2026MM05", "gebied": ["alle-in:PD-twente"]},
}


def address(question: Question, path: str = PAGE, **changes: str | Sequence[str]) -> str:
    return f"{path}?{urlencode({**question, **changes}, doseq=True, safe=':')}"


def parts_of(link: str) -> dict[str, list[str]]:
    """What an address asks, part by part."""
    parts: dict[str, list[str]] = {}
    for name, value in parse_qsl(urlsplit(link).query, keep_blank_values=True):
        parts.setdefault(name, []).append(value)
    return parts


@dataclass(slots=True)
class Field:
    """A field of a form as it stands: what is chosen in it, and the sentence about what is wrong."""

    values: list[str] = field(default_factory=list)
    options: list[str] = field(default_factory=list)


class Reader(HTMLParser):
    """The tables, fields, links and running text of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tables: list[list[list[str]]] = []
        self.fields: dict[str, Field] = {}
        self.links: dict[str, str] = {}
        self.pictures: list[str] = []
        self._select = ""
        self._cell: list[str] | None = None
        self._link: tuple[str, list[str]] | None = None
        self._text: list[str] = []
        self.feed(html)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self._text).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        match tag:
            case "table":
                self.tables.append([])
            case "tr":
                self.tables[-1].append([])
            case "th" | "td":
                self._cell = []
            case "a":
                self._link = (found.get("href", ""), [])
            case "select":
                self._select = found["name"]
                self.fields[self._select] = Field()
            case "option":
                self._choose(self._select, found["value"], chosen="selected" in found)
            case "input" if found.get("type") in {"checkbox", "search"} and "name" in found:
                chosen = "checked" in found or found["type"] == "search"
                self._choose(found["name"], found.get("value", "on"), chosen=chosen)
            case "img" | "source" if (link := found.get("src") or found["srcset"]).startswith(PAGE):
                self.pictures.append(link)
            case _:
                pass

    def handle_endtag(self, tag: str) -> None:
        if tag in {"th", "td"} and self._cell is not None:
            self.tables[-1][-1].append("".join(self._cell))
            self._cell = None
        if tag == "a" and self._link is not None:
            self.links[" ".join("".join(self._link[1]).split())] = self._link[0]
            self._link = None

    def handle_data(self, data: str) -> None:
        self._text.append(data)
        if self._cell is not None:
            self._cell.append(data)
        if self._link is not None:
            self._link[1].append(data)

    def _choose(self, name: str, value: str, *, chosen: bool) -> None:
        one = self.fields.setdefault(name, Field())
        one.options.append(value)
        if chosen:
            one.values.append(value)


def read(response: HttpResponseBase) -> Reader:
    return Reader(html_of(response))


def html_of(response: HttpResponseBase) -> str:
    return response.getvalue().decode()


def changing_part(response: HttpResponseBase) -> str:
    """What a fragment holds and a page has in its midst, but for what only shows where no script runs."""
    html = html_of(response)
    part = html[html.index('<div id="vergelijking"') : html.rindex("</form>")]
    return "".join(re.sub(r"<noscript>.*?</noscript>", "", part, flags=re.DOTALL).split())

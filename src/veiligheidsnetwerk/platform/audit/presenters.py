"""From lines to what the page shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils import timezone

from veiligheidsnetwerk.platform.accounts.policies import roles
from veiligheidsnetwerk.platform.audit import queries
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.audit.queries import Page
from veiligheidsnetwerk.platform.core.events import Result, Thing, Zone
from veiligheidsnetwerk.platform.core.operations import Origin
from veiligheidsnetwerk.platform.network.models import Organisation

_ZONES: Mapping[str, str] = {
    Zone.OPEN: "openbaar deel",
    Zone.MEMBERS: "deel voor leden",
    Zone.RESTRICTED: "besloten deel",
}
_ORIGINS: Mapping[str, str] = {
    Origin.PAGE: "een pagina",
    Origin.API: "de koppeling voor computers",
    Origin.COMMAND: "een opdracht op de server",
}
_NOTHING = "leeg"


@dataclass(frozen=True, slots=True)
class Change:
    """One detail before and after."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class LineView:
    """One line as the page shows it."""

    number: int
    at: str
    sentence: str
    refused: bool
    facts: tuple[tuple[str, str], ...]
    changes: tuple[Change, ...]
    operation: str


@dataclass(frozen=True, slots=True)
class LogView:
    """A page of the log, with the addresses of the pages beside it ("" is none)."""

    lines: tuple[LineView, ...]
    newer: str
    older: str


@dataclass(frozen=True, slots=True)
class Seen:
    """Someone saw a thing: who, for whom, and when."""

    at: str
    who: str
    organisation: str


def who_saw(about: Thing) -> tuple[Seen, ...]:
    """Who saw this last, newest first: `audit/_seen.html` shows it to the owner of a restricted thing."""
    lines = queries.seen(about)[: queries.PAGE]
    names = {each.code: str(each) for each in Organisation.objects.all()}
    return tuple(
        Seen(_moment(line), line.name, names.get(line.organisation, line.organisation)) for line in lines
    )


def present(page: Page, params: QueryDict) -> LogView:
    return LogView(
        tuple(_line(line) for line in page.lines),
        _beside(params, "na", page.newer),
        _beside(params, "voor", page.older),
    )


def _beside(params: QueryDict, name: str, number: int | None) -> str:
    """The same question, from another line on."""
    if number is None:
        return ""
    other = params.copy()
    other.pop("na", None)
    other.pop("voor", None)
    other[name] = str(number)
    return f"?{other.urlencode()}"


def _line(line: Line) -> LineView:
    return LineView(
        number=line.sequence,
        at=_moment(line),
        sentence=line.sentence,
        refused=line.result == Result.REFUSED,
        facts=tuple((name, value) for name, value in _facts(line) if value),
        changes=_changes(line.details_before, line.details_after),
        operation=line.operation,
    )


def _moment(line: Line) -> str:
    return timezone.localtime(line.moment).strftime("%d-%m-%Y %H:%M:%S")


def _facts(line: Line) -> Sequence[tuple[str, str]]:
    known = roles().get(line.role)
    role = known.title if known else line.role
    return (
        ("Wie", f"{line.name}, {role}" if role else line.name),
        ("Namens", line.organisation),
        ("Waarover", line.about_label),
        ("Kenmerk", "" if line.about_id in line.about_label else line.about_id),
        ("Welk deel", _ZONES[line.zone]),
        ("Vanuit", _ORIGINS[line.origin]),
        ("Netwerk", line.network),
        ("Uitkomst", "geweigerd" if line.result == Result.REFUSED else "gedaan"),
    )


def _changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Change, ...]:
    names = dict.fromkeys([*before, *after])
    return tuple(Change(name, _word(before.get(name)), _word(after.get(name))) for name in names)


def _word(value: Any) -> str:
    match value:
        case None | "" | [] | {}:
            return _NOTHING
        case bool():
            return "ja" if value else "nee"
        case list():
            return ", ".join(_word(each) for each in value)
        case dict():
            return "; ".join(f"{name}: {_word(each)}" for name, each in value.items())
        case _:
            return str(value)

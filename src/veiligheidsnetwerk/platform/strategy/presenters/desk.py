"""Who owes what, and one input, as pages show them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from veiligheidsnetwerk.platform.network.definitions import areas
from veiligheidsnetwerk.platform.strategy.models import Cycle
from veiligheidsnetwerk.platform.strategy.queries.inputs import DeskRow
from veiligheidsnetwerk.platform.strategy.rules.inputs import InputState
from veiligheidsnetwerk.publishing.dutch import capitalise, count_of, enumerate_names, format_date


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskLine:
    """A partner as a row of the overview."""

    name: str
    code: str
    district: str
    plan: str
    state: str
    priorities: str
    officials: str
    driehoek: str
    reminded: str


def desk_lines(rows: Sequence[DeskRow], reminded: Mapping[int, date], day: date) -> list[DeskLine]:
    return [_line(row, reminded.get(row.organisation.pk), day) for row in rows]


def desk_sentences(rows: Sequence[DeskRow], until: date | None, day: date) -> list[str]:
    """How many were asked and how far they are, each counted once."""
    said = []
    if until:
        over = "was" if day > until else "is"
        said.append(f"De laatste dag voor input {over} {format_date(until)}.")
    gemeenten = [row for row in rows if row.organisation.is_gemeente]
    if gemeenten:
        said.append(f"{count_of(len(gemeenten), 'gemeente', 'gemeenten')}: {_counted(gemeenten)}.")
    others = (row for row in rows if not row.organisation.is_gemeente)
    return [*said, *(f"{row.organisation.name}: {row.state.value}." for row in others)]


def asked_words(row: DeskRow, until: date) -> str:
    """How far it is, and until when."""
    return f"{capitalise(row.state.value)}. De laatste dag is {format_date(until)}."


def _counted(rows: Sequence[DeskRow]) -> str:
    counts = [(sum(row.state is state for row in rows), state.value) for state in InputState]
    return enumerate_names([f"{count} {words}" for count, words in counts if count])


def _line(row: DeskRow, reminded: date | None, day: date) -> DeskLine:
    given, gemeente = row.input, areas().gemeenten.get(row.organisation.code)
    return DeskLine(
        name=row.organisation.name,
        code=row.organisation.code,
        district=areas().find(gemeente.district).name if gemeente else "",
        plan=_plan(row, day),
        state=row.state.value,
        priorities=_priorities(row),
        officials=format_date(given.submitted_on) if given and given.submitted_on else "",
        driehoek=format_date(given.driehoek_day) if given and given.driehoek_day else "",
        reminded=format_date(reminded) if reminded else "",
    )


def _plan(row: DeskRow, day: date) -> str:
    if row.input and row.input.no_plan:
        return "zegt: er is geen plan"
    if row.input and row.input.title:
        return row.input.title
    return f"{row.ivp}, {row.ivp.standing_on(day)}" if row.ivp else ""


def _priorities(row: DeskRow) -> str:
    """How many it names. Nothing filled in is no number: it is not known."""
    if row.priorities:
        return str(row.priorities)
    return "zegt: geen" if row.input and row.input.no_priorities else "niet bekend"


def desk_body(lines: Sequence[DeskLine], cycle: Cycle) -> SafeString:
    """The rows of the table. Cell by cell in a template, a region takes half the time that a page has."""
    return format_html_join("\n", _ROW, ((*_address(line, cycle), *_cells(line)) for line in lines))


_TEXT = '<td class="vn-text">{}</td>'
_HEAD = '<th scope="row"><a class="nl-link" href="{}">{}</a></th>'
_ROW = f"<tr>{_HEAD}{_TEXT * 3}<td>{{}}</td>{_TEXT * 3}</tr>"


def _address(line: DeskLine, cycle: Cycle) -> tuple[str, str]:
    return reverse("strategy:input", args=[cycle.code, line.code]), line.name


def _cells(line: DeskLine) -> tuple[str, ...]:
    words = (
        line.district,
        line.plan,
        line.state,
        line.priorities,
        line.officials,
        line.driehoek,
        line.reminded,
    )
    return tuple(each or "–" for each in words)

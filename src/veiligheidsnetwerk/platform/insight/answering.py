"""The one way from a question to an answer, with what analysts say of the figures in it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from django.utils import timezone

from veiligheidsnetwerk.figures.periods import Period
from veiligheidsnetwerk.figures.query import (
    MOST_CELLS,
    Comparison,
    InvalidComparisonError,
    Scope,
    Table,
    TableDuiding,
    explained,
    run,
    understood,
)
from veiligheidsnetwerk.platform.insight.models import DuidingVersion
from veiligheidsnetwerk.platform.insight.queries import library
from veiligheidsnetwerk.publishing.layout import LAYOUT_FIELDS, Layout, read_layout


def answer_to(
    comparison: Comparison,
    *,
    scope: Scope,
    told: Iterable[TableDuiding] | None = None,
    with_total: bool = False,
    most_cells: int = MOST_CELLS,
) -> Table:
    """The answer within what the asker may see; raises what `run` raises.

    `told` is what analysts say now, for who asks more than once and looked it up before.
    """
    table = run(comparison, library(), scope=scope, with_total=with_total, most_cells=most_cells)
    return explained(table, duidingen_within(scope, day=timezone.localdate()) if told is None else told)


def answer_to_address(
    params: Mapping[str, Sequence[str]],
    usual: Comparison,
    *,
    scope: Scope,
    told: Iterable[TableDuiding] | None = None,
    most_cells: int = MOST_CELLS,
) -> tuple[Table, Layout]:
    """The answer to the parts of an address, and how it is laid out; `usual` fills in what they leave out.

    Raises what `run` raises; `InvalidComparisonError` names everything that is wrong in the address.
    """
    layout, problems = read_layout(params)
    asked = {name: values for name, values in params.items() if name not in LAYOUT_FIELDS}
    try:
        comparison = understood(asked, usual, library())
    except InvalidComparisonError as error:
        raise InvalidComparisonError([*problems, *error.problems]) from None
    if problems:
        raise InvalidComparisonError(problems)
    totals = layout.totals
    return answer_to(comparison, scope=scope, told=told, with_total=totals, most_cells=most_cells), layout


def with_duiding_of(table: Table, other: Table) -> Table:
    """The first answer with what is said of the second too, for a page that shows both."""
    both = {each.key: each for each in (*table.duidingen, *other.duidingen)}
    return replace(table, duidingen=tuple(both.values()))


def duidingen_within(scope: Scope, *, day: date) -> Iterator[TableDuiding]:
    """All duidingen that hold on a day, of figures that the asker may see."""
    found = DuidingVersion.objects.holding_on(day).within(scope)
    for version in found.select_related("duiding", "account__person"):
        if may_see(version, scope):
            yield told_by(version)


def may_see(version: DuidingVersion, scope: Scope) -> bool:
    """Whether all figures that it is about may be seen: what is said of one may tell something of another."""
    sources = library().catalogue.sources
    codes = {figure.partition(":")[0] for figure in version.figures}
    return codes <= sources.keys() and all(sources[code].access in scope.accesses for code in codes)


def told_by(version: DuidingVersion) -> TableDuiding:
    """What this version says, as it goes along with figures."""
    return TableDuiding(
        key=str(version.duiding.key),
        figures=frozenset(version.figures),
        areas=frozenset(version.areas),
        first=Period.parse(version.first),
        last=Period.parse(version.last),
        about=version.about,
        text=version.text,
        by=version.by,
        written=timezone.localtime(version.at).date(),
        until=version.until,
    )

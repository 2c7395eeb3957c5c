"""Saved comparisons in pages elsewhere on the site: which may stand there, and as of when."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils import timezone

from veiligheidsnetwerk.figures.errors import FiguresError
from veiligheidsnetwerk.figures.periods import Period
from veiligheidsnetwerk.figures.query import MEMBERS, Table, sources_behind
from veiligheidsnetwerk.platform.core.figures import Placed
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, may
from veiligheidsnetwerk.platform.insight.answering import answer_to_address
from veiligheidsnetwerk.platform.insight.embedding import MOST_CELLS, public_answer
from veiligheidsnetwerk.platform.insight.models import SavedComparison
from veiligheidsnetwerk.platform.insight.policies import scope_of
from veiligheidsnetwerk.platform.insight.queries import comparison_of, library, usual_question
from veiligheidsnetwerk.platform.insight.rules import Audience
from veiligheidsnetwerk.publishing.dutch import format_date
from veiligheidsnetwerk.publishing.layout import Layout


class NotPlacedError(FiguresError):
    """This comparison cannot stand in a page so."""


def saved_by(actor: Actor) -> Sequence[tuple[str, str]]:
    """What someone may put in a page: their own, and what is for all members.

    What a colleague keeps for the own organisation only, is not theirs to show to others.
    """
    if not may(actor, Permission.FIGURES_READ):
        return []
    return [(str(row.key), row.name) for row in _placeable(actor.account)]


def place(key: str, as_of: date | None, actor: Actor) -> Placed:
    """A saved comparison, ready to stand in a page.

    Raises:
        NotPlacedError: it is gone, or its figures were not there on that day.
        FiguresError: it cannot be answered, or the answer is too large for a page.
    """
    row = _placeable(actor.account).filter(key=UUID(key)).first()
    if row is None or not may(actor, Permission.FIGURES_READ):
        raise NotPlacedError("Deze vergelijking is er niet meer. Kies een andere uit de lijst.")
    params = row.params(as_then=False)
    if as_of is not None:
        for source in sources_behind(comparison_of(params), library()):
            params.appendlist("editie", f"{source.code}:{_vintage_on(source.code, source.title, as_of)}")
    table, _ = _answer(params)
    return Placed(
        saved=str(row.key),
        by=actor.account,
        title=table.title,
        question=[[name, value] for name, values in params.lists() for value in values],
        as_of=as_of.isoformat() if as_of else "",
        goes_on=as_of is None and _behind(params) == 0,
    )


def is_still_kept(placed: Placed) -> bool:
    """Whether it is there, and still to be shown by who chose it."""
    return _placeable(placed.by).filter(key=placed.saved).exists()


def answer_for(placed: Placed, actor: Actor | None) -> tuple[Table, Layout]:
    """The answer as this reader may see it: who may not see figures of members gets those for everyone.

    Raises:
        NotPermittedError: the reader may not see these figures; nothing is said about them.
        FiguresError: they cannot be answered any more.
    """
    params = QueryDict(mutable=True)
    for name, value in placed.question:
        params.appendlist(name, value)
    if placed.goes_on:
        _go_on(params)
    return _answer(params) if scope_of(actor) == MEMBERS else public_answer(params)


def _answer(params: QueryDict) -> tuple[Table, Layout]:
    usual = usual_question(params.get("cijfer") or "", home="")
    return answer_to_address(dict(params.lists()), usual, scope=MEMBERS, most_cells=MOST_CELLS)


def _behind(params: QueryDict) -> int:
    """How many periods newer the figures are than what is asked."""
    newest = [usual_question(figure, home="").last for figure in params.getlist("cijfer")]
    asked = Period.parse(str(params["tot"]))
    alike = [each.ordinal - asked.ordinal for each in newest if each.frequency is asked.frequency]
    return max(0, min(alike, default=0))


def _go_on(params: QueryDict) -> None:
    """Ask as many periods, up to the newest."""
    behind = _behind(params)
    for name in ("van", "tot"):
        params[name] = Period.parse(str(params[name])).shift(behind).code


def _placeable(account: int | None) -> QuerySet[SavedComparison]:
    return SavedComparison.objects.filter(Q(account_id=account) | Q(audience=Audience.MEMBERS))


def _vintage_on(source: str, title: str, day: date) -> str:
    """The edition that was used on a day: the newest made by then, of those that were not withdrawn."""
    store = library().store
    gone = store.withdrawn(source)
    made = [
        (timezone.localtime(each.made).date(), each.vintage)
        for each in store.manifests(source)
        if each.vintage not in gone
    ]
    in_use = store.current(source)
    if any(vintage == in_use and then <= day for then, vintage in made):
        return in_use
    earlier = [(then, vintage) for then, vintage in made if then <= day]
    if not earlier:
        first = min((then for then, _ in made), default=None)
        since = f" De eerste editie kwam er op {format_date(first)}." if first else ""
        raise NotPlacedError(f"Op die dag waren deze cijfers er nog niet: {title}.{since}")
    return max(earlier)[1]

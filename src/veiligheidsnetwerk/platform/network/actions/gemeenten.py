"""What holds for gemeenten for a while: basisteams and IVP's."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date

from veiligheidsnetwerk.figures.areas import Gemeente
from veiligheidsnetwerk.platform.network.actions.saving import (
    Order,
    RefusedError,
    besides_this,
    carried_out,
    keep_changed,
    keep_new,
    lock,
    require_ordered,
)
from veiligheidsnetwerk.platform.network.definitions import areas
from veiligheidsnetwerk.platform.network.models import Basisteam, Ivp, Organisation
from veiligheidsnetwerk.platform.network.rules import IvpStatus, Span


@dataclass(frozen=True, kw_only=True)
class BasisteamFacts:
    """Under which basisteam a gemeente falls, from when to when."""

    name: str
    first_day: date | None = None
    last_day: date | None = None


@dataclass(frozen=True, kw_only=True)
class IvpFacts:
    """What is known of an IVP; `gemeenten` are codes."""

    title: str
    gemeenten: Sequence[str]
    status: IvpStatus
    source: str = ""
    first_day: date | None = None
    last_day: date | None = None


def add_basisteam(gemeenten: Sequence[str], facts: BasisteamFacts, *, order: Order) -> None:
    """Put gemeenten under a basisteam: all of them or none.

    Raises:
        RefusedError: the days are wrong, or one of the gemeenten falls under a basisteam on one of them.
    """
    with carried_out(order):
        mark = order
        for gemeente in _locked(gemeenten):
            _check_basisteam(gemeente, facts, besides=None)
            team = Basisteam(gemeente=gemeente, **asdict(facts))
            keep_new(team, order=mark, what=f"Basisteam vastgelegd: {team}")
            mark = order.further


def change_basisteam(team: Basisteam, facts: BasisteamFacts, *, seen: int, order: Order) -> Basisteam:
    with carried_out(order):
        lock(team.gemeente)
        _check_basisteam(team.gemeente, facts, besides=team)
        what = f"Basisteam gewijzigd: {facts.name} voor {team.gemeente}"
        return keep_changed(team, asdict(facts), seen=seen, order=order, what=what)


def add_ivp(facts: IvpFacts, *, order: Order) -> Ivp:
    """Raises `RefusedError` when the same gemeenten have another plan on one of its days."""
    with carried_out(order):
        _check_ivp(facts, besides=None)
        ivp = Ivp(**_values(facts))
        keep_new(ivp, order=order, what=f"IVP toegevoegd: {ivp}")
    return ivp


def change_ivp(ivp: Ivp, facts: IvpFacts, *, seen: int, order: Order) -> Ivp:
    with carried_out(order):
        _check_ivp(facts, besides=ivp)
        what = f"IVP gewijzigd: {facts.title}"
        return keep_changed(ivp, _values(facts), seen=seen, order=order, what=what)


def _locked(codes: Sequence[str]) -> list[Organisation]:
    found = list(Organisation.objects.filter(code__in=codes).order_by("pk"))
    lock(*found)
    return found


def _values(facts: IvpFacts) -> dict[str, object]:
    return asdict(facts) | {"gemeenten": sorted(facts.gemeenten), "status": facts.status.value}


def _check_basisteam(gemeente: Organisation, facts: BasisteamFacts, *, besides: Basisteam | None) -> None:
    span = Span(facts.first_day, facts.last_day)
    require_ordered(span)
    for other in besides_this(Basisteam.objects.filter(gemeente=gemeente), besides):
        if span.overlaps(other.span):
            raise RefusedError(
                "first_day",
                f"{gemeente.name} valt dan al onder basisteam {other.name}: {other.days}. Pas dat eerst aan.",
            )


def _check_ivp(facts: IvpFacts, *, besides: Ivp | None) -> None:
    """A joint part and a part of the own gemeente may stand beside each other; one plan twice may not."""
    span = Span(facts.first_day, facts.last_day)
    require_ordered(span)
    _locked(facts.gemeenten)
    for code in facts.gemeenten:
        _require_there(areas().gemeenten[code], span)
    same = sorted(facts.gemeenten)
    for other in besides_this(Ivp.objects.all(), besides):
        if other.gemeenten == same and span.overlaps(other.span):
            whose = "deze gemeenten" if other.is_joint else "deze gemeente"
            raise RefusedError("first_day", f"Van {whose} is er dan al een IVP: {other}, {other.period}.")


def _require_there(gemeente: Gemeente, span: Span) -> None:
    """Refuse a gemeente that exists on no day of the plan."""
    late = gemeente.begin and span.last_day and span.last_day < gemeente.begin
    early = gemeente.end and span.first_day and span.first_day >= gemeente.end
    if late or early:
        raise RefusedError("gemeenten", f"{gemeente.name} bestaat niet op de dagen van dit plan.")

"""A small cycle. The key of the paper is fixed, for who asks for it by address."""

from datetime import date

from tests.web.network.rows import KEY
from veiligheidsnetwerk.platform.strategy.models import Cycle, Paper, Step

CODE = "2019-2022"
PAPER = KEY


def make_cycle(code: str = CODE, *, paper: int = PAPER) -> Cycle:
    cycle = Cycle.objects.create(
        code=code,
        name=f"Veiligheidsstrategie {code}",
        first_day=date(2019, 1, 1),
        last_day=date(2022, 12, 31),
        planned_last_day=date(2022, 12, 31),
    )
    make_step(cycle, "input", first=date(2018, 2, 8), last=date(2018, 4, 30), lane="gemeenten", kind="input")
    make_step(cycle, "dvo", first=date(2018, 6, 1), last=date(2018, 7, 31), lane="dvo", kind="consult")
    Paper.objects.create(pk=paper, cycle=cycle, title="Brief aan alle burgemeesters", day=date(2018, 2, 8))
    return cycle


def make_step(
    cycle: Cycle, code: str, *, first: date, last: date, lane: str = "bbg", kind: str = "other"
) -> Step:
    return Step.objects.create(
        cycle=cycle,
        code=code,
        kind=kind,
        lane=lane,
        title=f"Stap {code}",
        first_day=first,
        last_day=last,
        planned_first_day=first,
        planned_last_day=last,
    )

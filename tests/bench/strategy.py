"""How long the strategy takes: the overview of all gemeenten, the document of a strategy, and the weights."""

import random
import re
import time
from dataclasses import dataclass
from fractions import Fraction

from tests.bench.page import WARM_UP, Browser, WrongPageError, signed_in, site
from veiligheidsnetwerk.platform.strategy.rules.weighing import regions

OFFICE = "secretariaat@example.nl"
CYCLE = "/strategie/2019-2022-voorbeeld/"
GEMEENTEN = 76
THEMES, CRITERIA = 20, ("a", "b", "c", "d", "e")


@dataclass(frozen=True, slots=True)
class Strategic:
    """Seconds: each time the overview was asked, each time a strategy was frozen, once for the weights."""

    overview: tuple[float, ...]
    document: tuple[float, ...]
    weights: float


def strategy_measured(times: int) -> Strategic:
    """Ask the overview so often and freeze the strategy a few times, on the server that `make run` starts."""
    with site() as server, signed_in(server.address, OFFICE) as browser:
        for _ in range(WARM_UP):
            _overview(browser)
        overview = tuple(_overview(browser) for _ in range(times))
        document = tuple(_document(browser, number) for number in range(3))
    return Strategic(overview, document, _weights())


def _overview(browser: Browser) -> float:
    begin = time.perf_counter()
    status, text = browser.get(f"{CYCLE}input/")
    taken = time.perf_counter() - begin
    rows = len(set(re.findall(rf"{CYCLE}input/(GM\d{{4}})/", text)))
    if status != 200 or rows < GEMEENTEN:
        raise WrongPageError(f"Status {status} en {rows} gemeenten in het overzicht van de input.")
    return taken


def _document(browser: Browser, number: int) -> float:
    """Freeze the strategy after something became different: nothing else is frozen."""
    browser.send(f"{CYCLE}prioriteiten/ondermijning/doelen/nieuw/", title=f"Doel {number}", owner="BBG")
    return browser.send(f"{CYCLE}versies/nieuw/", note=f"Doel {number} is nieuw.")


def _weights() -> float:
    drawn = random.Random(8)
    scored = [{code: Fraction(drawn.randint(10, 50), 10) for code in CRITERIA} for _ in range(THEMES)]
    begin = time.perf_counter()
    for criterion in CRITERIA:
        regions(dict(enumerate(scored)), dict.fromkeys(CRITERIA, Fraction(1)), criterion)
    return time.perf_counter() - begin

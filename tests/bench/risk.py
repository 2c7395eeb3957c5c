"""How long the risk instrument takes: one score, cases alike, and all by another version."""

import random
import time
from dataclasses import dataclass

from veiligheidsnetwerk.platform.risk.definitions import instruments
from veiligheidsnetwerk.platform.risk.rules.code_string import code_of, parts_of
from veiligheidsnetwerk.platform.risk.rules.revising import revise
from veiligheidsnetwerk.platform.risk.rules.scoring import assess
from veiligheidsnetwerk.platform.risk.rules.similar import alike

CASES = 5_000


@dataclass(frozen=True, slots=True)
class Risky:
    """Seconds: for one score with all that a page says of it, for those alike, and for another version."""

    score: float
    alike: float
    revised: float


def risk_measured() -> Risky:
    """Invented cases, read from their code strings as they are kept."""
    instrument, dice = instruments()["omg-1"], random.Random(7)
    drawn = [
        code_of(instrument, {code: dice.choice([None, 0, 1, 2, 3]) for code in instrument.indicators})
        for _ in range(CASES)
    ]
    one = parts_of(drawn[0])
    begin = time.perf_counter()
    result = assess(instrument, one)
    _ = result.turned, result.narrows
    scored = time.perf_counter()
    alike(instrument, one, ((key, parts_of(code)) for key, code in enumerate(drawn)))
    compared = time.perf_counter()
    revise(instrument, instrument, (parts_of(code) for code in drawn))
    return Risky(scored - begin, compared - scored, time.perf_counter() - compared)

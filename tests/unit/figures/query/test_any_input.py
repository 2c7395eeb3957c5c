"""Whatever stands in an address: an answer, or Dutch sentences at parts that exist. Never anything else."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.figures.query.asking import BURGLARY, CBS, question
from veiligheidsnetwerk.figures.query import (
    FIELDS,
    MEMBERS,
    InvalidComparisonError,
    Library,
    read_comparison,
    run,
)

type Params = dict[str, list[str]]

STARTS = (
    question(BURGLARY, "GM0153", "PD-twente", first="2025MM01", last="2025MM03"),
    question(CBS, "GM1945", "ON", first="2014JJ00", last="2016JJ00"),
)
MONTHS = ("2023MM04", "2024MM12", "2025MM01", "2025MM13", "2026MM06", "2027MM01")
YEARS = ("1999JJ00", "2010JJ00", "2015JJ00", "2020JJ00", "2025JJ01")
GEMEENTEN = ("GM0153", "GM0241", "GM0265", "GM1945", "GM9999")
LIKELY = {
    "cijfer": (
        "woninginbraak-maand:totaal",
        "misdrijven-land-maand:1.4.1",
        "bevolking:inwoners",
        "bevolking:",
    ),
    "gebied": (*GEMEENTEN, "PD-twente", "ON", "NL", "alle-in:ON", "alle-in:PD-twente", "alle-in:GM0153"),
    "van": MONTHS + YEARS,
    "tot": MONTHS + YEARS,
    "maat": ("aantal", "per-1000-inwoners", "aandeel-regio", "aandeel-totaal", "rang", "per-hond"),
    "venster": ("periode", "12-maanden", "jaar-tot-nu", "kwartaal"),
    "vergelijk": ("niets", "jaar-eerder", "vorige-week"),
    "indeling": ("nu", "toen", "straks"),
    "editie": ("2022-08", "2026-06-07", "current"),
}
NASTY = (
    "",
    " ",
    "²",
    "\0",
    "\ud800",
    "\u202e",
    "../current",
    "' OR 1=1 --",
    "%00",
    "２０２５MM01",
    "9" * 5_000,
)
MANY = pytest.param(10_000, marks=pytest.mark.faults)


def outcome(params: Params, library: Library, start: int) -> str:
    """What became of it; sentences are checked for being sentences at a part that there is."""
    try:
        table = run(read_comparison(params, STARTS[start]), library, scope=MEMBERS)
    except InvalidComparisonError as error:
        problems = error.problems
    else:
        axes = table.figures, table.areas, table.periods, table.quantities
        assert table.values.shape == tuple(map(len, axes))
        return "answered"
    assert {problem.field for problem in problems} <= {"", *FIELDS}
    assert all(problem.message.encode().endswith(b".") for problem in problems)
    return "refused"


def any_params(random: Random) -> Params:
    """Some parts of an address: mostly something likely, mostly once."""
    params: Params = {}
    for name in random.sample([*FIELDS, "kleur"], random.randint(0, 4)):
        values = NASTY if random.random() < 0.1 else LIKELY.get(name, NASTY)
        params[name] = random.choices(values, k=random.choice([1, 1, 1, 1, 0, 2]))
    return params


@pytest.mark.parametrize("times", [1_000, MANY])
def test_addresses_by_chance_get_an_answer_or_a_sentence(library: Library, times: int) -> None:
    random = Random(2018)

    became = [outcome(any_params(random), library, random.randrange(2)) for _ in range(times)]

    assert min(became.count("answered"), became.count("refused")) > times // 10


@settings(derandomize=True, max_examples=150)
@given(
    params=st.dictionaries(
        st.sampled_from(FIELDS) | st.text(max_size=20),
        st.lists(st.sampled_from(NASTY) | st.text(st.characters(), max_size=20), max_size=4),
        max_size=5,
    ),
    start=st.integers(0, 1),
)
def test_any_text_gets_an_answer_or_a_sentence(params: Params, start: int, library: Library) -> None:
    assert outcome(params, library, start) in {"answered", "refused"}

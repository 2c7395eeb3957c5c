import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.reference.answering import REGION
from tests.reference.lands import EAST, WEST
from tests.unit.figures.query.asking import BURGLARY, CBS, COUNTRY, question
from tests.unit.figures.query.small import BORNE, GOOR, ask, counts, small_library
from veiligheidsnetwerk.figures.query import (
    ALL_IN,
    FIELDS,
    MEMBERS,
    Against,
    InvalidComparisonError,
    Library,
    Problem,
    read_comparison,
    run,
)

BY_MONTH = question(BURGLARY, "GM0153", first="2025MM01", last="2025MM12")
BY_YEAR = question(CBS, "GM0153", first="2019JJ00", last="2020JJ00")
DIGITS = "9" * 5_000


type Params = dict[str, list[str]]
type Problems = tuple[Problem, ...]


def problems_with(library: Library, params: Params, *, yearly: bool = False) -> Problems:
    with pytest.raises(InvalidComparisonError) as refused:
        run(read_comparison(params, BY_YEAR if yearly else BY_MONTH), library, scope=MEMBERS)
    return refused.value.problems


def fields(problems: Problems) -> list[str]:
    return [problem.field for problem in problems]


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("gebied", "GM9999", "‘GM9999’ kennen we niet"),
        ("gebied", "gm0153", "kennen we niet"),
        ("gebied", "Enschede", "kennen we niet"),
        ("gebied", "GM0153 ", "kennen we niet"),
        ("gebied", DIGITS, "kennen we niet"),
        ("gebied", "GM0²53", "kennen we niet"),
        ("gebied", "GM1945\0", "niet te lezen"),
        ("gebied", "\ud800", "niet te lezen"),
        ("gebied", "\u202eGM0153", "niet te lezen"),
        ("gebied", "GM0241", "hoort nu bij Berg en Dal"),
        ("gebied", "GM0265", "hoort nu bij Berg en Dal"),
        ("gebied", "NL", "geen cijfers. De bron gaat over Oost-Nederland"),
        ("gebied", ALL_IN, "kennen we niet"),
        ("gebied", f"{ALL_IN}GM0153", "Van wijken in Enschede heeft deze bron geen cijfers"),
        ("gebied", f"{ALL_IN}{ALL_IN}ON", "kennen we niet"),
        ("gebied", f"{ALL_IN}NL", "is geen wijk, gemeente, district of regio"),
        ("cijfer", "woninginbraak-maand", "is geen cijfer"),
        ("cijfer", "woninginbraak-maand:moord", "‘moord’ heeft deze bron niet"),
        ("cijfer", "woninginbraak-maand:", "heeft deze bron niet"),
        ("cijfer", f"woninginbraak-maand:{DIGITS}", "heeft deze bron niet"),
        ("cijfer", "../../etc/passwd:totaal", "kennen we niet"),
        ("cijfer", ":", "kennen we niet"),
        ("van", "2025MM13", "Maand 13 bestaat niet"),
        ("van", "2025MM00", "Maand 0 bestaat niet"),
        ("van", "2025", "is geen periode"),
        ("van", "²025MM01", "is geen periode"),
        ("van", "٢٠٢٥MM01", "is geen periode"),
        ("van", DIGITS, "is geen periode"),
        ("van", "0000MM01", "buiten wat we kennen"),
        ("van", "2025JJ01", "is geen jaar"),
        ("van", "2025MM01\n", "niet te lezen"),
        ("van", "1999MM01", "Daar zit januari 1999 niet in."),
        ("tot", "2099MM12", "De cijfers lopen van april 2023 tot"),
        ("tot", "2024MM12", "Het einde (december 2024) ligt voor het begin (januari 2025)"),
        ("tot", "2025JJ00", "heeft cijfers per maand"),
        ("maat", "per-hond", "‘per-hond’ is er niet voor deze cijfers"),
        (
            "maat",
            "per-1000-woningen",
            "Per 1.000 woningen kan nog niet: er zijn hier nog geen cijfers van CBS",
        ),
        ("maat", "aandeel-totaal\x00", "niet te lezen"),
        ("venster", "13-maanden", "kennen we niet. Kies uit ‘periode’"),
        ("vergelijk", "vorige week", "kennen we niet. Kies uit ‘niets’"),
        ("indeling", "straks", "kennen we niet. Kies uit ‘nu’"),
        ("editie", "2000-01", "De editie ‘2000-01’ van deze cijfers is er niet"),
        ("editie", "../bevolking", "is er niet"),
        ("editie", "/etc/passwd", "is er niet"),
        ("editie", ".part", "is er niet"),
        ("editie", DIGITS, "is er niet"),
    ],
)
def test_what_is_wrong_is_said_at_its_part(library: Library, field: str, value: str, says: str) -> None:
    problems = problems_with(library, {field: [value]})

    assert fields(problems) == [field]
    assert says in problems[0].message
    assert_is_plain_dutch(problems[0].message)


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("van", "2019MM01", "heeft cijfers per jaar. Kies uit de jaren"),
        ("venster", "12-maanden", "alleen per jaar"),
        ("gebied", "GM0241", "of kies de grenzen zoals ze toen waren"),
        ("maat", "aandeel-totaal", "is er niet voor deze cijfers"),
    ],
)
def test_a_yearly_source_has_its_own_limits(library: Library, field: str, value: str, says: str) -> None:
    start = {"van": ["2015JJ00"], "tot": ["2016JJ00"]}

    problems = problems_with(library, start | {field: [value]}, yearly=True)

    assert fields(problems) == [field]
    assert says in problems[0].message
    assert_is_plain_dutch(problems[0].message)


@pytest.mark.parametrize(
    ("gemeente", "years", "says"),
    [
        (
            "GM1945",
            ("2010JJ00", "2012JJ00"),
            "bestond toen nog niet: de gemeente begint in 2016.",
        ),
        ("GM0265", ("2015JJ00", "2020JJ00"), "Millingen aan de Rijn bestaat sinds 2015 niet meer."),
    ],
)
def test_by_the_borders_of_then_a_gemeente_must_have_been_there(
    library: Library, gemeente: str, years: tuple[str, str], says: str
) -> None:
    params = {"gebied": [gemeente], "van": [years[0]], "tot": [years[1]], "indeling": ["toen"]}

    problems = problems_with(library, params, yearly=True)

    assert fields(problems) == ["gebied"]
    assert says in problems[0].message


def test_the_heirs_of_a_gemeente_are_those_of_the_time_that_is_asked(library: Library) -> None:
    params = {"gebied": ["GM0265"], "van": ["2015JJ00"], "tot": ["2015JJ00"], "indeling": ["toen"]}

    problems = problems_with(library, params, yearly=True)

    assert "Het gebied hoort nu bij Groesbeek. Kies dat." in problems[0].message


def test_everything_that_cannot_be_read_is_said_at_once(library: Library) -> None:
    params = {
        "cijfer": ["a", "b"],
        "gebied": [f"GM{number:04d}" for number in range(400)],
        "van": ["2025MM13"],
        "tot": ["gisteren"],
        "venster": ["breed"],
        "vergelijk": ["alles"],
        "indeling": ["x"],
        "kleur": ["rood"],
    }

    problems = problems_with(library, params)

    assert fields(problems) == ["", "cijfer", "gebied", "van", "tot", "venster", "vergelijk", "indeling"]
    assert "U vraagt 400 gebieden tegelijk. Kies er hoogstens 120." in problems[2].message
    for problem in problems:
        assert_is_plain_dutch(problem.message)


def test_everything_that_cannot_be_answered_is_said_at_once(library: Library) -> None:
    params = {
        "cijfer": ["woninginbraak-maand:moord"],
        "gebied": ["GM9999", "NL", "GM0153"],
        "van": ["1999MM01"],
        "tot": ["2099MM01"],
        "maat": ["per-hond"],
        "editie": ["2000-01"],
    }

    problems = problems_with(library, params)

    assert fields(problems) == ["editie", "cijfer", "van", "tot", "maat", "gebied", "gebied"]


MORE_THAN_ONCE = {"cijfer", "gebied", "maat", "editie"}


@pytest.mark.parametrize("field", [field for field in FIELDS if field not in MORE_THAN_ONCE])
def test_a_part_that_may_stand_once_may_not_stand_twice(library: Library, field: str) -> None:
    value = dict(BY_MONTH.to_params()).get(field, "2026-06-07")

    problems = problems_with(library, {field: [value, value]})

    assert fields(problems) == [field]
    assert "meer dan één keer" in problems[0].message


def test_what_someone_typed_is_said_back_short_and_harmless(library: Library) -> None:
    (problem,) = problems_with(library, {f"\x00\u202e\ud800{DIGITS}": ["1"]})

    assert problem.field == ""
    assert problem.message.startswith("Het onderdeel ‘���999")
    assert len(problem.message) < 120
    problem.message.encode()


SIZE = re.escape(
    "Dit zijn 40.020 cijfers tegelijk (5 gebieden × 2.001 perioden × 4 maten). Hoogstens 40.000 kan. "
    "Het past met hoogstens 4 gebieden of hoogstens 2.000 perioden of hoogstens 3 maten."
)


def test_more_figures_than_a_page_can_hold_are_refused(tmp_path: Path) -> None:
    long = counts({"totaal": {BORNE: [1] * 2_001, GOOR: [1] * 2_001}}, "1900MM01")
    everything = (BORNE, GOOR, EAST, WEST, REGION)
    asked = {"first": "1900MM01", "last": "2066MM09"}

    with pytest.raises(InvalidComparisonError, match=SIZE):
        ask(small_library(tmp_path, long), *everything, **asked, against=Against.YEAR_EARLIER)


def test_a_source_that_was_not_loaded_is_said_at_the_figure(library: Library) -> None:
    missing = library.catalogue.sources[COUNTRY].model_copy(update={"code": "nieuw"})
    sources = {**library.catalogue.sources, "nieuw": missing}
    wider = replace(library, catalogue=replace(library.catalogue, sources=sources))

    problems = problems_with(wider, {"cijfer": ["nieuw:0.0.0"]})

    assert fields(problems) == ["cijfer"]
    assert "geen cijfers in gebruik" in problems[0].message


def assert_is_plain_dutch(message: str) -> None:
    assert message[0].isupper() or message[0] == "‘"
    assert message.endswith(".")
    assert not re.search(r"\b(je|jij|jouw|jullie|invalid|unknown|error|not|the|None)\b", message)

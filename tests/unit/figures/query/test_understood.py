import pytest

from tests.unit.figures.query.asking import BURGLARY, question
from veiligheidsnetwerk.figures.query import InvalidComparisonError, Library, Problem, understood
from veiligheidsnetwerk.figures.query.validation import MOST_TOLD

USUAL = question(BURGLARY, "GM0153", first="2025MM01", last="2025MM12")


def told(library: Library, **params: str | list[str]) -> tuple[Problem, ...]:
    lists = {name: [value] if isinstance(value, str) else value for name, value in params.items()}
    with pytest.raises(InvalidComparisonError) as refused:
        understood(lists, USUAL, library)
    return refused.value.problems


def test_a_good_address_is_the_question_it_asks(library: Library) -> None:
    asked = understood({"gebied": ["PD-twente"]}, USUAL, library)

    assert asked.areas == ("PD-twente",)


def test_what_cannot_be_read_hides_nothing_that_cannot_be_answered(library: Library) -> None:
    problems = told(library, van="2025MM13", gebied="GM9999", maat="gevoel", onbekend="1")

    assert [problem.field for problem in problems] == ["", "van", "maat", "gebied"]


def test_one_end_that_was_not_read_says_nothing_about_the_other(library: Library) -> None:
    problems = told(library, van="gisteren", tot="2024MM01")

    assert [problem.field for problem in problems] == ["van"]


def test_of_one_part_only_the_first_mistakes_are_told(library: Library) -> None:
    problems = told(library, gebied=[f"GM9{number:03d}" for number in range(100)])

    assert len(problems) == MOST_TOLD + 1
    assert problems[-1].message == "En er klopt hier nog meer niet (95 keer)."

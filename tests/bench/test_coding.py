"""The measure of suggestions: what it says must follow from the invented plans, and be as good as it was."""

from tests.bench.coding import Found, coding_measured, together
from tests.bench.report import coding_lines
from veiligheidsnetwerk.language.themes import load_themes


def test_priorities_of_the_invented_plans_are_found_as_well_as_before() -> None:
    coded = coding_measured(1)

    assert coded.themes.keys() <= load_themes().by_code.keys()
    assert coded.together.recall == 1
    assert (coded.together.precision or 0) > 0.95
    assert coded.pages >= 60
    assert coded.traps >= 40
    assert (together(coded.trapped).precision, together(coded.trapped).recall) == (1, 1)
    assert "\n".join(coding_lines(coded)).count("alles bij elkaar") == 2


def test_precision_and_recall_are_parts_of_what_was_suggested_and_of_what_is_there() -> None:
    assert (Found(3, 1, 2).precision, Found(3, 1, 2).recall) == (0.75, 0.6)
    assert (Found(0, 0, 2).precision, Found(0, 2, 0).recall) == (None, None)

"""What is different between an older and a newer answer to one question."""

from dataclasses import replace

from tests.builders import BORNE, ENSCHEDE, HENGELO, POLICE, build_table
from veiligheidsnetwerk.figures.query import Place, Status, revision_of

LATER = replace(POLICE, edition="2026-12-15", vintage="2026-12-15")
THEN = [[12, 13, None], [5, 6, 7]]


def test_the_same_answer_is_not_different_also_where_nothing_is_known() -> None:
    revision = revision_of(build_table(values=THEN), build_table(values=THEN))

    assert revision.is_empty
    assert revision.compared == 6
    assert revision.editions == ()


def test_another_value_another_status_and_a_value_that_came_are_found_in_order() -> None:
    now = build_table(values=[[12, 14, 3], [5, 6, 7]], statuses={(1, 2, 0): Status.PROVISIONAL})

    revision = revision_of(build_table(values=THEN), now)

    places = [Place(0, 0, 1, 0), Place(0, 0, 2, 0), Place(0, 1, 2, 0)]
    assert [old for old, _ in revision.changed] == places
    assert [new for _, new in revision.changed] == places


def test_areas_are_compared_by_code_and_those_of_one_answer_only_are_named() -> None:
    then = build_table(areas=[ENSCHEDE, HENGELO], values=[[1, 2, 3], [4, 5, 6]])
    now = build_table(areas=[BORNE, HENGELO], values=[[9, 9, 9], [4, 5, 8]])

    revision = revision_of(then, now)

    assert revision.changed == ((Place(0, 1, 2, 0), Place(0, 1, 2, 0)),)
    assert (revision.lost, revision.new) == (("Enschede",), ("Borne",))
    assert revision.compared == 3


def test_the_editions_that_took_each_others_place_are_told() -> None:
    revision = revision_of(build_table(values=THEN), build_table(values=THEN, sources=[LATER]))

    assert [(then.edition, now.edition) for then, now in revision.editions] == [("2026-11-15", "2026-12-15")]

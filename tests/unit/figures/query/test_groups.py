"""Groups of offences: defined ones, and those that someone puts together."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.reference.lands import EAST
from tests.unit.figures.query.asking import COUNTRY, answer
from tests.unit.figures.query.small import BORNE, GOOR, ask, cells, counts, numbers, small_library
from veiligheidsnetwerk.figures.catalogue import Catalogue, Direction
from veiligheidsnetwerk.figures.cubes import Reason, Status
from veiligheidsnetwerk.figures.query import InvalidComparisonError, Library, Table

WITHHELD = Status.WITHHELD
YEARS, NUISANCE = "misdrijven-land-jaar", "overlast-land-maand"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Theft and damage in two gemeenten in two months; of theft one figure is withheld."""
    rows = {
        "totaal": {BORNE: [9, 9], GOOR: [9, 9]},
        "diefstal": {BORNE: [2, 3], GOOR: [4, WITHHELD]},
        "vernieling": {BORNE: [5, 6], GOOR: [1, 1]},
    }
    return small_library(tmp_path_factory.mktemp("figures"), counts(rows, "2024MM11"))


def national(library: Library, source: str, offence: str, period: str) -> Table:
    return answer(library, source, "NL", first=period, offence=offence)


def added(library: Library, source: str, offences: Sequence[str], period: str) -> float:
    return sum(numbers_of(national(library, source, offence, period)) for offence in offences)


def numbers_of(table: Table) -> float:
    value = table.cell(0, 0).value
    assert value is not None
    return value


def test_a_group_is_the_sum_of_its_offences(small: Library) -> None:
    table = ask(small, BORNE, EAST, first="2024MM11", last="2024MM12", offence="diefstal,vernieling")

    assert numbers(table) == [[7, 9], [7, 9]]


def test_an_offence_that_is_named_twice_counts_once(small: Library) -> None:
    table = ask(small, BORNE, first="2024MM11", offence="vernieling,diefstal,vernieling")

    assert numbers(table) == [[7]]


def test_with_one_offence_withheld_the_group_is_withheld_and_says_why(small: Library) -> None:
    table = ask(small, GOOR, first="2024MM11", last="2024MM12", offence="diefstal,vernieling")

    assert numbers(table) == [[5, WITHHELD]]
    assert cells(table)[0][1].reason is Reason.MEMBER_NOT_PUBLISHED


def test_the_rate_of_a_group_is_that_of_its_sum(small: Library) -> None:
    table = ask(small, BORNE, first="2024MM11", offence="diefstal,vernieling", measure="per-1000-inwoners")

    assert numbers(table) == [[7]]  # 7 on 1.000 inhabitants


def test_the_total_with_one_of_its_parts_is_refused_by_name(small: Library) -> None:
    with pytest.raises(InvalidComparisonError, match="‘Totaal’ telt de rest al mee"):
        ask(small, BORNE, first="2024MM11", offence="totaal,diefstal")


@pytest.mark.parametrize("offence", ["diefstal,", ",", "diefstal,moord", "diefstal;vernieling", " ,diefstal"])
def test_a_part_that_the_source_does_not_have_is_named(small: Library, offence: str) -> None:
    with pytest.raises(InvalidComparisonError, match=r"heeft deze bron niet\. Kies er een uit de lijst"):
        ask(small, BORNE, first="2024MM11", offence=offence)


def test_groups_that_overlap_count_what_they_share_once(library: Library) -> None:
    both = national(library, YEARS, "hic,geweld", "2023JJ00")

    violence = ["1.4.2", "1.4.3", "1.4.4", "1.4.5", "1.4.6", "1.4.7"]
    assert numbers_of(both) == added(library, YEARS, ["1.1.1", *violence], "2023JJ00")


def test_high_impact_crime_is_burglary_robbery_and_street_robbery(library: Library) -> None:
    assert numbers_of(national(library, YEARS, "hic", "2023JJ00")) == 22706 + 2435 + 541
    assert national(library, COUNTRY, "hic", "2023MM05").figures[0].direction is Direction.MORE_IS_WORSE


def test_high_impact_crime_with_violence_is_near_what_was_published_over_2018(library: Library) -> None:
    """The CCV gives 42.798 burglaries, 3.532 and 1.142 robberies and 72.597 acts of violence."""
    counted = numbers_of(national(library, YEARS, "hic-geweld", "2018JJ00"))

    assert counted == pytest.approx(42798 + 3532 + 1142 + 72597, rel=0.002)


def test_every_shipped_group_of_a_whole_year_is_the_sum_of_its_offences(
    library: Library, catalogue: Catalogue
) -> None:
    for source in (YEARS, "overlast-land-jaar"):
        groups = catalogue.groups_of(catalogue.sources[source])
        assert groups
        for group in groups:
            members = [o.code for o in catalogue.subject(catalogue.sources[source], group.code).members]
            counted = numbers_of(national(library, source, group.code, "2022JJ00"))
            assert counted == added(library, source, members, "2022JJ00"), group.code


def test_the_headings_of_a_year_add_up_to_the_total(library: Library, catalogue: Catalogue) -> None:
    for source in (YEARS, "overlast-land-jaar"):
        groups = [g.code for g in catalogue.groups_of(catalogue.sources[source]) if not g.members]
        total = catalogue.classification_of(catalogue.sources[source]).total
        assert added(library, source, groups, "2021JJ00") == added(library, source, [total], "2021JJ00")


@pytest.mark.parametrize("group", ["zeden", "overig", "1.1.1,1.4.1"])
def test_a_group_with_an_offence_that_is_never_published_per_month_is_never_a_smaller_sum(
    library: Library, group: str
) -> None:
    table = national(library, COUNTRY, group, "2023MM05")

    assert table.cell(0, 0).status is WITHHELD
    assert table.cell(0, 0).reason is Reason.MEMBER_NOT_PUBLISHED
    assert any("nooit per maand" in note for note in table.footnotes)


def test_nuisance_has_groups_as_well(library: Library) -> None:
    noise = national(library, NUISANCE, "geluid", "2023MM07")

    assert numbers_of(noise) == added(library, NUISANCE, ["M061", "M062", "M22"], "2023MM07")
    assert noise.figures[0].direction is Direction.UNSAID


def test_a_group_says_what_it_adds_up_and_who_drew_the_line(library: Library) -> None:
    table = national(library, YEARS, "hic", "2023JJ00")

    assert table.figures[0].name == "High Impact Crime"
    assert any(
        note.startswith("Bij elkaar opgeteld: 1.1.1 Diefstal/inbraak woning; ") for note in table.footnotes
    )
    assert any("jaarverslag over 2018" in note for note in table.footnotes)


def test_an_own_group_is_called_after_its_offences(library: Library) -> None:
    two = national(library, YEARS, "1.4.7,1.4.6", "2023JJ00")
    many = national(library, YEARS, "1.4.2,1.4.6,1.4.7,3.1.1", "2023JJ00")

    assert two.figures[0].name == "1.4.6 Straatroof en 1.4.7 Overval"
    assert many.figures[0].name == "1.4.2 Moord, doodslag, 1.4.6 Straatroof en 2 andere"


def test_more_is_worse_only_where_that_holds_for_every_offence(catalogue: Catalogue) -> None:
    source = catalogue.sources[YEARS]

    assert catalogue.subject(source, "1.4.6,1.4.7").direction is Direction.MORE_IS_WORSE
    assert catalogue.subject(source, "1.4.6,3.7.4").direction is Direction.UNSAID
    assert catalogue.subject(source, "verkeer").direction is Direction.UNSAID


def test_a_source_has_only_the_groups_of_which_it_has_every_offence(catalogue: Catalogue) -> None:
    part = replace(
        catalogue, sources={"deel": catalogue.sources[YEARS].model_copy(update={"only": ("1.1.1", "1.4.6")})}
    )

    assert part.groups_of(part.sources["deel"]) == ()


def test_a_group_of_one_offence_is_that_offence(small: Library) -> None:
    assert ask(small, BORNE, first="2024MM11", offence="diefstal,diefstal").figures[0].name == "Diefstal"

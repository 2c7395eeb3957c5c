"""Wijken and buurten: asked by code or by group, closer by than a gemeente, per inhabitant where known."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.standin.local import names_of
from tests.unit.figures.query.local import BUURTEN, NUISANCE, YEARLY, local_library, table
from veiligheidsnetwerk.figures.areas import AreaKind, Areas
from veiligheidsnetwerk.figures.catalogue import Catalogue
from veiligheidsnetwerk.figures.cubes import Reason, Status
from veiligheidsnetwerk.figures.ingest import ImportRefusedError
from veiligheidsnetwerk.figures.periods import Period
from veiligheidsnetwerk.figures.query import (
    ALL_IN,
    BUURTEN_IN,
    MEMBERS,
    Comparison,
    Figure,
    InvalidComparisonError,
    Library,
    read_comparison,
    run,
    usual_comparison,
    zooms_of,
)
from veiligheidsnetwerk.publishing.sentences import describe

ENSCHEDE = "GM0153"
WIJK, *ITS_BUURTEN = [code for code in names_of(BUURTEN) if code[2:6] == "0153" and code != ENSCHEDE]


@pytest.fixture(scope="session")
def local(tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue, areas: Areas) -> Library:
    root: Path = tmp_path_factory.mktemp("wijken")
    return local_library(root, catalogue, areas, table(), table("47024NED"))


def question(*areas: str, measures: tuple[str, ...] = ("aantal",)) -> Comparison:
    return Comparison(
        figures=(Figure(YEARLY, "0.0.0"),),
        areas=areas,
        first=Period.year(2023),
        last=Period.year(2024),
        measures=measures,
    )


def in_service(area: str, period: str, offence: str = "0.0.0") -> int:
    """What the service has."""
    dimensions = table().dimensions
    places = [
        [key.strip() for key in dimension.keys].index(code)
        for dimension, code in zip(dimensions, (offence, area, period), strict=True)
    ]
    return int(table().values[tuple(places)])


def test_a_buurt_has_the_figures_that_the_service_gives(local: Library) -> None:
    answer = run(question(WIJK, *ITS_BUURTEN), local, scope=MEMBERS)

    codes = (WIJK, *ITS_BUURTEN)
    expected = [[in_service(code, f"{year}JJ00") for year in (2023, 2024)] for code in codes]
    assert answer.values[0, :, :, 0].tolist() == expected
    assert [area.kind for area in answer.areas] == [AreaKind.WIJK, AreaKind.BUURT, AreaKind.BUURT]
    assert answer.statuses[0, 0, :, 0].tolist() == [Status.FINAL, Status.PROVISIONAL]


def test_a_name_says_in_which_gemeente_and_not_the_number_again(local: Library) -> None:
    answer = run(question(WIJK, ITS_BUURTEN[0]), local, scope=MEMBERS)

    assert [area.name for area in answer.areas] == [
        "Binnensingelgebied (wijk in Enschede)",
        "City (buurt in Enschede)",
    ]


@pytest.mark.parametrize(
    ("token", "found"),
    [
        (f"{ALL_IN}{ENSCHEDE}", (WIJK,)),
        (f"{BUURTEN_IN}{ENSCHEDE}", tuple(ITS_BUURTEN)),
        (f"{ALL_IN}{WIJK}", tuple(ITS_BUURTEN)),
    ],
)
def test_all_wijken_or_buurten_in_an_area_can_be_asked_at_once(
    local: Library, token: str, found: tuple[str, ...]
) -> None:
    asked = question(token)

    answer = run(asked, local, scope=MEMBERS)

    assert tuple(area.code for area in answer.areas) == found
    params: dict[str, list[str]] = {}
    for name, value in asked.to_params():
        params.setdefault(name, []).append(value)
    assert read_comparison(params, question("NL")) == asked


def test_the_total_of_buurten_is_theirs_and_is_divided_by_their_inhabitants(local: Library) -> None:
    asked = question(ENSCHEDE, *ITS_BUURTEN, measures=("aantal", "per-1000-inwoners"))

    answer = run(asked, local, scope=MEMBERS, with_total=True)

    assert answer.areas[-1].name == "Totaal van 2 buurten"
    together = sum(in_service(code, "2024JJ00") for code in ITS_BUURTEN)
    people = local.cube("bevolking-buurt")
    places = people.area_places(ITS_BUURTEN)
    inhabitants = int((people.running[0, 1, places] - people.running[0, 0, places]).sum())
    assert answer.values[0, -1, 1].tolist() == [together, pytest.approx(together / inhabitants * 1000)]


def test_per_inhabitant_there_is_no_figure_for_years_of_which_a_buurt_has_no_inhabitants(
    local: Library,
) -> None:
    answer = run(question(ENSCHEDE, WIJK, measures=("per-1000-inwoners",)), local, scope=MEMBERS)

    assert np.isfinite(answer.values[0, 0, :, 0]).all()
    assert answer.cell(1, 0).reason is Reason.NO_DENOMINATOR
    assert answer.cell(1, 1).value is not None
    assert {"bevolking", "bevolking-buurt"} <= {source.code for source in answer.sources}
    assert "bevolking-buurt" in {source.code for source in answer.part(quantities=(0,)).sources}


def test_what_is_never_given_of_a_buurt_is_withheld_and_not_zero(local: Library) -> None:
    asked = replace(question(ITS_BUURTEN[0]), figures=(Figure(YEARLY, "3.2.1"),))

    assert run(asked, local, scope=MEMBERS).cell(0, 1).status is Status.WITHHELD


def test_figures_of_the_stand_in_are_called_made_up_wherever_their_source_is_named(local: Library) -> None:
    answer = run(question(WIJK, measures=("per-1000-inwoners",)), local, scope=MEMBERS)

    lines = [source.line for source in answer.sources]
    assert lines[0].startswith("Verzonnen cijfers van http://127.0.0.1:")
    assert lines[1].startswith("Bron: CBS, ")


@pytest.mark.parametrize(
    ("area", "message"),
    [
        ("WK015399", "De wijk of buurt ‘WK015399’ staat niet in deze editie"),
        ("BU15530101", "staat niet in deze editie"),
        (f"{ALL_IN}BU01530000", "is geen wijk, gemeente, district of regio"),
        (f"{BUURTEN_IN}ON", "is geen wijk, gemeente, district of regio"),
        (f"{BUURTEN_IN}", "kennen we niet"),
    ],
)
def test_what_is_not_there_is_said(local: Library, area: str, message: str) -> None:
    with pytest.raises(InvalidComparisonError) as error:
        run(question(area), local, scope=MEMBERS)
    assert message in error.value.problems[0].message


def test_a_figure_of_gemeenten_says_that_it_has_no_wijken(local: Library) -> None:
    asked = replace(question(WIJK), figures=(Figure("misdrijven-gemeente-jaar", "0.0.0"),))

    with pytest.raises(InvalidComparisonError) as error:
        run(asked, local, scope=MEMBERS)
    assert "Dit cijfer is er niet voor wijken en buurten." in error.value.problems[0].message


def test_from_a_gemeente_its_wijken_and_buurten_are_one_step_away(local: Library) -> None:
    start = usual_comparison(local, Figure("misdrijven-gemeente-jaar", "0.0.0"), home=ENSCHEDE)

    wijken, buurten = zooms_of(start, local)

    assert (wijken.label, buurten.label) == ("Wijken in Enschede", "Buurten in Enschede")
    assert wijken.comparison.areas == (ENSCHEDE, f"{ALL_IN}{ENSCHEDE}")
    assert wijken.comparison.figures == (Figure(YEARLY, "0.0.0"),)
    assert wijken.comparison.measures == ("aantal", "per-1000-inwoners")
    assert run(buurten.comparison, local, scope=MEMBERS).areas[1].code == ITS_BUURTEN[0]


def test_from_a_wijk_its_buurten_are_one_step_away_and_the_own_place_is_not_offered(local: Library) -> None:
    labels = [zoom.label for zoom in zooms_of(question(WIJK, f"{ALL_IN}{ENSCHEDE}"), local)]

    assert labels == ["Buurten in wijk Binnensingelgebied", "Buurten in Enschede"]


def test_a_question_without_a_gemeente_has_nothing_closer_by(local: Library) -> None:
    assert zooms_of(question("PD-twente"), local) == ()


def test_nuisance_goes_on_as_nuisance(local: Library) -> None:
    asked = replace(question(ENSCHEDE), figures=(Figure(NUISANCE, "E33"),))

    assert {str(zoom.comparison.figures[0]) for zoom in zooms_of(asked, local)} == {f"{NUISANCE}:E33"}


def test_the_highest_and_lowest_are_told_of_buurten_and_not_of_gemeenten(local: Library) -> None:
    four = [code for code in names_of(BUURTEN) if code.startswith("BU")][:4]

    said = " ".join(describe(run(question(ENSCHEDE, *four), local, scope=MEMBERS)))

    assert "Het hoogste cijfer heeft buurt Barlo-Kern (Aalten)" in said
    assert "gemeenten" not in said


def test_no_year_is_ever_set_beside_a_list_of_another_edition(local: Library) -> None:
    """All years of an edition are by one list, so that a code is one place in all of them."""
    cube = local.cube(YEARLY)

    assert len(cube.manifest.names) == sum(not code.startswith("GM") for code in names_of(BUURTEN))
    assert not any(code[2:6] in ("1680", "0000") for code in cube.manifest.areas)


def test_buurten_that_are_more_than_their_gemeente_refuse_the_edition(
    tmp_path: Path, catalogue: Catalogue, areas: Areas
) -> None:
    values = table().values.copy()
    place = [key.strip() for key in table().dimensions[1].keys].index(ITS_BUURTEN[0])
    values[:2, place, 0] += 10_000

    with pytest.raises(ImportRefusedError, match=r"zijn samen meer dan de gemeente: GM0153: 10"):
        local_library(tmp_path, catalogue, areas, table().with_values(values, modified="2026-08-15T02:00:00"))

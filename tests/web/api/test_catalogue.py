"""What can be asked is what the page offers."""

import json
from typing import Any

import pytest

from tests.web.api.asking import Machine
from veiligheidsnetwerk.platform.insight.queries import library


def test_every_source_says_where_it_comes_from(machine: Machine) -> None:
    sources = machine.items("bronnen")

    assert {each["bron"] for each in sources} == {source.code for source in library().sources}
    assert all(
        each["licentie"] and each["definitie"] and each["editie"] in each["edities"] for each in sources
    )


def test_figures_are_those_of_the_catalogue(machine: Machine) -> None:
    found = machine.items("cijfers", {"bron": "misdrijven-land-maand", "per_pagina": 1000})

    catalogue = library().catalogue
    offences = catalogue.offences_of(catalogue.sources["misdrijven-land-maand"])
    assert [each["cijfer"] for each in found] == [f"misdrijven-land-maand:{each.code}" for each in offences]


def test_gemeenten_of_a_day_are_those_of_that_day(machine: Machine) -> None:
    counts = {
        day: len(machine.items("gebieden", {"soort": "gemeente", "op": day}))
        for day in ("2014-01-01", "2018-06-01", "2026-01-01")
    }

    assert counts == {"2014-01-01": 81, "2018-06-01": 78, "2026-01-01": 76}


def test_wijken_and_buurten_are_listed_with_what_they_lie_in(machine: Machine) -> None:
    wijken = machine.items("gebieden", {"soort": "wijk", "binnen": "GM0153"})
    buurten = machine.items("gebieden", {"soort": "buurt", "binnen": wijken[0]["gebied"]})

    assert (wijken[0]["gebied"], wijken[0]["naam"]) == ("WK015300", "Binnensingelgebied")
    assert {each["binnen"] for each in wijken} == {"GM0153"}
    assert {each["binnen"] for each in buurten} == {"WK015300"}
    assert "City" in [each["naam"] for each in buurten]


def test_what_is_listed_in_a_district_can_be_asked(machine: Machine) -> None:
    gemeenten = machine.items("gebieden", {"binnen": "PD-twente", "op": "2026-01-01"})
    none = machine.items("gebieden", {"soort": "wijk", "bron": "woninginbraak-maand"})
    buurt = machine.items("gebieden", {"soort": "buurt", "bron": "bevolking-buurt", "per_pagina": 1})[0]

    assert len(gemeenten) == 14
    assert none == []
    asked = {"cijfer": "bevolking-buurt:inwoners", "gebied": buurt["gebied"], "van": "2024JJ00"}
    assert machine.get("vergelijking", asked | {"tot": "2024JJ00", "maat": "aantal"}).status_code == 200


def test_periods_say_whether_they_are_complete(machine: Machine) -> None:
    periods = machine.items("perioden", {"bron": "woninginbraak-maand", "per_pagina": 1000})

    cube = library().cube("woninginbraak-maand")
    assert len(periods) == cube.manifest.periods
    assert [each["volledig"] for each in periods] == [not each for each in cube.unfinished]


def test_pages_together_are_the_whole_list(machine: Machine) -> None:
    asked = {"soort": "gemeente", "op": "2026-01-01"}
    whole = machine.items("gebieden", asked | {"per_pagina": 1000})

    path: str | None = "gebieden"
    params: dict[str, Any] | None = asked | {"per_pagina": 7}
    read: list[object] = []
    answer: dict[str, Any] = {}
    while path:
        answer = json.loads(machine.get(path, params).getvalue())
        read += answer["onderdelen"]
        path, params = (answer["volgende"] or "").partition("/api/v1/")[2] or None, None

    assert read == whole
    assert answer["totaal"] == len(whole)


@pytest.mark.parametrize(
    ("path", "params", "part"),
    [
        ("gebieden", {"pagina": "nul"}, "pagina"),
        ("gebieden", {"per_pagina": 1001}, "per_pagina"),
        ("gebieden", {"pagina": 0}, "pagina"),
        ("gebieden", {"op": "gisteren"}, "op"),
        ("gebieden", {"soort": "planeet"}, "soort"),
        ("perioden", {}, "bron"),
        ("perioden", {"bron": "verzonnen"}, "bron"),
        ("perioden", {"bron": ""}, "bron"),
        ("cijfers", {"bron": "verzonnen"}, "bron"),
    ],
)
def test_what_is_wrong_is_named(machine: Machine, path: str, params: dict[str, str], part: str) -> None:
    response = machine.get(path, params)

    assert response.status_code == 422
    assert response["Content-Type"] == "application/problem+json"
    assert [each["veld"] for each in json.loads(response.getvalue())["fouten"]] == [part]


def test_an_address_that_is_not_there_says_so_to_a_machine(machine: Machine) -> None:
    response = machine.get("weer")

    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")

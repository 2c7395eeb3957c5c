"""What is taken along equals the screen: every format and the API, read back cell for cell with the marks."""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from django.test import Client

from tests.conftest import ClientFor
from tests.web.api.asking import Machine, make_key
from tests.web.exports.reading_back import (
    Body,
    in_api,
    in_csv,
    in_json_stat,
    in_ods,
    in_page,
    in_px,
    in_xlsx,
    of_cell,
    without_two_numbers,
)
from tests.web.insight.asking import PAGE, html_of
from tests.web.insight.test_any_address import question
from veiligheidsnetwerk.figures.query import MEMBERS, Table, run, understood
from veiligheidsnetwerk.platform.api import rules
from veiligheidsnetwerk.platform.insight.queries import library, usual_question
from veiligheidsnetwerk.publishing.grid import Grid, lay_out, lay_out_page
from veiligheidsnetwerk.publishing.layout import LAYOUT_FIELDS, Layout, read_layout

SAMPLE, MANY, LANES = 25, 10_000, 20
FILES = ("csv", "xlsx", "ods", "json", "px")
MOST_OF_A_PAGE = 1_000


@pytest.fixture
def adviser(client_for: ClientFor) -> Client:
    client = client_for("adviseur")
    client.raise_request_exception = False
    return client


@pytest.fixture
def machine(db: None, figures: object, monkeypatch: pytest.MonkeyPatch) -> Machine:
    monkeypatch.setattr(rules, "MOST_A_MINUTE", 1_000_000)
    return Machine(make_key().secret)


def asked(address: str) -> tuple[Table, Layout]:
    """The answer to an address, straight from the engine."""
    params = dict(QueryDict(address).lists())
    layout, _ = read_layout(params)
    parts = {name: values for name, values in params.items() if name not in {*LAYOUT_FIELDS, "zoek"}}
    comparison = understood(parts, usual_question(params["cijfer"][0], home="GM0153"), library())
    return run(comparison, library(), scope=MEMBERS, with_total=layout.totals), layout


def body_of(grid: Grid) -> Body:
    return [[of_cell(cell) for cell in row.cells] for row in grid.rows]


def observations(machine: Machine, address: str) -> tuple[list[dict[str, Any]], int]:
    """All observations, page by page."""
    found: list[dict[str, Any]] = []
    link: str | None = f"vergelijking?{address}&per_pagina={MOST_OF_A_PAGE}"
    status = 200
    while link:
        response = machine.get(link)
        status = response.status_code
        if status != 200:
            break
        answer = json.loads(response.getvalue())
        found += answer["waarnemingen"]
        link = (answer["volgende"] or "").partition("/api/v1/")[2] or None
    return found, status


def differences(address: str, adviser: Client, machine: Machine, path: Path) -> Iterator[str]:
    """In which channels an answer is not that of the engine; nothing when all are equal."""
    page = adviser.get(f"{PAGE}?{address}")
    files = {ending: adviser.get(f"{PAGE}tabel.{ending}?{address}") for ending in FILES}
    api, status = observations(machine, address)
    statuses = {page.status_code, status, *(file.status_code for file in files.values())}
    if statuses != {200}:
        yield from [] if statuses == {422} else [f"statuses {statuses}"]
        return
    table, layout = asked(address)
    grids = lay_out(table, layout)
    bodies = [body_of(grid) for grid in grids]
    decimals = {quantity.code: quantity.decimals for quantity in table.quantities}
    content = {ending: file.getvalue() for ending, file in files.items()}
    shown = lay_out_page(table, layout)
    cubes = {"json": in_json_stat(content["json"]), "api": in_api(api, decimals)}
    px = in_px(content["px"], path).bodies(table, layout, grids)
    read = {
        "csv": in_csv(content["csv"], grids) == bodies,
        "xlsx": in_xlsx(content["xlsx"], grids) == bodies,
        "ods": in_ods(content["ods"], grids) == bodies,
        "page": in_page(html_of(page), shown) == body_of(shown),
        "px": px == list(map(without_two_numbers, bodies)),
        **{name: cube.bodies(table, layout, grids) == bodies for name, cube in cubes.items()},
    }
    yield from (name for name, equal in read.items() if not equal)


def surprises(adviser: Client, machine: Machine, path: Path, *, seed: int, count: int) -> list[str]:
    chance, found = Random(seed), []
    for _ in range(count):
        pairs = [(name, value) for name, value in question(chance) if name != "zoek"]
        address = urlencode(pairs)
        found += [f"{name}: {address}" for name in differences(address, adviser, machine, path)]
    return found


def test_every_channel_reads_back_equal(adviser: Client, machine: Machine, tmp_path: Path) -> None:
    assert surprises(adviser, machine, tmp_path / "cube.px", seed=1, count=SAMPLE) == []


@pytest.mark.faults
@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 2 + LANES))
def test_thousands_of_answers_read_back_equal(
    adviser: Client, machine: Machine, tmp_path: Path, seed: int
) -> None:
    assert surprises(adviser, machine, tmp_path / "cube.px", seed=seed, count=MANY // LANES) == []

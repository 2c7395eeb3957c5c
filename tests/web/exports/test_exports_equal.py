"""What is taken along equals the screen: every format and the API, read back cell for cell with the marks."""

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

import pytest
from django.http import QueryDict
from django.test import Client
from django.utils import timezone

from tests.conftest import ClientFor
from tests.factories import make_user
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
from tests.web.exports.reading_notes import formulas_in, lines_of, plain
from tests.web.insight.asking import PAGE, Reader, html_of
from tests.web.insight.test_any_address import question
from veiligheidsnetwerk.figures.catalogue import Access
from veiligheidsnetwerk.figures.errors import FiguresError
from veiligheidsnetwerk.figures.query import MEMBERS, Table, understood
from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.api import rules
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.insight.actions import Said, write_duiding
from veiligheidsnetwerk.platform.insight.answering import answer_to
from veiligheidsnetwerk.platform.insight.presenters import offered_by
from veiligheidsnetwerk.platform.insight.queries import library, usual_question
from veiligheidsnetwerk.publishing.grid import Grid, lay_out, lay_out_page
from veiligheidsnetwerk.publishing.layout import LAYOUT_FIELDS, Layout, read_layout
from veiligheidsnetwerk.publishing.marks import notes, signature

SAMPLE, LANE = 25, 100
"""Counted in answers: a question that is refused everywhere is none."""
LANES = int(os.environ.get("SOAK_ANSWERS", "2000")) // LANE
EXPLAINED = 0.5
"""How often an analyst says something of an answer first."""
REFUSED_EVERYWHERE = 0.1
"""How often every channel is asked what the engine refuses; that is most questions, and takes most time."""
STORIES = (
    "In deze periode waren er twee series.\n\nDe daders zijn aangehouden.",
    '=HYPERLINK("http://example.nl"); +1; @SUM(A1) en DATA=1;',
    "Eén hoofdkantoor meldde alles: dat geeft een piek. \U0001f642 <b>vet</b> #geen kop",
)
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


def asked(address: str) -> tuple[Table, Layout] | None:
    """The answer to an address, straight from the engine, with what analysts say; None when it is refused."""
    params = dict(QueryDict(address).lists())
    layout, problems = read_layout(params)
    if problems:
        return None
    parts = {name: values for name, values in params.items() if name not in {*LAYOUT_FIELDS, "zoek"}}
    try:
        comparison = understood(parts, usual_question(params["cijfer"][0], home="GM0153"), library())
        return answer_to(comparison, scope=MEMBERS, with_total=layout.totals), layout
    except FiguresError:
        return None


def explain(table: Table, layout: Layout, chance: Random) -> None:
    """Let an analyst say something of a number in the answer."""
    figure, area = chance.choice(table.figures), chance.choice([a for a in table.areas if not a.is_total])
    period = chance.choice(table.periods)
    said = Said(
        figures=[figure.code],
        areas=[area.code],
        first=period.code,
        last=period.code,
        about=f"{figure.name} in {area.name}, {period.label}",
        text=chance.choice(STORIES),
        until=timezone.localdate(),
        access=Access.MEMBERS,
    )
    write_duiding(said, offered_by(table, layout), key=uuid4(), by=analyst(), now=timezone.now())


def analyst() -> Actor:
    account = User.objects.filter(email="analist@example.nl").first() or make_user("analist")
    return account.actor


def body_of(grid: Grid) -> Body:
    return [[of_cell(cell) for cell in row.cells] for row in grid.rows]


def observations(machine: Machine, address: str) -> tuple[list[dict[str, Any]], list[str], int]:
    """All observations, page by page, and what must be read with them."""
    found: list[dict[str, Any]] = []
    said: list[str] = []
    link: str | None = f"vergelijking?{address}&per_pagina={MOST_OF_A_PAGE}"
    status = 200
    while link:
        response = machine.get(link)
        status = response.status_code
        if status != 200:
            break
        answer = json.loads(response.getvalue())
        found, said = [*found, *answer["waarnemingen"]], answer["toelichting"]
        link = (answer["volgende"] or "").partition("/api/v1/")[2] or None
    return found, said, status


def differences(
    address: str, answer: tuple[Table, Layout] | None, adviser: Client, machine: Machine, path: Path
) -> list[str]:
    """In which channels an answer is not that of the engine; what it refuses, all of them refuse."""
    page = adviser.get(f"{PAGE}?{address}")
    files = {ending: adviser.get(f"{PAGE}tabel.{ending}?{address}") for ending in FILES}
    api, said, status = observations(machine, address)
    statuses = {page.status_code, status, *(file.status_code for file in files.values())}
    if statuses != {422 if answer is None else 200}:
        return [f"statuses {statuses}"]
    if answer is None:
        return []
    table, layout = answer
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
    wrong = [name for name, equal in read.items() if not equal]
    return [*wrong, *unsaid(table, content, said, html_of(page)), *formulas_in(content)]


def unsaid(table: Table, files: dict[str, bytes], api: Sequence[str], page: str) -> Iterator[str]:
    """Which channels lack a mark's meaning, a source, a definition or a duiding."""
    lines = set(map(plain, notes(table)))
    for ending, content in files.items():
        yield from (f"{ending} lacks {line}" for line in lines - lines_of(ending, content))
    yield from (f"api lacks {line}" for line in lines - set(map(plain, api)))
    text = plain(Reader(page).text)
    duidingen = [plain(f"{each.text} {signature(each)}") for each in table.duidingen]
    yield from (f"page lacks {each}" for each in duidingen if each not in text)


@dataclass(slots=True)
class Found:
    """What was asked: how many answers came, how many with duiding, and which were not equal."""

    answers: int = 0
    explained: int = 0
    wrong: list[str] = field(default_factory=list)


def surprises(adviser: Client, machine: Machine, path: Path, *, seed: int, answers: int) -> Found:
    """Ask until so many questions have an answer; a refused one does not count."""
    chance, found = Random(seed), Found()
    while found.answers < answers:
        pairs = [(name, value) for name, value in question(chance) if name != "zoek"]
        address = urlencode(pairs)
        answer = asked(address)
        if answer is None and chance.random() > REFUSED_EVERYWHERE:
            continue
        if answer is not None and chance.random() < EXPLAINED:
            explain(*answer, chance)
            answer = asked(address)
        different = differences(address, answer, adviser, machine, path)
        found.wrong += [f"{each}: {address}" for each in different]
        found.answers += answer is not None
        found.explained += answer is not None and bool(answer[0].duidingen)
    return found


def test_every_channel_reads_back_equal(adviser: Client, machine: Machine, tmp_path: Path) -> None:
    found = surprises(adviser, machine, tmp_path / "cube.px", seed=1, answers=SAMPLE)

    assert found.wrong == []
    assert found.answers == SAMPLE
    assert found.explained > 0


@pytest.mark.faults
@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 2 + LANES))
def test_thousands_of_answers_read_back_equal(
    adviser: Client, machine: Machine, tmp_path: Path, seed: int
) -> None:
    found = surprises(adviser, machine, tmp_path / "cube.px", seed=seed, answers=LANE)

    assert found.wrong == []
    assert found.answers == LANE

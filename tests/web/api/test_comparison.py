"""A comparison through the API is that of the screen: its numbers, marks, notes, rights and refusals."""

import json
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from django.test import Client
from pyaxis import pyaxis
from pyjstat import pyjstat

from tests.web.api.asking import Machine
from tests.web.insight.asking import BURGLARY, COUNTRY, Question, address, html_of, read
from veiligheidsnetwerk.platform.api import policies, rules
from veiligheidsnetwerk.platform.audit.models import Line

FILES = {"csv": "csv", "json-stat": "json", "px": "px"}
"""By ending: the file of the site that is the same."""
FORMATS = ["vergelijking", *(f"vergelijking.{ending}" for ending in FILES)]
LATER: Question = {**BURGLARY, "van": "2026MM03", "vergelijk": "jaar-eerder"}
WHOLE: Question = {**COUNTRY, "vergelijk": "niets", "indeling": "nu"}
pytestmark = pytest.mark.filterwarnings("ignore:Shouldn't use this function:DeprecationWarning:pyjstat")


def observed(machine: Machine, question: Question, **more: Any) -> dict[str, Any]:
    response = machine.get("vergelijking", {**question, **more})
    assert response.status_code == 200, response.getvalue()
    answer: dict[str, Any] = json.loads(response.getvalue())
    return answer


def test_observations_say_what_stands_on_the_screen(machine: Machine, adviser: Client) -> None:
    table = read(adviser.get(address(BURGLARY))).tables[0]

    found = observed(machine, BURGLARY)["waarnemingen"]

    on_screen = [cell for row in table[1:] for cell in row[1:]]
    assert [each["tekst"] for each in found] == on_screen
    assert {each["teken"] for each in found} >= {"*"}
    assert all(each["tekst"].endswith(each["teken"]) for each in found)


def test_the_notes_of_the_file_are_those_of_the_observations(machine: Machine, adviser: Client) -> None:
    file = html_of(adviser.get(address(BURGLARY, "/cijfers/tabel.csv"))).replace('""', '"')

    answer = observed(machine, BURGLARY)

    assert [line for line in answer["toelichting"] if line not in file] == []
    assert answer["adres"].replace("testserver", "") in file.replace("testserver", "")


@pytest.mark.parametrize("ending", FILES)
@pytest.mark.parametrize("question", [BURGLARY, LATER, WHOLE])
def test_a_file_is_that_of_the_site_to_the_letter(
    machine: Machine, adviser: Client, ending: str, question: Question
) -> None:
    ours = machine.get(f"vergelijking.{ending}", question)
    of_site = adviser.get(address(question, f"/cijfers/tabel.{FILES[ending]}"))

    assert ours.status_code == of_site.status_code == 200
    assert ours.getvalue() == of_site.getvalue()


def test_a_json_stat_client_reads_what_was_observed(machine: Machine) -> None:
    content = machine.get("vergelijking.json-stat", LATER).getvalue().decode()

    frame = pyjstat.Dataset.read(content).write("dataframe")

    found = observed(machine, LATER)["waarnemingen"]
    assert [None if pd.isna(value) else value for value in frame["value"]] == [
        each["waarde"] for each in found
    ]


def test_a_px_reader_reads_what_was_observed(machine: Machine, tmp_path: Path) -> None:
    path = tmp_path / "cube.px"
    path.write_bytes(machine.get("vergelijking.px", BURGLARY).getvalue())

    with redirect_stdout(StringIO()):
        frame = pyaxis.parse(str(path), encoding="utf-8", null_values="^$", sd_values="^$")["DATA"]

    found = observed(machine, BURGLARY)["waarnemingen"]
    assert [float(value) for value in frame["DATA"]] == [each["waarde"] for each in found]


def test_pages_together_are_all_observations(machine: Machine) -> None:
    whole = observed(machine, BURGLARY, per_pagina=1000)

    pages = [observed(machine, BURGLARY, per_pagina=7, pagina=number) for number in range(1, 5)]

    assert [each for page in pages for each in page["waarnemingen"]] == whole["waarnemingen"]
    assert {page["totaal"] for page in pages} == {24}
    assert [bool(page["volgende"]) for page in pages] == [True, True, True, False]
    assert observed(machine, BURGLARY, pagina=99)["waarnemingen"] == []


def test_an_edition_is_kept_to_as_on_the_site(machine: Machine) -> None:
    editions = [f"misdrijven-land-maand:{each}" for each in _editions(machine, "misdrijven-land-maand")]

    answers = [observed(machine, {**WHOLE, "editie": each}) for each in (editions[0], editions[-1])]

    old, new = ([each["waarde"] for each in answer["waarnemingen"]] for answer in answers)
    assert old != new


def _editions(machine: Machine, source: str) -> list[str]:
    [found] = [each for each in machine.items("bronnen", {"per_pagina": 100}) if each["bron"] == source]
    editions: list[str] = found["edities"]
    return editions


@pytest.mark.parametrize("path", FORMATS)
@pytest.mark.parametrize(
    ("changes", "parts"),
    [
        ({"gebied": "GM9999"}, ["gebied"]),
        ({"cijfer": "verzonnen:1"}, ["cijfer"]),
        ({"van": "2026MM05", "tot": "2026MM04"}, ["tot"]),
        ({"maat": "gewicht", "gebied": "Atlantis"}, ["maat", "gebied"]),
        ({"editie": "woninginbraak-maand:1999"}, ["editie"]),
        ({"totalen": "misschien"}, ["totalen"]),
        ({"van": "\x00"}, ["van"]),
    ],
)
def test_what_cannot_be_answered_says_why_in_every_format(
    machine: Machine, path: str, changes: dict[str, str], parts: list[str]
) -> None:
    response = machine.get(path, {**BURGLARY, **changes})

    problem = json.loads(response.getvalue())
    assert (response.status_code, response["Content-Type"]) == (422, "application/problem+json")
    assert [each["veld"] for each in problem["fouten"]] == parts
    assert problem["detail"]
    assert problem["title"] == "De vraag klopt niet"


def test_more_than_fits_says_what_to_leave_out(machine: Machine) -> None:
    source = "misdrijven-land-maand"
    every = [each["cijfer"] for each in machine.items("cijfers", {"bron": source, "per_pagina": 1000})]
    asked = {**WHOLE, "cijfer": every, "van": "2012MM01", "tot": "2023MM12", "vergelijk": "jaar-eerder"}
    asked["maat"] = ["aantal", "per-1000-inwoners"]

    response = machine.get("vergelijking.px", asked)

    assert response.status_code == 422
    assert "Het past met hoogstens" in json.loads(response.getvalue())["detail"]


@pytest.mark.parametrize("path", FORMATS)
def test_who_may_see_no_figures_gets_none(
    machine: Machine, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(policies, "GIVEN", frozenset())

    response = machine.get(path, BURGLARY)

    assert (response.status_code, response["Content-Type"]) == (403, "application/problem+json")
    assert "Inbraken" not in response.getvalue().decode()


@pytest.mark.parametrize("path", FORMATS)
def test_every_format_counts_for_the_limit(
    machine: Machine, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rules, "MOST_A_MINUTE", 1)

    statuses = [machine.get(path, BURGLARY).status_code for _ in range(3)]

    assert 429 in statuses[1:]
    assert statuses[0] == 200


def test_the_log_hears_which_organisation_took_what(machine: Machine) -> None:
    for path in FORMATS:
        machine.get(path, BURGLARY)

    lines = Line.objects.filter(action="figures.exported")
    assert {line.organisation for line in lines} == {"provincie-gelderland"}
    assert sorted(line.details_after["vorm"] for line in lines) == [
        "CSV (API)",
        "JSON (API)",
        "JSON-stat (API)",
        "PX (API)",
    ]

"""The OpenAPI document says what the API does, and the API does what the document says."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from django.http import QueryDict
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    ignored_auth,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from tests.web.api.asking import Machine
from veiligheidsnetwerk.platform.api import rules

BASE = "/api/v1/"
ADDRESS = f"{BASE}openapi.json"
CHECKS = [
    content_type_conformance,
    ignored_auth,
    not_a_server_error,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
]
FEW, MANY = 12, 500
PATHS = ["bronnen", "cijfers", "maten", "gebieden", "perioden"] + [
    f"vergelijking{ending}" for ending in ("", ".csv", ".json-stat", ".px")
]


@pytest.fixture
def _asks_often(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No limit, and as Django's own client does it: a request leaves the connection of the test open."""
    monkeypatch.setattr(rules, "MOST_A_MINUTE", 1_000_000)
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def document() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(Client().get(ADDRESS).content)
    return read


def faults(machine: Machine, path: str, *, count: int) -> list[str]:
    """What an answer has that the document does not say, for right and for wrong questions."""
    described = schemathesis.openapi.from_wsgi(ADDRESS, get_wsgi_application())
    operation = described[f"{BASE}{path}"]["GET"]
    right, wrong = (
        operation.as_strategy(mode) for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    )
    found: list[str] = []

    @settings(
        max_examples=count,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        derandomize=True,
        database=None,
    )
    @given(case=right | wrong)
    def ask(case: schemathesis.Case[Any]) -> None:
        try:
            case.call_and_validate(headers={"Authorization": f"Bearer {machine.secret}"}, checks=CHECKS)
        except FailureGroup as failures:
            found.extend(f"{case.query}: {each}" for each in failures.exceptions)

    ask()
    return found


@pytest.mark.usefixtures("_asks_often")
@pytest.mark.parametrize("path", PATHS)
def test_answers_are_those_of_the_document(machine: Machine, path: str) -> None:
    assert faults(machine, path, count=FEW) == []


@pytest.mark.faults
@pytest.mark.usefixtures("_asks_often")
@pytest.mark.parametrize("path", PATHS)
def test_many_answers_are_those_of_the_document(machine: Machine, path: str) -> None:
    assert faults(machine, path, count=MANY) == []


def test_the_document_is_of_every_address_and_of_no_other(db: None) -> None:
    assert set(document()["paths"]) == {f"{BASE}{path}" for path in PATHS}


def test_every_part_of_a_question_has_words_or_an_example(db: None) -> None:
    parts = [part for path in PATHS for part in document()["paths"][f"{BASE}{path}"]["get"]["parameters"]]

    bare = [part["name"] for part in parts if not (part.get("description") or part["schema"].get("examples"))]
    assert bare == []
    assert [part["name"] for part in parts if "examples" in part] == []


@pytest.mark.usefixtures("_asks_often")
@pytest.mark.parametrize("path", PATHS)
def test_the_examples_of_the_document_have_an_answer(machine: Machine, path: str) -> None:
    asked = QueryDict(mutable=True)
    for part in document()["paths"][f"{BASE}{path}"]["get"]["parameters"]:
        for example in part["schema"].get("examples", [])[:1]:
            asked.setlist(part["name"], example if isinstance(example, list) else [example])

    response = machine.get(path, asked)

    assert response.status_code == 200, response.getvalue().decode()

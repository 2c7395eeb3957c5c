"""What goes wrong, as `application/problem+json` (RFC 9457) with Dutch sentences."""

import json
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Final

from django.http import HttpResponse
from ninja import Field, Schema

CONTENT_TYPE: Final = "application/problem+json"
TITLES: Final[Mapping[int, str]] = {
    400: "De vraag is niet te lezen",
    401: "Geen geldige API-sleutel",
    403: "Geen toegang",
    404: "Niet gevonden",
    405: "Deze methode kan hier niet",
    422: "De vraag klopt niet",
    429: "Te veel vragen",
    500: "Er ging iets mis",
    503: "Even niet bereikbaar",
}


class Fault(Schema):
    """What is wrong with one part of a question."""

    veld: str = Field(description="Het onderdeel van het adres; leeg als het over het geheel gaat.")
    melding: str


class Problem(Schema):
    """Waarom een vraag geen antwoord kreeg."""

    type: str = Field(default="about:blank", description="De status zegt wat voor fout het is.")
    title: str
    status: int
    detail: str
    fouten: list[Fault] = Field(default_factory=list)


class RefusedError(Exception):
    """A question that gets no answer, and how that is said."""

    def __init__(
        self, status: HTTPStatus, detail: str, *, faults: Sequence[Fault] = (), retry_after: int | None = None
    ) -> None:
        super().__init__(detail)
        self.status, self.detail, self.faults, self.retry_after = status, detail, faults, retry_after


def problem_response(
    status: int, detail: str, *, faults: Sequence[Fault] = (), headers: Mapping[str, str] | None = None
) -> HttpResponse:
    problem = Problem(title=TITLES[status], status=status, detail=detail, fouten=list(faults))
    content = json.dumps(problem.model_dump(), ensure_ascii=False)
    all_headers = {"Cache-Control": "no-store", **(headers or {})}
    return HttpResponse(content, status=status, content_type=CONTENT_TYPE, headers=all_headers)

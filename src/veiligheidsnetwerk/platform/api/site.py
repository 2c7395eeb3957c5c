"""The API itself: who may ask, how mistakes are said, and its description for machines."""

import logging
from http import HTTPStatus
from typing import Any

from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, ValidationError
from ninja.openapi.schema import OpenAPISchema

from veiligheidsnetwerk.figures.query import InvalidComparisonError, NotPermittedError
from veiligheidsnetwerk.platform.api.access import TokenInHeader
from veiligheidsnetwerk.platform.api.problems import (
    CONTENT_TYPE,
    TITLES,
    Fault,
    Problem,
    RefusedError,
    problem_response,
)
from veiligheidsnetwerk.platform.api.views import catalogue, comparison
from veiligheidsnetwerk.platform.core.error_texts import TEXTS

_LOG = logging.getLogger("django.request")
_OFTEN = (HTTPStatus.UNAUTHORIZED, HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.TOO_MANY_REQUESTS)
_DESCRIPTION = (
    "Dezelfde cijfers, merktekens en bronnen als op de site, voor systemen van organisaties in het netwerk. "
    "Onderdelen van een vraag heten en werken als in het adres van een vergelijking op /cijfers/."
)


class Api(NinjaAPI):
    """Ninja, with the mistakes of every address in its description, and examples where OpenAPI reads them."""

    def get_openapi_schema(
        self, *, path_prefix: str | None = None, path_params: dict[str, Any] | None = None
    ) -> OpenAPISchema:
        schema = super().get_openapi_schema(path_prefix=path_prefix, path_params=path_params)
        schema["components"]["schemas"]["Problem"] = Problem.model_json_schema(
            ref_template="#/components/schemas/{model}"
        )
        schema["components"]["schemas"] |= schema["components"]["schemas"]["Problem"].pop("$defs")
        reference = {"$ref": "#/components/schemas/Problem"}
        for operations in schema["paths"].values():
            for operation in operations.values():
                for parameter in operation["parameters"]:
                    parameter.pop("examples", None)  # here OpenAPI wants them named; the schema has them too
                for status in _OFTEN:
                    operation["responses"][int(status)] = {
                        "description": TITLES[status],
                        "content": {CONTENT_TYPE: {"schema": reference}},
                    }
        return schema


api = Api(
    title="Veiligheidsnetwerk",
    version="1",
    description=_DESCRIPTION,
    docs_url=None,
    auth=TokenInHeader(),
    urls_namespace="api-1",
)
api.add_router("", catalogue.router)
api.add_router("", comparison.router)


@api.exception_handler(RefusedError)
def _refused(request: HttpRequest, error: RefusedError) -> HttpResponse:
    del request
    headers = {} if error.retry_after is None else {"Retry-After": str(error.retry_after)}
    return problem_response(error.status, error.detail, faults=error.faults, headers=headers)


@api.exception_handler(AuthenticationError)
def _unknown(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
    del request, error
    detail = "Stuur een geldige API-sleutel mee in de kop ‘Authorization: Bearer …’."
    return problem_response(HTTPStatus.UNAUTHORIZED, detail, headers={"WWW-Authenticate": "Bearer"})


@api.exception_handler(ValidationError)
def _unreadable(request: HttpRequest, error: ValidationError) -> HttpResponse:
    del request
    names = dict.fromkeys(str(each["loc"][-1]) for each in error.errors)
    faults = [Fault(veld=name, melding="Deze waarde kan hier niet.") for name in names]
    detail = f"Deze onderdelen kloppen niet: {', '.join(names)}."
    return problem_response(HTTPStatus.UNPROCESSABLE_ENTITY, detail, faults=faults)


@api.exception_handler(InvalidComparisonError)
def _unanswerable(request: HttpRequest, error: InvalidComparisonError) -> HttpResponse:
    del request
    faults = [Fault(veld=each.field, melding=each.message) for each in error.problems]
    return problem_response(HTTPStatus.UNPROCESSABLE_ENTITY, str(error), faults=faults)


@api.exception_handler(NotPermittedError)
def _not_permitted(request: HttpRequest, error: NotPermittedError) -> HttpResponse:
    del request
    return problem_response(HTTPStatus.FORBIDDEN, str(error))


@api.exception_handler(Http404)
def _not_found(request: HttpRequest, error: Http404) -> HttpResponse:
    del request, error
    return problem_response(HTTPStatus.NOT_FOUND, TEXTS[HTTPStatus.NOT_FOUND].what)


@api.exception_handler(Exception)
def _failed(request: HttpRequest, error: Exception) -> HttpResponse:
    status = (
        HTTPStatus.SERVICE_UNAVAILABLE
        if isinstance(error, OperationalError)
        else HTTPStatus.INTERNAL_SERVER_ERROR
    )
    _LOG.error("%s: %s", status, request.path, exc_info=error)
    return problem_response(status, TEXTS[status].what)

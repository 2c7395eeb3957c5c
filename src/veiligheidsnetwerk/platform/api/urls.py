"""`/api/v1/` for machines, `/beheer/api/` for who gives them access."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponseBase
from django.urls import URLPattern, URLResolver, include, path, re_path

from veiligheidsnetwerk.platform.api.problems import problem_response
from veiligheidsnetwerk.platform.api.site import api
from veiligheidsnetwerk.platform.api.views import tokens

type View = Callable[..., Any]


def _for_machines(view: View) -> View:
    """No sign-in but a token; HEAD wherever GET is, no other method, and mistakes that a machine can read."""

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        asked = request.method
        if asked not in {"GET", "HEAD"}:
            detail = "Op dit adres kunt u alleen vragen stellen (GET)."
            return problem_response(HTTPStatus.METHOD_NOT_ALLOWED, detail, headers={"Allow": "GET, HEAD"})
        request.method = "GET"
        try:
            response: HttpResponseBase = view(request, *args, **kwargs)
        finally:
            request.method = asked
        return response

    return _open(answer)


def _open(view: View) -> View:
    view.csrf_exempt = True  # type: ignore[attr-defined]  # no cookie opens anything here
    return login_not_required(view)


@_open
def _nothing_here(request: HttpRequest, rest: str = "") -> HttpResponseBase:
    del request, rest
    detail = "Dit adres is er niet. Wat er wel is, staat in /api/v1/openapi.json."
    return problem_response(HTTPStatus.NOT_FOUND, detail)


_patterns, _app_name, _namespace = api.urls
for each in _patterns:
    if isinstance(each, URLPattern):
        each.callback = _nothing_here if each.name == "api-root" else _for_machines(each.callback)

app_name = "api"
urlpatterns = [
    path("beheer/api/", tokens.tokens, name="tokens"),
    path("beheer/api/<int:pk>/beeindigen/", tokens.end, name="end_token"),
]
machine_patterns: list[URLPattern | URLResolver] = [
    path("api/v1/", include((_patterns, _app_name), namespace=_namespace)),
    re_path(r"^api/(?P<rest>.*)$", _nothing_here),
]

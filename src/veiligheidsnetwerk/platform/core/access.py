"""How views and pages ask what this person may do."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Concatenate

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse

from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core.errors import Onward, error_page
from veiligheidsnetwerk.platform.core.events import Action, Event, Result, Thing
from veiligheidsnetwerk.platform.core.rights import Actor, FactorNeededError, Permission, may

REFUSED = Action(code="access.refused", sentence="{who} vroeg {about} op en mocht dat niet.")
LONGEST_PATH = 200
RIGHT = "recht"
"""The part of an address that names a right, where someone reads why it is there or not."""

type View[**P] = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def actor_of(request: HttpRequest) -> Actor | None:
    """Who asks; nobody when not signed in, or when the request failed before that was known."""
    actor = getattr(getattr(request, "user", None), "actor", None)
    return actor if isinstance(actor, Actor) else None


def actor_here(request: HttpRequest) -> Actor:
    """Who asks, on a page that only someone with a right opens."""
    actor = actor_of(request)
    if actor is None:
        raise LookupError("a page without a guard asked who is there")
    return actor


def permits(permission: Permission) -> Callable[[HttpRequest], bool]:
    """A question for navigation: may whoever asks do this, perhaps after showing another factor?"""

    def ask(request: HttpRequest) -> bool:
        actor = actor_of(request)
        return actor is not None and (may(actor, permission) or permission in actor.held_back)

    return ask


def requires[**P](*permissions: Permission) -> Callable[[View[P]], View[P]]:
    """Open a view only to who may do one of these; others sign in, show a factor, or read that they may not.

    Comes first, above other decorators, so that who may not see a page learns nothing else about it.
    """

    def decorate(view: View[P]) -> View[P]:
        @wraps(view)
        def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            actor = actor_of(request)
            if actor is None:
                return redirect_to_login(request.get_full_path())
            if any(may(actor, each) for each in permissions):
                return view(request, *args, **kwargs)
            if not actor.held_back.isdisjoint(permissions):
                return ask_for_factor(request)
            return refused(request, actor, permissions[0])

        return guarded

    return decorate


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What Django shows when something deeper than a view raised `PermissionDenied`."""
    if isinstance(exception, FactorNeededError):
        return ask_for_factor(request)
    actor = actor_of(request)
    return refused(request, actor) if actor else error_page(request, HTTPStatus.FORBIDDEN)


def ask_for_factor(request: HttpRequest) -> HttpResponse:
    """Lead to where a second factor is shown or added, and from there back to this whole address."""
    return redirect_to_login(request.get_full_path(), login_url=settings.FACTOR_URL)


def refused(request: HttpRequest, actor: Actor, permission: Permission | None = None) -> HttpResponse:
    """The page for someone who may not, after the log has heard of it: of the address only the path."""
    path = request.path[:LONGEST_PATH]
    with transaction.atomic():
        page = Thing("page", path, path)
        events.record(Event(code=REFUSED.code, by=actor, about=page, result=Result.REFUSED))
    asked = f"?{RIGHT}={permission}" if permission else ""
    why = Onward(title="Waarom mag ik dit niet?", url=f"{reverse(settings.WHY_URL)}{asked}")
    return error_page(request, HTTPStatus.FORBIDDEN, onward=why)
